import { day, defineQuestionnaire, scoreAnswers } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, expectWorded } from './laws.js';
import { formOf, level, number, single } from './questions.js';

const two = [single('q1', [0, 1, 2]), single('q2', [0, 10, 20])];
const bands = [level('low', 0, 9), level('middle', 10, 19), level('high', 20)];

describe('the factor of the whole', () => {
  it('multiplies the total, the range and the distances', () => {
    const asked = defineQuestionnaire(
      formOf(two, { factor: 1.5, levels: [level('low', 0, 14), level('high', 15)] }),
    );
    const score = scoreAnswers(asked, { q1: 'b', q2: 'b' });
    // (1 + 10) × 1.5 = 16.5, of which 5.5 are the factor’s; 22 × 1.5 = 33; 16.5 − 14 = 2.5.
    expect(score).toMatchObject({ points: 16.5, level: 'high', range: { min: 0, max: 33 } });
    expect(score.toNext).toEqual({ below: { level: 'low', points: 2.5 }, above: null });
    expect(score.reasons.at(-1)).toEqual({ rule: 'total_factor', detail: { factor: 1.5, points: 5.5 } });
    expectWorded(score.reasons);
    expectPlain(score);
  });

  it('takes away when it is below one, also from a total below zero', () => {
    const asked = defineQuestionnaire(formOf([number('n', [-8, 8, 1])], { factor: 0.25 }));
    expect(scoreAnswers(asked, { n: -8 })).toMatchObject({ points: -2, range: { min: -2, max: 2 } });
    expect(scoreAnswers(asked, { n: -8 }).reasons[1]?.detail.points).toBe(6);
  });

  it('is said even where it adds nothing, and only where there is a total', () => {
    const asked = defineQuestionnaire(formOf(two, { factor: 2 }));
    const rules = (sheet: object) => scoreAnswers(asked, sheet).reasons.map(({ rule }) => rule);
    expect(rules({ q1: 'a', q2: 'a' })).toEqual(['question_points', 'question_points', 'total_factor']);
    expect(rules({ q1: 'a' })).toEqual(['question_points', 'question_missing', 'score_refused']);
    const whole = defineQuestionnaire(formOf(two, { factor: 1 }));
    const score = scoreAnswers(whole, { q1: 'c', q2: 'c' });
    expect(score.points).toBe(22);
    expect(score.reasons.at(-1)).toEqual({ rule: 'total_factor', detail: { factor: 1, points: 0 } });
  });

  it.each([0.3, 1.1, 7.3])(
    'of %d rounds as binary numbers do, and the reasons still add up to the last bit',
    (factor) => {
      const asked = defineQuestionnaire(formOf([number('n', [0, 10, 0.1])], { factor }));
      for (let tenths = 0; tenths <= 100; tenths++) {
        const { points, reasons, range } = scoreAnswers(asked, { n: tenths / 10 });
        expect(reasons.reduce((sum, { detail }) => sum + detail.points, 0)).toBe(points);
        expect(points).toBeCloseTo((tenths / 10) * factor, 12);
        expect(points).toBeLessThanOrEqual(range.max);
      }
    },
  );
});

describe('the nearest level', () => {
  // 12 lies in the third of five; 12 − 9 and 20 − 12.
  const five = [
    level('first', 0, 4),
    level('second', 5, 9),
    level('third', 10, 19),
    level('fourth', 20, 21),
    level('fifth', 22),
  ];
  it.each([
    ['rising', five],
    ['falling', five.toReversed()],
    ['in no order', [2, 4, 0, 3, 1].map((place) => five[place]!)],
  ])('is found when the levels are written %s', (_, levels) => {
    const asked = defineQuestionnaire(
      formOf([single('q1', [0, 1, 2, 5]), single('q2', [0, 10, 20])], { levels }),
    );
    expect(scoreAnswers(asked, { q1: 'c', q2: 'b' })).toMatchObject({
      points: 12,
      level: 'third',
      toNext: { below: { level: 'second', points: 3 }, above: { level: 'fourth', points: 8 } },
    });
  });
});

