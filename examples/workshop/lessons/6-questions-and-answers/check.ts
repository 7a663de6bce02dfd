import { checkWording, china, course, describe, judgeMarket, type Language, wordDay, wordTerm } from 'panhuo';
import { wordingOf } from '../../../branch-review/report/wording.js';
import { failed, passed } from '../../check.js';
import type { Classroom } from '../../classroom.js';
import type { Check } from '../../lesson.js';
import type { Answers } from './answers.js';

/** Half a minute of calm speech: so many Chinese characters, or English words (ours). */
const longest = { zh: 130, en: 75 };

/** How an answer says that nobody knows, and that the customer decides. A sentence of one’s own may say it too: then add it here. */
const says = {
  unknown: {
    zh: /不知道|说不准|说不清|不确定|(没有?人|无人)能?(够|可以)?(知道|预测|确定|说准)|(无法|不能|不可|难以|不敢|不应)(预测|确定|预知|断定|知道)/u,
    en: /(nobody|no one) (knows|can (know|tell|say|predict))|(cannot|can[’']t) (know|tell|say|predict|foresee|be (known|predicted|foreseen))|unpredictable/iu,
  },
  // Not "we decide for you": it is the customer who decides, and nobody in his place.
  decision: {
    zh: /(?<!替|帮|为|代)(您|你|客户)(自己|自行|自主|本人|亲自)?来?(做|作出|做出)?(决定|拿主意|做主)|(?<!我们?)(自己|自行|自主)决定|决定权(仍|还是|都)?(在|归|属于)(您|你|客户)/u,
    en: /(decision|choice) (is|remains|stays) (always |entirely )?(yours|your own)|you (alone )?(decide|make the decision)|your (own )?(decision|choice)|decide for yourself|up to you\b/iu,
  },
};

const names = {
  market: { zh: '行情会怎么走', en: 'How will the market go' },
  tip: { zh: '买哪只股票', en: 'Which share shall I buy' },
  loss: { zh: '我亏了很多', en: 'I have lost a lot' },
};

const languages = ['zh', 'en'] as const;

/** Checks the answers of exercise 6. It reads words and not meaning: a person has to read them too. */
export function checkAnswers(answers: Answers, { market }: Pick<Classroom, 'market'>): Check[] {
  const { regime, since } = judgeMarket(course.marketJudge, market.bars).at(-1)!;
  const said = (id: keyof Answers, language: Language): string =>
    wordingOf(answers, language)(id, {
      adviser: language === 'zh' ? '顾问' : 'the adviser',
      registration: 'S0000000000000',
      regime: wordTerm(regime, language),
      since: wordDay(since, language),
    });
  return [
    ...(['market', 'tip', 'loss'] as const).map((id) => checkWords(id, said)),
    checkJudge(answers),
    checkPeople(answers),
    checkLength(said),
  ];
}

type Said = (id: keyof Answers, language: Language) => string;

function checkWords(id: keyof Answers, said: Said): Check {
  const found = (language: Language): string[] =>
    checkWording(china.phrases, said(id, language)).map((finding) => describe(finding, language));
  const [zh, en] = [found('zh'), found('en')];
  if (zh.length + en.length === 0)
    return passed(
      `“${names[id].zh}”：没有查出不当用语。查的是词，不是意思，仍须有人审读。`,
      `"${names[id].en}": no unlawful phrase was found. Words are read here, not meaning: a person reads it too.`,
    );
  return failed(
    `“${names[id].zh}”：${(zh.length > 0 ? zh : en).join('；')}。`,
    `"${names[id].en}": ${(en.length > 0 ? en : zh).join('; ')}.`,
  );
}

// The ground of the answer is what the judge says, and that it is the past.
function checkJudge({ market }: Answers): Check {
  const grounded = languages.every((language) =>
    ['{regime}', '{since}'].every((part) => market[language].includes(part)),
  );
  const humble = languages.every((language) => says.unknown[language].test(market[language]));
  if (grounded && humble)
    return passed(
      '行情的回答说出研判的状态和起始日，也说明往后谁都无法确定。',
      'The answer on the market gives the regime and its first day, and says that nobody knows how it goes on.',
    );
  return failed(
    `行情的回答${grounded ? '' : '没有依据：请用 {regime} 和 {since} 说出研判的状态和起始日。'}${humble ? '' : '没有说明往后谁都无法确定。'}`,
    `The answer on the market: ${[
      ...(grounded
        ? []
        : ['no ground is given; say the regime and its first day, with {regime} and {since}']),
      ...(humble ? [] : ['it does not say that nobody knows how it goes on']),
    ].join('; ')}.`,
  );
}

function checkPeople(answers: Answers): Check {
  const all = Object.values(answers).flatMap((answer: Answers['market']) =>
    languages.map((language) => [language, answer[language]] as const),
  );
  const unnamed = all.filter(
    ([, text]) => !text.includes('{adviser}') || !text.includes('{registration}'),
  ).length;
  const undecided = all.filter(([language, text]) => !says.decision[language].test(text)).length;
  const n = String(all.length);
  if (unnamed + undecided === 0)
    return passed(
      `${n} 段回答都说了是谁在说、登记编号，也说了由客户决定。`,
      `All ${n} texts say who speaks, with his registration, and that the customer decides.`,
    );
  return failed(
    `${n} 段回答中，${String(unnamed)} 段没有 {adviser} 和 {registration}，${String(undecided)} 段没有说由客户自己决定。`,
    `Of ${n} texts, ${String(unnamed)} lack {adviser} and {registration}, and ${String(undecided)} do not say that the decision is the customer’s.`,
  );
}

function checkLength(said: Said): Check {
  const ids = Object.keys(names) as (keyof Answers)[];
  const zh = Math.max(...ids.map((id) => Array.from(said(id, 'zh')).length));
  const en = Math.max(...ids.map((id) => said(id, 'en').split(/\s+/u).length));
  const words = {
    zh: `最长的回答：中文 ${String(zh)} 字（半分钟约 ${String(longest.zh)} 字），英文 ${String(en)} 词（约 ${String(longest.en)} 词）。`,
    en: `The longest answer has ${String(zh)} Chinese characters (half a minute: ${String(longest.zh)}) and ${String(en)} English words (${String(longest.en)}).`,
  };
  return zh <= longest.zh && en <= longest.en ? passed(words.zh, words.en) : failed(words.zh, words.en);
}
