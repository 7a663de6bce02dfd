import { defineQuestionnaire, type Question } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { reachableTotals } from '../../src/questionnaire/definition/reachableTotals.js';
import { errorsOf, findingsOf } from './findings.js';
import { errorOf } from './laws.js';
import { formOf, level, multiple, number, open, single } from './questions.js';

type Rest = Parameters<typeof formOf>[1];
const gap = (...totals: readonly number[]) => [
  { rule: 'level_gap', path: 'levels', totals, count: totals.length },
];
const tooMany = [{ rule: 'totals_too_many', path: 'questions' }];

describe('a gap is found that exists only because of', () => {
  it('prorating', () => {
    // Whole sheets have 0, 2, 4 or 6 points; with two of three answered 2 × 3 / 2 makes 3.
    const levels = [level('low', 0, 2), level('high', 4, 6)];
    const three = [single('q1', [0, 2]), single('q2', [0, 2]), single('q3', [0, 2])];
    expect(findingsOf(formOf(three, { levels }))).toEqual([]);
    const prorated = (atLeast: number): Rest => ({
      levels,
      missing: { policy: 'prorate', atLeast, round: 'none' },
    });
    expect(errorsOf(formOf(three, prorated(2)))).toEqual(gap(3));
    expect(errorsOf(formOf(three, prorated(3)))).toEqual([]);
  });

  it('rounding, or is not there because of it', () => {
    // Three questions of 0 or 1: two answered make 0, 1.5 or 3; half away from zero that is 2.
    const three = [single('q1', [0, 1]), single('q2', [0, 1]), single('q3', [0, 1])];
    const rounded = (round: 'none' | 'half-up'): Rest => ({
      missing: { policy: 'prorate', atLeast: 2, round },
      levels: [level('low', 0, 1), level('high', 2)],
    });
    expect(errorsOf(formOf(three, rounded('none')))).toEqual(gap(1.5));
    expect(errorsOf(formOf(three, rounded('half-up')))).toEqual([]);
  });

  it('a route', () => {
    // Straight on 0 or 1, and 10 or 20 with it; b of q1 ends with 1 alone.
    const asked = (next: Record<string, string>) =>
      formOf([single('q1', [0, 1], { next }), single('q2', [10, 20])], { levels: [level('all', 10)] });
    expect(errorsOf(asked({}))).toEqual([]);
    expect(errorsOf(asked({ b: 'end' }))).toEqual(gap(1));
  });

  it('the factor', () => {
    // 0 1 2, and times 1.5 0 1.5 3: the hole between 1 and 2 is met.
    const asked = (rest: Rest) =>
      formOf([single('q1', [0, 1, 2])], { levels: [level('low', 0, 1), level('high', 2)], ...rest });
    expect(errorsOf(asked({}))).toEqual([]);
    expect(errorsOf(asked({ factor: 1.5 }))).toEqual(gap(1.5));
  });

  it('an optional number, an open question that is none, or mirrored points', () => {
    const levels = [level('all', 2)];
    const asked = (questions: readonly Question[]) => errorsOf(formOf(questions, { levels }));
    expect(asked([number('n', [2, 4, 1])])).toEqual([]);
    expect(asked([number('n', [2, 4, 1], { optional: true })])).toEqual(gap(0));
    expect(asked([number('n', [2, 4, 1]), open('o', true)])).toEqual([]);
    // 0, 5 and 6 points; mirrored they are 6, 1 and 0.
    const single056 = (reverse: boolean) => [single('q', [0, 5, 6], { reverse })];
    const parted = { levels: [level('low', 0, 0), level('high', 5, 6)] };
    expect(errorsOf(formOf(single056(false), parted))).toEqual([]);
    expect(errorsOf(formOf(single056(true), parted))).toEqual(gap(1));
  });
});

it('neither optional nor open questions are prorated', () => {
  const asked = [
    single('q1', [0, 2]),
    single('q2', [0, 3], { optional: true }),
    open('q3'),
    single('q4', [0, 2]),
  ];
  const missing = { policy: 'prorate', atLeast: 1, round: 'none' } as const;
  // q1 and q4 make 0, 2 or 4, and 2 × 0 or 2 × 2 where one of them is missing; q2 adds 0 or 3 to each.
  expect(reachableTotals(formOf(asked, { missing }))).toEqual([0, 2, 3, 4, 5, 7]);
});

