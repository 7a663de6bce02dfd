import fc from 'fast-check';
import { netPromoterGroups, netPromoterScore } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen } from '../laws.js';

const ratings = fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 40 });

describe('netPromoterScore', () => {
  it('is promoters less detractors, of a hundred', () => {
    // Published vector: [10,9,9,8,7,6,0,10,5,9] → +20.
    const result = netPromoterScore(frozen([10, 9, 9, 8, 7, 6, 0, 10, 5, 9]));
    expect(result).toMatchObject({ score: 20, promoters: 5, passives: 2, detractors: 3, total: 10 });
    // Shares .5 and .3: variance (.5 + .3 − .2²) ÷ 10 = .076; 20 ± 100 × 1.959963985 × √.076 = 20 ± 54.0325.
    expect(result.interval?.lower).toBeCloseTo(20 - 54.0325, 3);
    expect(result.interval?.upper).toBeCloseTo(20 + 54.0325, 3);
    expectPlain(result);
  });

  it.each([
    // Reichheld (2003): nines and tens promote, sevens and eights are passive, zeros to sixes detract.
    [[0, 1, 2, 3, 4, 5, 6], 'detractors'],
    [[7, 8], 'passives'],
    [[9, 10], 'promoters'],
  ] as const)('counts %j among the %s', (own, group) => {
    for (const rating of own) expect(netPromoterScore([rating])[group]).toBe(1);
    expect(netPromoterGroups[group]).toEqual({ from: own[0], to: own.at(-1) });
  });

  it.each([
    [[10, 10, 9], 100],
    [[0, 6], -100],
    [[7, 8, 8], 0],
    [[3], -100],
  ])('of %j is %i without an interval: nothing tells how people differ', (own, score) => {
    expect(netPromoterScore(own)).toMatchObject({ score, interval: null });
  });

  it('of nobody is null, and not zero', () => {
    expect(netPromoterScore([])).toEqual({
      score: null,
      promoters: 0,
      passives: 0,
      detractors: 0,
      total: 0,
      interval: null,
    });
  });

  it('has groups that nobody can change', () => {
    expect(() => {
      (netPromoterGroups.promoters as { from: number }).from = 8;
    }).toThrow(TypeError);
  });

  it('is the mean of +100, 0 and −100, whatever the order', () => {
    fc.assert(
      fc.property(ratings, (own) => {
        const result = netPromoterScore(own);
        const sum = own.reduce((total, rating) => total + (rating >= 9 ? 100 : rating <= 6 ? -100 : 0), 0);
        expect(result.score).toBe(own.length === 0 ? null : sum / own.length);
        expect(result.promoters + result.passives + result.detractors).toBe(own.length);
        expect(netPromoterScore([...own].reverse())).toEqual(result);
        expectPlain(result);
      }),
    );
  });

  it('lies in its interval, which stays within ±100 and shrinks with more people', () => {
    fc.assert(
      fc.property(ratings, (own) => {
        const { score, interval } = netPromoterScore(own);
        if (score === null || interval === null) return;
        expect(interval.lower).toBeGreaterThanOrEqual(-100);
        expect(interval.upper).toBeLessThanOrEqual(100);
        expect(interval.lower).toBeLessThan(score);
        expect(interval.upper).toBeGreaterThan(score);
        const more = netPromoterScore([...own, ...own]).interval!;
        expect(more.upper - more.lower).toBeLessThan(interval.upper - interval.lower);
      }),
    );
  });

  it.each([
    [[10, 11], {}, '[1]'],
    [[-1], {}, '[0]'],
    [[10, 9, 8.5], {}, '[2]'],
    [[NaN], {}, '[0]'],
    [['9'], {}, '[0]'],
    [[null], {}, '[0]'],
    [[10], { confidenceLevel: 0 }, 'confidenceLevel'],
    [[10], { confidenceLevel: 95 }, 'confidenceLevel'],
  ])('of %j with %j is refused at %s', (own, options, path) => {
    const error = errorOf(() => netPromoterScore(own as number[], options));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path } });
    expectWorded([error.reason]);
  });
});
