import fc from 'fast-check';
import {
  analyseKano,
  type AnswersOf,
  type AnySheet,
  course,
  defineKanoPolicy,
  describe as wordsOf,
  industry,
  inspectQuestionnaire,
  type KanoCategory,
  type KanoPolicy,
  scoreAnswers,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen, throughJson, visible } from './laws.js';

const kano = industry.serviceQualityKano;
const answers = ['like', 'expect', 'neutral', 'live-with', 'dislike'] as const;
type Answer = (typeof answers)[number];

// The evaluation table as Kano (1984) and Berger et al. (1993) print it: rows functional, columns dysfunctional.
const published = ['Q A A A O', 'R I I I M', 'R I I I M', 'R I I I M', 'R R R R Q'].map((row) =>
  row.split(' '),
);
const letters: Readonly<Record<string, KanoCategory>> = {
  M: 'must-be',
  O: 'expected',
  A: 'exciting',
  I: 'indifferent',
  R: 'reverse',
  Q: 'questionable',
};
const cells = published.flatMap((row, down) =>
  row.map((letter, across) => [answers[down]!, answers[across]!, letters[letter]!] as const),
);

const pair = (functional: Answer, dysfunctional: Answer): AnySheet => ({
  'training-with': functional,
  'training-without': dysfunctional,
});
/** A pair of each category, by the table above. */
const typical: Readonly<Record<string, AnySheet>> = {
  M: pair('neutral', 'dislike'),
  O: pair('like', 'dislike'),
  A: pair('like', 'neutral'),
  I: pair('neutral', 'neutral'),
  R: pair('dislike', 'like'),
  Q: pair('like', 'like'),
};
const sheetsOf = (found: string) => found.split('').map((letter) => typical[letter]!);
const training = (sheets: readonly AnySheet[], policy = kano) => {
  const { value, reasons } = analyseKano(policy, sheets);
  const own = value.find(({ feature }) => feature === 'training')!;
  return { ...own, reasons: reasons.filter(({ detail }) => detail['feature'] === 'training') };
};

describe('the evaluation table', () => {
  it.each(cells)('with %s, without %s: %s', (functional, dysfunctional, category) => {
    const result = training([pair(functional, dysfunctional)]);
    expect(result).toMatchObject({ category, answers: 1, halfAnswered: 0 });
    expect(result.counts[category]).toBe(1);
  });

  it('has all 25 cells', () => {
    expect(cells).toHaveLength(25);
    expect(kano.table.flat()).toEqual(cells.map(([, , category]) => category));
  });
});

describe('the category', () => {
  it.each([
    // The most frequent; where several are, the first of M > O > A > I (Berger 1993).
    ['MMO', 'must-be'],
    ['AAO', 'exciting'],
    ['MOAI', 'must-be'],
    ['OAI', 'expected'],
    ['AI', 'exciting'],
    ['IIAAO', 'exciting'],
    ['RRMO', 'reverse'],
    ['QQR', 'questionable'],
  ])('of %s is %s', (found, category) => {
    expect(training(sheetsOf(found)).category).toBe(category);
  });

  it.each(['MR', 'RQ', 'OQA', 'RRII'])(
    'of %s is not judged: the order does not rank what is tied',
    (found) => {
      const { category, reasons } = training(sheetsOf(found));
      expect(category).toBeNull();
      expect(reasons.map(({ rule }) => rule)).toEqual(['kano_category', 'kano_tie_open']);
      expectWorded(reasons);
    },
  );

  it('of a tie is settled by an order that ranks all', () => {
    const order = ['must-be', 'expected', 'exciting', 'reverse', 'questionable', 'indifferent'] as const;
    const policy = defineKanoPolicy({ ...kano, id: 'own/kano', order });
    expect(training(sheetsOf('RI'), policy).category).toBe('reverse');
  });

  it('is null when nobody answered', () => {
    const { category, answers: count, satisfaction, dissatisfaction, reasons } = training([{}, {}]);
    expect([category, count, satisfaction, dissatisfaction]).toEqual([null, 0, null, null]);
    expect(reasons.map(({ rule }) => rule)).toEqual(['kano_unanswered']);
  });
});

