import fc from 'fast-check';
import {
  compareScores,
  compileQuestionnaire,
  defineQuestionnaire,
  inspectQuestionnaire,
  type NumberQuestion,
  type QuestionnaireDefinition,
  scoreAnswers,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectWorded } from './laws.js';
import { scaleOf, text } from './scales.js';

const tenths = (id: string, max = 5): NumberQuestion => ({
  id,
  text,
  kind: 'number',
  range: { min: 0, max, step: 0.1 },
});
const formOf = (
  questions: QuestionnaireDefinition['questions'],
  rest: Partial<QuestionnaireDefinition> = {},
): QuestionnaireDefinition => ({
  id: 'decimals',
  version: '1',
  title: text,
  missing: { policy: 'refuse' },
  levels: [{ id: 'all', text, from: -1e9 }],
  questions,
  ...rest,
});
const sumOf = (reasons: readonly { readonly detail: object }[]): number =>
  reasons.reduce((sum, { detail }) => sum + (detail as { points: number }).points, 0);

describe('a tie of decimal points', () => {
  const five = ['a', 'b', 'c', 'd', 'e'].map((id) => tenths(id));
  it.each([
    // (3.9 + 2.3) × 5 / 2 = (3.1 + 3.1) × 5 / 2 = 15.5, though 3.9 + 2.3 is 6.199999999999999 in binary.
    [{ a: 3.9, b: 2.3 }, 'half-up', 16],
    [{ a: 3.1, b: 3.1 }, 'half-up', 16],
    [{ a: 3.9, b: 2.3 }, 'half-even', 16],
    // (0.3 + 0.7) × 5 / 2 = 2.5.
    [{ a: 0.3, b: 0.7 }, 'half-even', 2],
    [{ a: 0.3, b: 0.7 }, 'half-up', 3],
  ] as const)('%j rounds %s to %i', (sheet, round, points) => {
    const missing = { policy: 'prorate', atLeast: 2, round } as const;
    const small = defineQuestionnaire(formOf(five.slice(0, 5), { missing }));
    const score = scoreAnswers(small, sheet);
    expect(score.points).toBe(points);
    expect(sumOf(score.reasons)).toBe(points);
    expectWorded(score.reasons);
  });
});

describe('a factor below one', () => {
  const scales = [{ id: 's', questions: ['n'], combine: 'sum', factor: 0.1 }] as const;
  const tenth = defineQuestionnaire(formOf([tenths('n', 10)], { factor: 0.1, scales }));

  it('gives the product, as a scale does, and reasons that add up to it', () => {
    for (let n = 0; n <= 100; n++) {
      const score = scoreAnswers(tenth, { n: n / 10 });
      expect(score.points).toBe((n / 10) * 0.1);
      expect(score.scales).toEqual({ s: score.points });
      expect(sumOf(score.reasons)).toBe(score.points);
      expectWorded(score.reasons);
    }
  });

  it('is the same in columns', () => {
    const n = Float64Array.from({ length: 101 }, (_, place) => place / 10);
    const { points } = compileQuestionnaire(tenth).scoreColumns({ rows: 101, answers: { n } });
    expect(Array.from(points)).toEqual(Array.from(n, (own) => own * 0.1));
  });

  it('settles the last digits whatever its size', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1e6, noNaN: true }), (factor) => {
        const score = scoreAnswers(defineQuestionnaire(formOf([tenths('n')], { factor })), { n: 3.7 });
        expect(score.points).toBe(3.7 * factor);
        expect(sumOf(score.reasons)).toBe(score.points);
      }),
    );
  });
});

it('a mirrored option at an end is worth exactly the other end', () => {
  // 0.1 0.2 0.7 mirrored: 0.7, 0.6, 0.1.
  const [question] = scaleOf('m', ['0.1 0.2 0.7'], []).questions;
  const mirrored = defineQuestionnaire(formOf([{ ...question!, reverse: true } as typeof question & object]));
  expect(scoreAnswers(mirrored, { q1: 'a' }).points).toBe(0.7);
  expect(scoreAnswers(mirrored, { q1: 'c' }).points).toBe(0.1);
});

it('two scores with equal totals differ by nothing, and the reasons say so', () => {
  const three = defineQuestionnaire(formOf(['a', 'b', 'c'].map((id) => tenths(id))));
  const answer = fc.integer({ min: 0, max: 50 }).map((own) => own / 10);
  const sheets = fc.record({ a: answer, b: answer, c: answer });
  fc.assert(
    fc.property(sheets, sheets, (first, second) => {
      const [before, after] = [scoreAnswers(three, first), scoreAnswers(three, second)];
      const { value, reasons } = compareScores(three, before, after);
      expect(value?.points).toBe(after.points! - before.points!);
      expect(sumOf(reasons)).toBe(value?.points);
    }),
    {
      examples: [
        [
          { a: 0.1, b: 0.2, c: 0.3 },
          { a: 0.3, b: 0.2, c: 0.1 },
        ],
      ],
    },
  );
});

describe('a large definition', () => {
  it('of 200,000 totals and 10,000 levels is inspected in a moment', { timeout: 10_000 }, () => {
    const levels = Array.from({ length: 10_000 }, (_, place) => ({
      id: `l${place}`,
      text,
      from: place * 20,
      to: place * 20 + 19,
    }));
    const wide: NumberQuestion = { ...tenths('n'), range: { min: 0, max: 199_999, step: 1 } };
    expect(
      inspectQuestionnaire(formOf([wide], { levels })).filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
    const holed = levels.filter((_, place) => place !== 7);
    expect(inspectQuestionnaire(formOf([wide], { levels: holed }))[0]).toMatchObject({
      rule: 'level_gap',
      detail: { totals: Array.from({ length: 20 }, (_, place) => 140 + place), count: 20 },
    });
  });

  it('of many long ranges is refused in a moment', { timeout: 10_000 }, () => {
    const wide: NumberQuestion = { ...tenths('n'), range: { min: 0, max: 999_999, step: 1 } };
    const questions = Array.from({ length: 1000 }, (_, place) => ({ ...wide, id: `n${place}` }));
    expect(errorOf(() => defineQuestionnaire(formOf(questions)))).toMatchObject({
      details: { reasons: [{ rule: 'totals_too_many' }] },
    });
  });

  it('a level that runs backwards is refused, also where an answer sets it', () => {
    const [question] = scaleOf('b', ['0 1'], []).questions;
    const levels = [
      { id: 'all', text, from: 0 },
      { id: 'back', text, from: 5, to: 1 },
    ];
    const overrides = [{ question: 'q1', anyOf: ['b'], flag: 'f', level: 'back' }];
    expect(errorOf(() => defineQuestionnaire(formOf([question!], { levels, overrides })))).toMatchObject({
      details: { reasons: [{ rule: 'level_dead', detail: { path: 'levels[1]' } }] },
    });
  });
});

describe('a sheet that is no plain object', () => {
  const one = defineQuestionnaire(formOf([tenths('n')], { missing: { policy: 'zero' } }));
  it.each([
    ['a map', new Map([['n', 3]])],
    ['a date', new Date(0)],
    ['an inherited answer', Object.create({ n: 3 }) as object],
  ])('is refused and not taken for an empty one: %s', (_, sheet) => {
    expect(errorOf(() => scoreAnswers(one, sheet as { n: number }))).toMatchObject({
      code: 'answers_invalid',
      details: { path: '', expected: 'an object' },
    });
  });

  it('may have no prototype', () => {
    const sheet = Object.assign(Object.create(null) as object, { n: 3 });
    expect(scoreAnswers(one, sheet).points).toBe(3);
  });
});
