import { type AnySheet, defineQuestionnaire, type MissingPolicy, type Scale, scoreAnswers } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain } from './laws.js';
import { formOf, multiple, number, single } from './questions.js';

const questions = [
  single('q1', [0, 1, 2, 3]),
  single('q2', [0, 1, 2, 3], { reverse: true }),
  number('q3', [0, 9, 0.5]),
  multiple('q4', [1, 2, 4]),
];
const sum = (...ids: string[]): Scale => ({ id: 's', questions: ids, combine: 'sum' });
const mean = (...ids: string[]): Scale => ({ id: 's', questions: ids, combine: 'mean' });
const prorate = (round: 'none' | 'half-up' | 'half-even', atLeast = 1): MissingPolicy => ({
  policy: 'prorate',
  atLeast,
  round,
});
/** The one scale’s points on a sheet. */
function pointsOf(scale: Scale, sheet: AnySheet, missing: MissingPolicy = { policy: 'refuse' }) {
  const score = scoreAnswers(defineQuestionnaire(formOf(questions, { scales: [scale], missing })), sheet);
  expectPlain(score);
  return score.scales['s'];
}

describe('a scale', () => {
  // q1 d = 3, q2 a = 3 mirrored, q3 = 4.5, q4 a and c = 1 + 4.
  const sheet = { q1: 'd', q2: 'a', q3: 4.5, q4: ['a', 'c'] };

  it.each([
    ['the sum of its questions', sum('q1', 'q3'), 7.5],
    ['mirrored points where a question is reversed', sum('q2'), 3],
    ['all that several answers are worth', sum('q4', 'q1'), 8],
    ['the mean of its questions', mean('q1', 'q2', 'q3'), 3.5],
    ['the mean of one', mean('q3'), 4.5],
    ['its sum times its factor', { ...sum('q1', 'q3'), factor: 2 }, 15],
    ['its mean times its factor', { ...mean('q1', 'q4'), factor: 2.5 }, 10],
  ])('is %s', (_, scale, points) => {
    expect(pointsOf(scale, sheet)).toBe(points);
  });

  it('stands beside others, which may share its questions, and leaves the total alone', () => {
    const scales = [
      { id: 'attitude', questions: ['q1', 'q2'], combine: 'sum' },
      { id: 'use', questions: ['q3', 'q1'], combine: 'mean' },
    ] as const;
    const asked = defineQuestionnaire(formOf(questions, { scales, factor: 10 }));
    const score = scoreAnswers(asked, sheet);
    // 3 + 3 and (4.5 + 3) / 2; the total is (3 + 3 + 4.5 + 5) × 10 and multiplies no scale.
    expect(score.scales).toEqual({ attitude: 6, use: 3.75 });
    expect(score.points).toBe(155);
    expect(score.reasons).toHaveLength(questions.length + 1);
  });

  it('is none where the questionnaire has none', () => {
    expect(scoreAnswers(defineQuestionnaire(formOf(questions)), sheet).scales).toEqual({});
  });
});

describe('a gap among its questions', () => {
  // q1 d = 3, q3 = 4; q2 and q4 are not answered.
  const sheet = { q1: 'd', q3: 4 };
  const zero: MissingPolicy = { policy: 'zero' };

  it.each([
    ['refuses its sum', sum('q1', 'q2'), { policy: 'refuse' }, null],
    ['refuses its mean', mean('q1', 'q2'), { policy: 'refuse' }, null],
    ['counts as zero in a sum', sum('q1', 'q2', 'q3'), zero, 7],
    // (3 + 0 + 4 + 0) / 4.
    ['counts as zero in a mean', mean('q1', 'q2', 'q3', 'q4'), zero, 1.75],
    ['counts as zero where all is missing', mean('q2', 'q4'), zero, 0],
    // 7 × 3 / 2, and rounded.
    ['raises its sum', sum('q1', 'q2', 'q3'), prorate('none'), 10.5],
    ['raises its sum, rounded away from zero', sum('q1', 'q2', 'q3'), prorate('half-up'), 11],
    ['raises its sum, rounded to the even', sum('q1', 'q2', 'q3'), prorate('half-even'), 10],
    // 11 × 3, not 10.5 × 3 = 31.5.
    [
      'raises its sum, rounded before its factor',
      { ...sum('q1', 'q2', 'q3'), factor: 3 },
      prorate('half-up'),
      33,
    ],
    // (3 + 4) / 2: the mean over the answers, which is not rounded.
    ['is left out of its mean', mean('q1', 'q2', 'q3'), prorate('half-up'), 3.5],
    ['leaves nothing to raise where all is missing', sum('q2', 'q4'), prorate('none'), null],
    ['leaves nothing to average where all is missing', mean('q2', 'q4'), prorate('none'), null],
  ] as [string, Scale, MissingPolicy, number | null][])('%s', (_, scale, missing, points) => {
    expect(pointsOf(scale, sheet, missing)).toBe(points);
  });

  it('elsewhere is not its own: the scale has points though the total has none', () => {
    expect(pointsOf(sum('q1', 'q3'), sheet)).toBe(7);
    // Two of four answered are fewer than the three that the total needs.
    expect(pointsOf(sum('q1', 'q3'), sheet, prorate('none', 3))).toBe(7);
    // A scale with a gap is not raised where the total is not.
    expect(pointsOf(sum('q1', 'q2'), sheet, prorate('none', 3))).toBeNull();
  });

  it('is none when nothing is missing: whole sums are not rounded', () => {
    expect(pointsOf(sum('q1', 'q3'), { q1: 'b', q3: 1.5 }, prorate('half-up'))).toBe(2.5);
  });
});

