import fc from 'fast-check';
import { compareProportions } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain } from '../../questionnaire/laws.js';

const trials = fc
  .tuple(fc.nat(200), fc.nat(200))
  .filter(([won, lost]) => won + lost > 0)
  .map(([successes, lost]) => ({ successes, total: successes + lost }));

/** The chance of every number of successes, by the recursion of the binomial distribution. */
function chances(total: number, share: number): number[] {
  const list = [(1 - share) ** total];
  for (let won = 1; won <= total; won++) {
    list.push((list[won - 1]! * (total - won + 1) * share) / (won * (1 - share)));
  }
  return list;
}

/** How often the interval holds the true difference, over all that can come out. */
function coverage(a: [number, number], b: [number, number], continuityCorrection: boolean): number {
  const [ofA, ofB] = [chances(...a), chances(...b)];
  let covered = 0;
  for (const [won, chanceA] of ofA.entries()) {
    for (const [other, chanceB] of ofB.entries()) {
      const { lower, upper } = compareProportions(
        { successes: won, total: a[0] },
        { successes: other, total: b[0] },
        { continuityCorrection },
      );
      if (lower! <= a[1] - b[1] && a[1] - b[1] <= upper!) covered += chanceA * chanceB;
    }
  }
  return covered;
}

describe('compareProportions', () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890, table II: methods 10 and 11.
  it.each([
    [56, 70, 48, 80, ['0.0524', '0.3339'], ['0.0428', '0.3422']],
    [9, 10, 3, 10, ['0.1705', '0.8090'], ['0.1013', '0.8387']],
    [6, 7, 2, 7, ['0.0582', '0.8062'], ['-0.0290', '0.8423']],
    [5, 56, 0, 29, ['-0.0381', '0.1926'], ['-0.0667', '0.2037']],
    [0, 10, 0, 20, ['-0.1611', '0.2775'], ['-0.2005', '0.3445']],
    [0, 10, 0, 10, ['-0.2775', '0.2775'], ['-0.3445', '0.3445']],
    [10, 10, 0, 20, ['0.6791', '1.0000'], ['0.6014', '1.0000']],
    [10, 10, 0, 10, ['0.6075', '1.0000'], ['0.5128', '1.0000']],
  ])('%i/%i less %i/%i', (a, ofA, b, ofB, method10, method11) => {
    for (const [continuityCorrection, expected] of [
      [false, method10],
      [true, method11],
    ] as const) {
      const found = compareProportions(
        { successes: a, total: ofA },
        { successes: b, total: ofB },
        { continuityCorrection },
      );
      expect([found.lower!.toFixed(4), found.upper!.toFixed(4)]).toEqual(expected);
      expect(found.difference).toBeCloseTo(a / ofA - b / ofB, 12);
      expectPlain(found);
    }
  });

  it('holds the difference, stays within −1 and 1, turns over with its groups, and is wider when corrected', () => {
    fc.assert(
      fc.property(
        trials,
        trials,
        fc.double({ min: 0.01, max: 0.999, noNaN: true }),
        (a, b, confidenceLevel) => {
          const found = compareProportions(a, b, { confidenceLevel });
          const turned = compareProportions(b, a, { confidenceLevel });
          const corrected = compareProportions(a, b, { confidenceLevel, continuityCorrection: true });
          expect(found.lower).toBeLessThanOrEqual(found.difference!);
          expect(found.upper).toBeGreaterThanOrEqual(found.difference!);
          expect(Math.max(-found.lower!, found.upper!)).toBeLessThanOrEqual(1);
          expect(turned.lower).toBeCloseTo(-found.upper!, 12);
          expect(corrected.lower).toBeLessThanOrEqual(found.lower! + 1e-12);
          expect(corrected.upper).toBeGreaterThanOrEqual(found.upper! - 1e-12);
        },
      ),
    );
  });

  // Not simulated: every outcome of both groups, weighted by its chance. Newcombe finds 0.95 on average, hardly below 0.93.
  it.each<[[number, number], [number, number]]>([
    [
      [40, 0.1],
      [50, 0.1],
    ],
    [
      [40, 0.5],
      [40, 0.5],
    ],
    [
      [60, 0.3],
      [25, 0.1],
    ],
    [
      [30, 0.05],
      [90, 0.02],
    ],
  ])('covers the truth about as often as it says: %j less %j', (a, b) => {
    expect(coverage(a, b, false)).toBeGreaterThan(0.93);
    expect(coverage(a, b, true)).toBeGreaterThan(0.95);
  });

  it('is nothing where a group has nobody', () => {
    const nobody = { successes: 0, total: 0 };
    const none = { difference: null, lower: null, upper: null };
    expect(compareProportions(nobody, { successes: 1, total: 2 })).toEqual(none);
    expect(compareProportions({ successes: 1, total: 2 }, nobody)).toEqual(none);
  });

  it.each([
    ['successes', { successes: 3, total: 2 }, undefined],
    ['successes', { successes: -1, total: 2 }, undefined],
    ['successes', { successes: NaN, total: 2 }, undefined],
    ['total', { successes: 0, total: 1.5 }, undefined],
    ['nobody', null, undefined],
    ['a level of 1', { successes: 1, total: 2 }, 1],
  ])('refuses %s', (_, a, confidenceLevel) => {
    const b = { successes: 1, total: 2 };
    const options = confidenceLevel === undefined ? {} : { confidenceLevel };
    expect(errorOf(() => compareProportions(a as never, b, options)).code).toBe('facts_invalid');
  });
});