describe('the coefficients', () => {
  it.each([
    // (A + O) ÷ (A + O + M + I) and −(O + M) ÷ the same, by hand.
    ['AAAOOMIIII', 5 / 10, -3 / 10],
    ['MMMMI', 0, -4 / 5],
    ['OO', 1, -1],
    ['AAAI', 3 / 4, 0],
    ['IIRQ', 0, 0], // reverse and questionable count in neither
    ['AMRRQ', 1 / 2, -1 / 2],
    ['RQQ', null, null], // nothing to divide by
  ])('of %s are %d and %d', (found, satisfaction, dissatisfaction) => {
    const result = training(sheetsOf(found));
    expect(result).toMatchObject({ satisfaction, dissatisfaction, answers: found.length });
    expectPlain(result); // no −0 among them
  });
});

describe('a pair', () => {
  it('that is half answered is counted as such, and not judged', () => {
    const half: AnySheet[] = [
      { 'training-with': 'like' },
      { 'training-without': 'dislike', 'training-with': undefined },
      { 'training-with': '', 'training-without': 'like' },
    ];
    const result = training([...half, ...sheetsOf('A')]);
    expect(result).toMatchObject({ answers: 1, halfAnswered: 3, category: 'exciting' });
    expect(result.reasons.map(({ rule }) => rule)).toEqual(['kano_category', 'kano_half_answered']);
    expectWorded(result.reasons);
  });

  it('may stand among other answers, and null is none', () => {
    const stored = '{"training-with":"neutral","training-without":"dislike","plan-with":null,"recommend":9}';
    const sheet = JSON.parse(stored) as AnySheet;
    expect(training([sheet])).toMatchObject({ answers: 1, category: 'must-be' });
  });

  it.each([
    ['an answer that there is not', { 'training-with': '13912345678' }],
    ['a number', { 'training-with': 1 }],
    ['a list', { 'training-with': ['like'] }],
  ])('with %s is refused, and the answer not repeated', (_, sheet) => {
    const error = errorOf(() => analyseKano(kano, [{}, {}, sheet]));
    expect(error).toMatchObject({ code: 'answers_invalid', details: { path: '[2].training-with' } });
    expect(visible(error)).not.toContain('13912345678');
    expectWorded(error.reasons);
  });

  it.each([[null], [[]], ['like']])('of no sheet, %j, is refused', (sheet) => {
    const error = errorOf(() => analyseKano(kano, [{}, sheet as never]));
    expect(error).toMatchObject({ code: 'answers_invalid', details: { path: '[1]' } });
  });
});

describe('the reasons', () => {
  it('name the feature and the counts, in both languages', () => {
    const [why, tie] = training(sheetsOf('MMOO')).reasons;
    expect(wordsOf(why!, 'en')).toBe(
      'training and seminars, must-be: must-be 2, expected 2, exciting 0, indifferent 0, reverse 0, questionable 0',
    );
    expect(wordsOf(why!, 'zh')).toBe('培训与讲座（必备）：必备 2、期望 2、兴奋 0、无差异 0、反向 0、可疑 0');
    expect(wordsOf(tie!, 'en')).toBe(
      'training and seminars: must-be, expected found equally often (2 times each), by the order must-be',
    );
  });
});

describe('any sheets', () => {
  const questions = industry.serviceQuality.questions.map(({ id }) => id);
  const sheet = fc.dictionary(fc.constantFrom(...questions), fc.constantFrom(...answers));
  const sheets = fc.array(sheet, { maxLength: 30 });

  it('give counts that add up, coefficients within bounds, and plain results', () => {
    fc.assert(
      fc.property(sheets, (given) => {
        const result = analyseKano(kano, frozen(given));
        expectPlain(result);
        expectWorded(result.reasons);
        for (const own of result.value) {
          expect(Object.values(own.counts).reduce((sum, count) => sum + count, 0)).toBe(own.answers);
          expect(own.answers + own.halfAnswered).toBeLessThanOrEqual(given.length);
          if (own.satisfaction === null) continue;
          expect(own.satisfaction >= 0 && own.satisfaction <= 1).toBe(true);
          expect(own.dissatisfaction! >= -1 && own.dissatisfaction! <= 0).toBe(true);
          // A, O, M and I are the whole: A + O and O + M overlap in O and leave out I.
          const { expected, indifferent, exciting, 'must-be': mustBe } = own.counts;
          const whole = expected + indifferent + exciting + mustBe;
          const both = own.satisfaction - own.dissatisfaction!;
          expect(both).toBeCloseTo(1 + (expected - indifferent) / whole, 12);
        }
      }),
    );
  });

  it('give the same in any order', () => {
    fc.assert(
      fc.property(sheets, (given) => {
        expect(analyseKano(kano, [...given].reverse())).toEqual(analyseKano(kano, given));
      }),
    );
  });
});