describe('an optional question of a scale', () => {
  const optional = (missing: MissingPolicy, combine: 'sum' | 'mean') => (sheet: AnySheet) => {
    const scale: Scale = { id: 's', questions: ['q1', 'q2', 'q3'], combine };
    const asked = [single('q1', [0, 4]), single('q2', [0, 4]), single('q3', [0, 1], { optional: true })];
    return scoreAnswers(defineQuestionnaire(formOf(asked, { missing, scales: [scale] })), sheet).scales['s'];
  };
  const policies = [{ policy: 'refuse' }, { policy: 'zero' }, prorate('none')] as const;

  it.each(policies)('counts when it is answered, and is no gap when not: $policy', (missing) => {
    // 4 + 4 + 1 and 4 + 4; 9 / 3 and 8 / 2.
    const whole = { q1: 'b', q2: 'b' };
    expect(optional(missing, 'sum')({ ...whole, q3: 'b' })).toBe(9);
    expect(optional(missing, 'sum')(whole)).toBe(8);
    expect(optional(missing, 'mean')({ ...whole, q3: 'b' })).toBe(3);
    expect(optional(missing, 'mean')(whole)).toBe(4);
  });

  it('is not raised with the others', () => {
    // 4 × 2 / 1 + 1.
    expect(optional(prorate('none'), 'sum')({ q1: 'b', q3: 'b' })).toBe(9);
    // The same with the optional question in front.
    const turned = formOf(
      [single('q3', [0, 1], { optional: true }), single('q1', [0, 4]), single('q2', [0, 4])],
      { missing: prorate('none'), scales: [sum('q3', 'q1', 'q2')] },
    );
    expect(scoreAnswers(defineQuestionnaire(turned), { q1: 'b', q3: 'b' }).scales).toEqual({ s: 9 });
    // The optional answer alone: no required one stands for the others.
    expect(optional(prorate('none'), 'sum')({ q3: 'b' })).toBeNull();
    expect(optional(prorate('none'), 'mean')({ q3: 'b' })).toBeNull();
  });
});

describe('a skipped question of a scale', () => {
  const routed = (missing: MissingPolicy, combine: 'sum' | 'mean', of: readonly string[]) => {
    const asked = [
      single('q1', [2, 3], { next: { b: 'q4' } }),
      single('q2', [0, 4]),
      single('q3', [0, 4]),
      single('q4', [0, 5]),
    ];
    const scales = [{ id: 's', questions: of, combine }];
    return defineQuestionnaire(formOf(asked, { missing, scales }));
  };
  const policies = [{ policy: 'refuse' }, { policy: 'zero' }, prorate('half-up')] as const;

  it.each(policies)('was not asked: it is no gap and no zero: $policy', (missing) => {
    const sheet = { q1: 'b', q4: 'b' };
    const all = ['q1', 'q2', 'q3', 'q4'];
    // 3 + 5, and the mean of the two.
    expect(scoreAnswers(routed(missing, 'sum', all), sheet).scales).toEqual({ s: 8 });
    expect(scoreAnswers(routed(missing, 'mean', all), sheet).scales).toEqual({ s: 4 });
    // A scale that was asked nothing has no points, and is not zero.
    expect(scoreAnswers(routed(missing, 'sum', ['q2', 'q3']), sheet).scales).toEqual({ s: null });
    expect(scoreAnswers(routed(missing, 'mean', ['q3']), sheet).scales).toEqual({ s: null });
  });
});
