import fc from 'fast-check';
import { wilsonInterval } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../../questionnaire/laws.js';

describe('Wilson’s interval', () => {
  // Newcombe, Statistics in Medicine 17 (1998), 857–872, table I, method 3.
  it.each([
    [81, 263, '0.2553', '0.3662'],
    [15, 148, '0.0624', '0.1605'],
    [0, 20, '0.0000', '0.1611'],
  ])('of %i in %i is %s to %s', (successes, total, lower, upper) => {
    const interval = wilsonInterval(successes, total)!;
    expect([interval.lower.toFixed(4), interval.upper.toFixed(4)]).toEqual([lower, upper]);
  });

  it('holds the proportion, stays within 0 and 1, and mirrors', () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.nat(500),
        fc.double({ min: 0.5, max: 0.999, noNaN: true }),
        (won, lost, level) => {
          fc.pre(won + lost > 0);
          const { lower, upper } = wilsonInterval(won, won + lost, level)!;
          const mirrored = wilsonInterval(lost, won + lost, level)!;
          const share = won / (won + lost);
          expect(lower).toBeLessThanOrEqual(share);
          expect(upper).toBeGreaterThanOrEqual(share);
          expect(Math.min(lower, 1 - upper)).toBeGreaterThanOrEqual(0);
          expect(mirrored.lower).toBeCloseTo(1 - upper, 12);
        },
      ),
    );
  });

  it('is nothing without trials, and refuses what is no count and no level', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
    for (const [successes, total, level] of [
      [-1, 2],
      [0.5, 2],
      [3, 2],
      [1, NaN],
      [1, 2, 1],
      [1, 2, 0],
    ]) {
      expect(errorOf(() => wilsonInterval(successes!, total!, level)).code).toBe('facts_invalid');
    }
  });
});
