import { deepFreeze, DomainError, type Expectation, type Source } from '../../kernel/index.js';
import { defineQuestionnaire } from '../../questionnaire/index.js';
import { suitabilityQuestions } from './suitabilityQuestions.js';

/** The first total of each level above C1. */
export interface SuitabilityCutOffs {
  readonly C2: number;
  readonly C3: number;
  readonly C4: number;
  readonly C5: number;
}

/** What each firm settles for itself. */
export interface SuitabilityOptions {
  readonly id: string;
  readonly version: string;
  /** First totals of C2 to C5, whole and rising. */
  readonly cutOffs: SuitabilityCutOffs;
  /** For how many months a result is valid: 1 to 24. */
  readonly validMonths: number;
  /** The firm's own document; without it the origin of the key. */
  readonly source?: Source;
}

// A result lasts a year or two, as the firm decides: no longer.
const LONGEST_MONTHS = 24;

const firmA = { C2: 20, C3: 38, C4: 54, C5: 83 } as const;

/** Cut-offs seen at three firms, as the first totals of C2 to C5. Each firm sets its own. */
export const suitabilityCutOffs = /* @__PURE__ */ deepFreeze({
  firmA,
  firmB: { C2: 20, C3: 40, C4: 60, C5: 80 },
  firmC: { C2: 25, C3: 37, C4: 73, C5: 87 },
} as const satisfies Readonly<Record<string, SuitabilityCutOffs>>);

const practice = { document: '证券公司投资者适当性实务', article: '风险承受能力评估的百分制分值' };

/**
 * The statutory suitability test (投资者风险承受能力评估) with a firm's own cut-offs: twenty questions on the public
 * 100-point key, in our own wording. It gives C1 to C5, and never tells how near the next level is.
 *
 * Three answers put a customer into the lowest category (最低类别), whatever his points: no income, no knowledge, and no
 * tolerance of any loss. The fourth ground, no full capacity, is not asked: the branch must know it from the account.
 *
 * @param options - Id, version, cut-offs and validity, as the firm has settled them.
 * @returns The questionnaire, checked: its answers and levels are typed.
 * @throws DomainError `questionnaire_invalid` when the cut-offs are not whole or do not rise, so that a total would
 * belong to no level or to two, and when `validMonths` is not 1 to 24: a result that never expires is none; `input_not_plain` for
 * options that cannot be copied.
 * @example
 * ```ts
 * import { china, scoreAnswers } from 'panhuo';
 *
 * const mine = china.suitabilityQuestionnaire({
 *   id: 'my-firm/suitability', version: '1', cutOffs: china.suitabilityCutOffs.firmB, validMonths: 24,
 * });
 * scoreAnswers(mine, {}).missing.length; // => 20
 * china.suitabilityQuestionnaire({
 *   id: 'mine', version: '1', cutOffs: { C2: 20, C3: 38, C4: 38, C5: 83 }, validMonths: 24,
 * }); // throws questionnaire_invalid
 * ```
 */
export function suitabilityQuestionnaire(options: SuitabilityOptions) {
  requireOptions(options);
  const { id, version, cutOffs, validMonths, source = practice } = options;
  const lowest = { flag: 'lowest-category', level: 'C1' } as const;
  return defineQuestionnaire({
    id,
    version,
    title: { zh: '投资者风险承受能力评估', en: 'Suitability: your tolerance of risk' },
    purpose: {
      zh: '了解您的财务状况、投资知识和经验、投资目标和能够承受的风险，据此确定您的风险承受能力等级。请如实作答；情况有变化时请重新评估。',
      en: 'To learn about your means, your knowledge and experience, your goals and the risk you can bear, and to settle your level of risk tolerance by it. Please answer truthfully, and take it again when things have changed.',
    },
    audience: {
      zh: '个人普通投资者，由本人作答',
      en: 'ordinary investors who are persons; to be answered by the customer in person',
    },
    source,
    note: {
      zh: '分值取自公开的百分制分值表，最低 10 分，最高 100 分，第 9、12 题按所选最高分计；题目文字由本库重新编写。分级界限由各公司自定，有效期由公司定为一年或两年；china/suitability 取所见一家公司的界限和一年，为本库所选。名称“保守型”至“进取型”以及以哪些答案认定最低类别为本库所定；靠家人供养或有其他来源的，不算没有收入，亦为本库所定。本问卷不问民事行为能力：不具有完全民事行为能力者属最低类别，须由营业部另行掌握。',
      en: 'The points are the public 100-point key: 10 at least, 100 at most, questions 9 and 12 by the highest answer chosen. The wording is newly written. Each firm sets its own cut-offs, and lets a result last one or two years; china/suitability takes the cut-offs of one firm seen, and a year: our choice. The names of the levels, and which answers make the lowest category, are ours; so is that who lives on the support of his family, or on other means, is not without income. Legal capacity is not asked: a customer without full capacity belongs to the lowest category, and the branch must know it otherwise.',
    },
    statutory: true,
    validMonths,
    missing: { policy: 'refuse' },
    questions: suitabilityQuestions,
    levels: [
      { id: 'C1', text: { zh: 'C1 保守型', en: 'C1, conservative' }, from: 0, to: cutOffs.C2 - 1 },
      { id: 'C2', text: { zh: 'C2 谨慎型', en: 'C2, cautious' }, from: cutOffs.C2, to: cutOffs.C3 - 1 },
      { id: 'C3', text: { zh: 'C3 稳健型', en: 'C3, balanced' }, from: cutOffs.C3, to: cutOffs.C4 - 1 },
      {
        id: 'C4',
        text: { zh: 'C4 积极型', en: 'C4, growth-oriented' },
        from: cutOffs.C4,
        to: cutOffs.C5 - 1,
      },
      { id: 'C5', text: { zh: 'C5 进取型', en: 'C5, enterprising' }, from: cutOffs.C5 },
    ],
    overrides: [
      { question: 'q1', anyOf: ['e'], ...lowest }, // no income
      { question: 'q6', anyOf: ['a'], ...lowest }, // no knowledge
      { question: 'q14', anyOf: ['a'], ...lowest }, // no tolerance of any loss
    ],
  });
}

// What a firm settles may stand in a file: the definition cannot be written before it is known to be numbers.
function requireOptions(options: SuitabilityOptions): void {
  const need = (holds: boolean, path: string, expected: Expectation): void => {
    if (!holds) throw new DomainError('questionnaire_invalid', { path, expected });
  };
  const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
  need(isObject(options), '', 'an object');
  const { cutOffs, validMonths } = options;
  need(
    Number.isInteger(validMonths) && validMonths >= 1 && validMonths <= LONGEST_MONTHS,
    'validMonths',
    'a whole number from 1 to 24',
  );
  need(isObject(cutOffs), 'cutOffs', 'an object');
  for (const level of ['C2', 'C3', 'C4', 'C5'] as const) {
    need(Number.isFinite(cutOffs[level]), `cutOffs.${level}`, 'a number');
  }
}

/** The suitability test with the cut-offs of one firm, valid for a year. Both are our choice among those seen. */
export const suitability = /* @__PURE__ */ suitabilityQuestionnaire({
  id: 'china/suitability',
  version: '1',
  cutOffs: firmA,
  validMonths: 12,
});
