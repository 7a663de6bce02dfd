import { type AnySheet, defineQuestionnaire, type NumberQuestion, readAnswers, scoreAnswers } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { gridOf } from '../../src/questionnaire/definition/grid.js';
import { errorsOf, findingsOf } from './findings.js';
import { errorOf, expectPlain, expectWorded } from './laws.js';
import { formOf, level, number, single } from './questions.js';

type Triple = readonly [number, number, number];
const asked = (range: Triple, rest?: { reverse?: boolean; optional?: boolean }) =>
  defineQuestionnaire(formOf([number('n', range, rest)]));
const pointsOf = (range: Triple, answer: number, reverse = false) =>
  scoreAnswers(asked(range, { reverse }), { n: answer }).points;

describe('an answer that is a number', () => {
  // A number is worth itself; mirrored it is worth min + max less itself, in decimal arithmetic.
  it.each([
    [[0, 10, 1], 0, 0, 10],
    [[0, 10, 1], 7, 7, 3],
    [[0, 10, 1], 10, 10, 0],
    [[1, 7, 2], 3, 3, 5],
    [[-3, 3, 1], -2, -2, 2],
    [[-3, 3, 1], 0, 0, 0],
    [[0.1, 0.7, 0.1], 0.3, 0.3, 0.5],
    [[0, 1, 0.1], 0.7, 0.7, 0.3],
    [[0.5, 2.5, 0.25], 0.75, 0.75, 2.25],
    [[1000, 1_000_000, 1000], 250_000, 250_000, 751_000],
    [[4, 4, 1], 4, 4, 4],
  ] as const)('in %j, %d is worth %d, and mirrored %d', (range, answer, worth, mirrored) => {
    expect(pointsOf(range, answer)).toBe(worth);
    expect(pointsOf(range, answer, true)).toBe(mirrored);
  });

  it('is explained by the number and its points', () => {
    const score = scoreAnswers(asked([0, 10, 1], { reverse: true }), { n: 8 });
    expect(score.reasons).toEqual([
      { rule: 'question_number', detail: { question: 'n', options: [], value: 8, points: 2 } },
    ]);
    expect(score).toMatchObject({ range: { min: 0, max: 10 }, answered: ['n'], missing: [], skipped: [] });
    expectWorded(score.reasons);
    expectPlain(score);
  });

  it('is an answer when it is zero, also when the zero is negative', () => {
    const score = scoreAnswers(asked([-1, 1, 0.5]), { n: -0 });
    expect(score).toMatchObject({ points: 0, answered: ['n'] });
    expectPlain(score);
  });

  it('is on the grid as it is written: 0.3 is an answer, 0.1 + 0.2 is none', () => {
    const tenths = asked([0, 1, 0.1]);
    for (let place = 0; place <= 10; place++) {
      // place / 10 is the number nearest to the decimal, as its literal is.
      expect(scoreAnswers(tenths, { n: place / 10 }).points).toBe(place / 10);
    }
    expect(errorOf(() => scoreAnswers(tenths, { n: 0.1 + 0.2 })).details['path']).toBe('n');
  });

  it.each([
    ['between two steps', [0, 10, 2], 3],
    ['between two fractions', [0, 1, 0.25], 0.3],
    ['below the range', [0, 10, 1], -1],
    ['above the range', [0, 10, 1], 11],
    ['a step below the range', [0.5, 1, 0.1], 0.4],
    ['a step above the range', [0.5, 1, 0.1], 1.1],
    ['no number', [0, 10, 1], NaN],
    ['infinite', [0, 10, 1], Infinity],
    ['text', [0, 10, 1], '3'],
    ['a list', [0, 10, 1], [3]],
    ['a flag', [0, 10, 1], true],
    ['an object', [0, 10, 1], {}],
  ] as [string, Triple, unknown][])('is refused when it is %s', (_, range, answer) => {
    const error = errorOf(() => scoreAnswers(asked(range), { n: answer } as AnySheet));
    expect(error).toMatchObject({
      code: 'answers_invalid',
      details: { path: 'n', expected: 'a number that the range of the question has' },
    });
    expectWorded([error.reason]);
  });

  it('may be missing, and counts as nothing where it is optional', () => {
    expect(scoreAnswers(asked([2, 5, 1]), {})).toMatchObject({ points: null, missing: ['n'] });
    const optional = asked([2, 5, 1], { optional: true });
    expect(scoreAnswers(optional, {})).toMatchObject({ points: 0, missing: [], range: { min: 0, max: 5 } });
  });

  it('adds to the points of other questions', () => {
    const both = defineQuestionnaire(formOf([single('q', [1, 4]), number('n', [0, 3, 1])]));
    // b is worth 4: 4 + 2.
    expect(scoreAnswers(both, { q: 'b', n: 2 })).toMatchObject({ points: 6, range: { min: 1, max: 7 } });
  });
});

