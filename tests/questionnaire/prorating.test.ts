import { defineQuestionnaire, type ProrateRounding, type Score, scoreAnswers } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, expectWorded } from './laws.js';
import { formOf, level, number, single } from './questions.js';

type Rest = Parameters<typeof formOf>[1];
const prorate = (atLeast: number, round: ProrateRounding = 'none') =>
  ({ policy: 'prorate', atLeast, round }) as const;
const ids = (count: number): string[] => Array.from({ length: count }, (_, place) => `q${place + 1}`);
/** So many questions from −10 to 10 in quarters. */
const numbers = (count: number, atLeast: number, round: ProrateRounding, rest: Rest = {}) =>
  defineQuestionnaire(
    formOf(
      ids(count).map((id) => number(id, [-10, 10, 0.25])),
      { missing: prorate(atLeast, round), ...rest },
    ),
  );
/** The reasons’ points from the first to the last. */
const added = ({ reasons }: Pick<Score, 'reasons'>): number =>
  reasons.reduce((sum, { detail }) => sum + detail.points, 0);

describe('a prorated total', () => {
  const four = (atLeast: number) =>
    defineQuestionnaire(
      formOf(
        ids(4).map((id) => single(id, [0, 1, 2, 3])),
        { missing: prorate(atLeast) },
      ),
    );

  it('is raised in the proportion of questions asked to questions answered', () => {
    const score = scoreAnswers(four(2), { q1: 'd', q3: 'b' });
    // (3 + 1) × 4 / 2 = 8: 4 more than the sum.
    expect(score).toMatchObject({ points: 8, answered: ['q1', 'q3'], missing: ['q2', 'q4'] });
    expect(score.reasons).toHaveLength(5);
    expect(score.reasons[4]).toEqual({
      rule: 'total_prorated',
      detail: { asked: 4, answered: 2, points: 4 },
    });
    expectWorded(score.reasons);
    expectPlain(score);
  });

  it('is a fraction unless it is rounded', () => {
    const score = scoreAnswers(four(3), { q1: 'd', q2: 'b', q3: 'b' });
    // (3 + 1 + 1) × 4 / 3.
    expect(score.points).toBeCloseTo(20 / 3, 12);
    expect(added(score)).toBe(score.points);
  });

  // Of four: a sheet with fewer answers than the least has no total, one with as many has.
  it.each([
    [1, 0, false],
    [1, 1, true],
    [2, 1, false],
    [2, 2, true],
    [3, 2, false],
    [3, 3, true],
    [4, 3, false],
    [4, 4, true],
  ])('with at least %i answers: %i make a total: %s', (atLeast, count, isScored) => {
    const sheet = Object.fromEntries(
      ids(4)
        .slice(0, count)
        .map((id) => [id, 'c']),
    );
    const score = scoreAnswers(four(atLeast), sheet);
    // Every answer is worth 2, so the mean makes 4 × 2 of any number of them.
    expect(score.points).toBe(isScored ? 8 : null);
    expect(score.level).toBe(isScored ? 'all' : null);
    expect(score.reasons.some(({ rule }) => rule === 'total_prorated')).toBe(isScored && count < 4);
    expect(score.missing).toHaveLength(4 - count);
  });

  it('leaves optional questions as they are', () => {
    const asked = defineQuestionnaire(
      formOf([single('q1', [0, 2]), single('q2', [0, 2]), single('q3', [0, 3], { optional: true })], {
        missing: prorate(1),
      }),
    );
    // q1 alone: 2 × 2 / 1; the optional 3 is added and not doubled.
    expect(scoreAnswers(asked, { q1: 'b' })).toMatchObject({ points: 4, missing: ['q2'] });
    expect(scoreAnswers(asked, { q1: 'b', q3: 'b' })).toMatchObject({ points: 7, missing: ['q2'] });
    // Nor where the optional question comes first: 2 × 2 / 1 + 3.
    const [q1, q2, q3] = asked.questions;
    const turned = defineQuestionnaire(formOf([q3!, q1!, q2!], { missing: prorate(1) }));
    expect(scoreAnswers(turned, { q3: 'b', q1: 'b' })).toMatchObject({ points: 7, missing: ['q2'] });
    // Without one required answer there is nothing to raise, whatever was said to the optional question.
    expect(scoreAnswers(asked, { q3: 'b' }).points).toBeNull();
    // A sheet whose only gap is optional has none.
    expect(scoreAnswers(asked, { q1: 'b', q2: 'b' })).toMatchObject({ points: 4, missing: [] });
  });

  it('asks for no more than lies on the route', () => {
    const routed = defineQuestionnaire(
      formOf(
        [
          single('q1', [1, 2, 3], { next: { b: 'q3', c: 'end' } }),
          ...ids(4)
            .slice(1)
            .map((id) => single(id, [0, 4])),
        ],
        { missing: prorate(3) },
      ),
    );
    // b leads past q2: three are asked. All three are answered: 2 + 4 + 4, nothing is raised.
    expect(scoreAnswers(routed, { q1: 'b', q3: 'b', q4: 'b' }).points).toBe(10);
    // Two of the three are fewer than the least.
    expect(scoreAnswers(routed, { q1: 'b', q3: 'b' }).points).toBeNull();
    // c asks nothing more: a whole sheet of one answer, and no gap to refuse.
    expect(scoreAnswers(routed, { q1: 'c' })).toMatchObject({ points: 3, missing: [] });
    // a asks four, of which three are answered: (1 + 4 + 4) × 4 / 3 = 12.
    expect(scoreAnswers(routed, { q1: 'a', q2: 'b', q3: 'b' }).points).toBe(12);
  });
});