describe('a route that leads past', () => {
  it('takes away the totals that nobody comes to', () => {
    // With q2 skipped after b the totals are 0 + 10, 0 + 20 and 100: 110 and 120 are none.
    const asked = formOf([single('q1', [0, 100], { next: { b: 'end' } }), single('q2', [10, 20])], {
      levels: [level('low', 10, 20), level('high', 100, 100)],
    });
    expect(findingsOf(asked)).toEqual([]);
  });

  it('leaves a level dead that only the skipped points reached', () => {
    const levels = [level('low', 10, 20), level('high', 100, 100), level('top', 110)];
    const asked = formOf([single('q1', [0, 100], { next: { b: 'end' } }), single('q2', [10, 20])], {
      levels,
    });
    expect(errorsOf(asked)).toEqual([{ rule: 'level_dead', path: 'levels[2]', from: 110, to: null }]);
  });
});

describe('a level that no total reaches', () => {
  const levels = [level('all', 0), level('barred', -5, -5)];
  const asked = (rest: Rest) => formOf([single('q1', [0, 1])], { levels, ...rest });
  const dead = [{ rule: 'level_dead', path: 'levels[1]', from: -5, to: -5 }];

  it('is of use where an answer sets it', () => {
    expect(errorsOf(asked({}))).toEqual(dead);
    const override = { question: 'q1', anyOf: ['a'], flag: 'f' };
    expect(errorsOf(asked({ overrides: [override] }))).toEqual(dead);
    expect(errorsOf(asked({ overrides: [{ ...override, level: 'all' }] }))).toEqual(dead);
    expect(findingsOf(asked({ overrides: [override, { ...override, level: 'barred' }] }))).toEqual([]);
  });

  it('hides no gap and no overlap of the others', () => {
    const overrides = [{ question: 'q1', anyOf: ['a'], flag: 'f', level: 'barred' }];
    const holed = { levels: [level('all', 1), level('barred', -5, -5)], overrides };
    expect(errorsOf(asked(holed))).toEqual(gap(0));
  });
});

describe('too many totals', () => {
  it.each([
    ['of numbers with wide ranges', [number('a', [0, 9999, 1]), number('b', [0, 9999, 0.5])], {}],
    [
      'of prorated sums, each with the part that is raised',
      Array.from({ length: 40 }, (_, place) =>
        single(
          `q${place}`,
          [0, 1, 2, 3, 4, 5].map((own) => own * (place + 1)),
        ),
      ),
      { missing: { policy: 'prorate', atLeast: 1, round: 'none' } },
    ],
    [
      'of options that add up',
      [
        multiple(
          'm',
          Array.from({ length: 26 }, (_, place) => 2 ** place),
        ),
      ],
      {},
    ],
  ] as [string, Question[], Rest][])(
    '%s are refused in bounded time',
    { timeout: 15_000 },
    (_, questions, rest) => {
      const definition = formOf(questions, rest);
      expect(errorsOf(definition)).toEqual(tooMany);
      expect(errorOf(() => defineQuestionnaire(definition)).code).toBe('questionnaire_invalid');
    },
  );

  it('are two million additions and no more', () => {
    // 1,000 for the first question; to each of its sums the 1,999 answers of the second: 2,000,000.
    const both = (last: number) => formOf([number('a', [0, 999, 1]), number('b', [0, last, 1])]);
    expect(errorsOf(both(1998))).toEqual([]);
    expect(errorsOf(both(1999))).toEqual(tooMany);
  });

  it('are not those of a wide range alone, or of a PHQ-9 that is prorated', () => {
    expect(findingsOf(formOf([number('a', [0, 9999, 0.1])]))).toEqual([]);
    const nine = Array.from({ length: 9 }, (_, place) => single(`q${place}`, [0, 1, 2, 3]));
    const missing = { policy: 'prorate', atLeast: 7, round: 'half-up' } as const;
    expect(findingsOf(formOf(nine, { missing }))).toEqual([]);
  });
});