describe('a range', () => {
  it.each([
    ['a step that misses max', [0, 10, 3]],
    ['a fraction that misses max', [0, 1, 0.3]],
    ['a step wider than the range', [0, 1, 2]],
    ['no step', [0, 10, 0]],
    ['a step backwards', [10, 0, -1]],
    ['its ends exchanged', [10, 0, 1]],
    ['more than nine places', [0, 1.000_000_000_2, 0.500_000_000_1]],
    ['a step that is written with an exponent', [0, 1, 1e-7]],
    ['an end beyond exact arithmetic', [0, 2 ** 53, 2 ** 53]],
    ['a beginning beyond exact arithmetic', [-(2 ** 53), 0, 2 ** 53]],
    ['an end beyond plain decimals', [0, 1e21, 1e21]],
    // 0, 1, … 1,000,000 are a million answers and one.
    ['more than a million answers', [0, 1_000_000, 1]],
  ] as [string, Triple][])('with %s is refused', (_, range) => {
    expect(errorsOf(formOf([number('n', range)]))).toEqual([
      {
        rule: 'value_unfit',
        path: 'questions[0].range',
        expected: 'a range whose steps lead from min to max',
      },
    ]);
  });

  it.each([
    ['tenths, which binary numbers do not hold', [0.1, 0.7, 0.2]],
    ['one answer', [5, 5, 1]],
    ['negative ends', [-10, -1, 3]],
    ['nine places', [0, 0.000_002_002, 0.000_001_001]],
  ] as [string, Triple][])('may have %s', (_, range) => {
    expect(findingsOf(formOf([number('n', range)]))).toEqual([]);
  });

  it('may have a million answers', () => {
    // The grid alone: to look for the totals of so many takes a second.
    expect(gridOf({ min: 1, max: 1_000_000, step: 1 })).toEqual({
      count: 1_000_000,
      start: 1,
      step: 1,
      scale: 1,
    });
  });

  it('must be written out', () => {
    const { range, ...rest } = number('n', [0, 10, 1]);
    expect(range.step).toBe(1);
    const errors = (question: object) => errorsOf(formOf([question as NumberQuestion]));
    expect(errors(rest)).toEqual([{ rule: 'value_missing', path: 'questions[0].range' }]);
    expect(errors({ ...rest, range: { min: 0, max: 10 } })).toEqual([
      { rule: 'value_missing', path: 'questions[0].range.step' },
    ]);
  });

  it('is held by the levels answer for answer', () => {
    // 0, 0.5, 1, 1.5 and 2: the level ends below 2, and what lies between the answers is no total.
    const halves = formOf([number('n', [0, 2, 0.5])], {
      levels: [level('low', 0, 0.6), level('high', 0.9, 1.9)],
    });
    expect(errorsOf(halves)).toEqual([{ rule: 'level_gap', path: 'levels', totals: [2], count: 1 }]);
  });
});

describe('readAnswers', () => {
  const halves = asked([-2, 200, 0.5]);

  // Forms send text; decimal text without exponent or grouping is a number.
  it.each([
    ['1.5', 1.5],
    ['1.50', 1.5],
    ['007', 7],
    ['-2', -2],
    ['0', 0],
    [1.5, 1.5],
    [0, 0],
  ])('reads %j as %d', (written, n) => {
    expect(readAnswers(halves, { n: written })).toEqual({ n });
  });

  it.each(['1.7', '201', '1e2', '0x10', '1,5', ' 1', '1 ', ' ', '+1', '.5', '1.', 'NaN', 'Infinity', 'five'])(
    'does not read %j',
    (written) => {
      const error = errorOf(() => readAnswers(halves, { n: written }));
      expect(error).toMatchObject({ code: 'answers_invalid', details: { path: 'n' } });
    },
  );
});