describe('rounding', () => {
  // One of two answered: the total is twice the answer. A half goes away from zero, or to the even neighbour.
  it.each([
    [0.25, 0.5, 1, 0],
    [0.75, 1.5, 2, 2],
    [1.25, 2.5, 3, 2],
    [1.75, 3.5, 4, 4],
    [-0.25, -0.5, -1, 0],
    [-0.75, -1.5, -2, -2],
    [-1.25, -2.5, -3, -2],
    [-1.75, -3.5, -4, -4],
    [2, 4, 4, 4],
    [0, 0, 0, 0],
    [-2, -4, -4, -4],
  ])('twice %d is %d: half-up %i, half-even %i', (q1, none, up, even) => {
    for (const [round, points] of [
      ['none', none],
      ['half-up', up],
      ['half-even', even],
    ] as const) {
      const score = scoreAnswers(numbers(2, 1, round), { q1 });
      expect(score.points).toBe(points);
      expect(added(score)).toBe(points);
      const rounded = score.reasons.filter(({ rule }) => rule === 'total_rounded');
      expect(rounded).toEqual(
        round === 'none' ? [] : [{ rule: 'total_rounded', detail: { round, points: points - none } }],
      );
      expectWorded(score.reasons);
      expectPlain(score);
    }
  });

  // Three of four answered: the sum × 4 / 3 is no half, and both ways go to the nearest.
  it.each([
    [7, 9],
    [8, 11],
    [-7, -9],
    [-8, -11],
    [0.25, 0],
    [0.5, 1],
    [-0.25, 0],
    [-0.5, -1],
  ])('a sum of %d × 4 / 3 becomes %i in both ways', (sum, points) => {
    for (const round of ['half-up', 'half-even'] as const) {
      const score = scoreAnswers(numbers(4, 3, round), { q1: sum, q2: 0, q3: 0 });
      expect(score.points).toBe(points);
      expect(added(score)).toBe(points);
      expectPlain(score);
    }
  });

  it('never touches a sheet without a gap', () => {
    for (const round of ['none', 'half-up', 'half-even'] as const) {
      const score = scoreAnswers(numbers(2, 1, round), { q1: 1.25, q2: 1.25 });
      expect(score.points).toBe(2.5);
      expect(score.reasons.map(({ rule }) => rule)).toEqual(['question_number', 'question_number']);
    }
  });

  it('comes before the factor', () => {
    const score = scoreAnswers(numbers(2, 1, 'half-up', { factor: 2 }), { q1: 1.25 });
    // 1.25 × 2 / 1 = 2.5, rounded 3, × 2 = 6; after the factor it would be 5.
    expect(score.points).toBe(6);
    expect(score.reasons.map(({ rule, detail }) => [rule, detail.points])).toEqual([
      ['question_number', 1.25],
      ['question_missing', 0],
      ['total_prorated', 1.25],
      ['total_rounded', 0.5],
      ['total_factor', 3],
    ]);
  });

  it('decides the level', () => {
    const cut = { levels: [level('low', -20, 2.25), level('high', 2.5)] };
    expect(scoreAnswers(numbers(2, 1, 'half-up', cut), { q1: 1.25 }).level).toBe('high');
    expect(scoreAnswers(numbers(2, 1, 'half-even', cut), { q1: 1.25 }).level).toBe('low');
  });
});