describe('mirrored points', () => {
  // What was worth the most is worth the least: the sum of both ends, less the points.
  it.each([
    [
      [0, 1, 2, 3, 4],
      [4, 3, 2, 1, 0],
    ],
    [
      [1, 2, 3],
      [3, 2, 1],
    ],
    [
      [5, 0, 1],
      [0, 5, 4],
    ],
    [
      [-2, 0, 3],
      [3, 1, -2],
    ],
    [[7], [7]],
    [
      [0.5, 1, 2],
      [2, 1.5, 0.5],
    ],
    // Tenths: the ends change places exactly, though 0.1 + 0.3 − 0.1 is above 0.3 in binary.
    [
      [0.1, 0.2, 0.3],
      [0.3, 0.2, 0.1],
    ],
  ])('%j become %j', (points, mirrored) => {
    const asked = defineQuestionnaire(formOf([single('q', points, { reverse: true })]));
    mirrored.forEach((worth, place) => {
      const q = 'abcde'.charAt(place);
      const score = scoreAnswers(asked, { q });
      expect(score.points).toBe(worth);
      expect(score.reasons[0]?.detail).toEqual({ question: 'q', options: [q], points: worth });
      expectPlain(score);
    });
    const range = { min: Math.min(...points), max: Math.max(...points) };
    expect(scoreAnswers(asked, {}).range).toEqual(range);
  });

  it('are the points themselves where reverse is false', () => {
    const asked = defineQuestionnaire(formOf([single('q', [0, 3], { reverse: false })]));
    expect(scoreAnswers(asked, { q: 'b' }).points).toBe(3);
  });
});

describe('a statutory questionnaire', () => {
  const asked = (statutory: boolean) => defineQuestionnaire(formOf(two, { statutory, levels: bands }));

  it('does not tell how near the next level is', () => {
    const score = scoreAnswers(asked(true), { q1: 'b', q2: 'b' });
    expect(score).toMatchObject({ points: 11, level: 'middle', toNext: { below: null, above: null } });
    // 11 − 9 and 20 − 11.
    expect(scoreAnswers(asked(false), { q1: 'b', q2: 'b' })).toMatchObject({
      points: 11,
      level: 'middle',
      toNext: { below: { level: 'low', points: 2 }, above: { level: 'high', points: 9 } },
    });
  });
});

describe('the day of the answers', () => {
  const on = day('2024-05-31');
  const yearly = { validMonths: 12, levels: bands };

  it('stands in the score, whether or not it expires', () => {
    const whole = { q1: 'a', q2: 'a' };
    const lasting = defineQuestionnaire(formOf(two));
    expect(scoreAnswers(lasting, whole, { on })).toMatchObject({ on, expiresOn: null });
    expect(scoreAnswers(lasting, whole)).toMatchObject({ on: null, expiresOn: null });
    const term = defineQuestionnaire(formOf(two, yearly));
    expect(scoreAnswers(term, whole, { on })).toMatchObject({ on, expiresOn: '2025-05-31' });
    expect(scoreAnswers(term, { q1: 'a' }, { on })).toMatchObject({ on, points: null, expiresOn: null });
  });

  it('lets a prorated score expire like any other', () => {
    const missing = { policy: 'prorate', atLeast: 1, round: 'half-up' } as const;
    const levels = [level('all', 0)];
    const term = defineQuestionnaire(formOf(two, { ...yearly, missing, levels }));
    // 1 × 2 / 1.
    expect(scoreAnswers(term, { q1: 'b' }, { on })).toMatchObject({ points: 2, expiresOn: '2025-05-31' });
    expect(scoreAnswers(term, {}, { on })).toMatchObject({ points: null, on, expiresOn: null });
  });
});

it('the reason of a single answer is shared by the sheets that give it, and frozen', () => {
  const asked = defineQuestionnaire(formOf(two));
  const [first, second] = [{ q1: 'b' }, { q1: 'b', q2: 'a' }].map((sheet) => scoreAnswers(asked, sheet));
  expect(first?.reasons[0]).toBe(second?.reasons[0]);
  for (const shared of [
    first?.reasons[0],
    first?.reasons[0]?.detail,
    first?.reasons[0]?.detail.options,
    first?.range,
  ]) {
    expect(Object.isFrozen(shared)).toBe(true);
  }
  expect(first?.reasons).not.toBe(second?.reasons);
});