describe('a Kano policy', () => {
  const [first] = kano.features;
  it.each<[string, Partial<KanoPolicy>, string]>([
    ['a table without a row', { table: kano.table.slice(1) }, 'table'],
    ['a row without a cell', { table: kano.table.with(2, kano.table[2]!.slice(1)) }, 'table[2]'],
    ['an answer twice', { answers: [...answers.slice(0, 4), 'like'] }, 'answers[4]'],
    ['a category ranked twice', { order: ['must-be', 'exciting', 'must-be'] }, 'order[2]'],
    [
      'a feature twice',
      { features: [first!, { ...first!, functional: 'x', dysfunctional: 'y' }] },
      'features[1].id',
    ],
    [
      'a question in two pairs',
      { features: [first!, { ...first!, id: 'x', functional: 'x' }] },
      'features[1].dysfunctional',
    ],
    [
      'one question for both',
      { features: [{ ...first!, dysfunctional: first!.functional }] },
      'features[0].dysfunctional',
    ],
    ['a category that there is not', { order: ['delight' as KanoCategory] }, 'order[0]'],
    ['no feature', { features: [] }, 'features'],
  ])('with %s is refused', (_, change, path) => {
    const error = errorOf(() => defineKanoPolicy({ ...kano, ...change }));
    expect(error).toMatchObject({ code: 'policy_invalid', details: { path } });
    expectWorded(error.reasons);
  });

  it('must be checked, also after JSON', () => {
    expect(errorOf(() => analyseKano({ ...kano }, []))).toMatchObject({
      code: 'definition_unchecked',
      details: { define: 'defineKanoPolicy' },
    });
    expect(defineKanoPolicy(throughJson(kano))).toEqual(kano);
    expect(errorOf(() => analyseKano(course.vipShare as never, [])).code).toBe('definition_unchecked');
  });
});

describe('the questionnaire of pairs', () => {
  const { serviceQuality } = industry;

  it('asks exactly the questions of the policy, with its answers', () => {
    const asked = kano.features.flatMap(({ functional, dysfunctional }) => [functional, dysfunctional]);
    expect(serviceQuality.questions.map(({ id }) => id)).toEqual(asked);
    for (const question of serviceQuality.questions) {
      expect('options' in question && question.options.map(({ id }) => id)).toEqual(kano.answers);
    }
    expect(kano.features.length).toBeGreaterThanOrEqual(6);
    expect(kano.features.length).toBeLessThanOrEqual(8);
    expect(inspectQuestionnaire(serviceQuality)).toEqual([]);
  });

  it('has typed answers, which the analysis takes', () => {
    const sheet: AnswersOf<typeof serviceQuality> = { 'centre-with': 'like', 'centre-without': 'expect' };
    const centre = analyseKano(kano, [sheet]).value.find(({ feature }) => feature === 'centre');
    expect(centre?.category).toBe('exciting');
  });

  it('gives no points, and says when it is complete', () => {
    const sheet = Object.fromEntries(serviceQuality.questions.map(({ id }) => [id, 'like' as const]));
    expect(scoreAnswers(serviceQuality, sheet)).toMatchObject({
      points: 0,
      level: 'complete',
      range: { min: 0, max: 0 },
    });
    expect(scoreAnswers(serviceQuality, {}).level).toBeNull();
  });
});
