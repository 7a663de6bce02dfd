import fc from 'fast-check';
import { wilsonInterval } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { expectRefused } from '../../questionnaire/laws.js';

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

  // The same table, method 4; 1/29 by both methods.
  it.each([
    [81, 263, true, '0.2535', '0.3682'],
    [15, 148, true, '0.0598', '0.1644'],
    [0, 20, true, '0.0000', '0.2005'],
    [1, 29, true, '0.0018', '0.1963'],
    [1, 29, false, '0.0061', '0.1718'],
  ])(
    'of %i in %i, corrected for continuity (%s), is %s to %s',
    (successes, total, continuity, lower, upper) => {
      const interval = wilsonInterval(successes, total, 0.95, { continuity })!;
      expect([interval.lower.toFixed(4), interval.upper.toFixed(4)]).toEqual([lower, upper]);
    },
  );

  it('corrected for continuity lies about the other, mirrors, and stays real at every level', () => {
    const levels = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), levels, (won, lost, level) => {
        fc.pre(won + lost > 0);
        const { lower, upper } = wilsonInterval(won, won + lost, level)!;
        const corrected = wilsonInterval(won, won + lost, level, { continuity: true })!;
        const mirrored = wilsonInterval(lost, won + lost, level, { continuity: true })!;
        expect(corrected.lower).toBeLessThanOrEqual(lower + 1e-12);
        expect(corrected.upper).toBeGreaterThanOrEqual(upper - 1e-12);
        expect(Math.min(corrected.lower, 1 - corrected.upper)).toBeGreaterThanOrEqual(-1e-12);
        expect(mirrored.lower).toBeCloseTo(1 - corrected.upper, 12);
      }),
    );
  });

  // By its definition: the proportions at which the share is so many standard errors away, half a trial nearer.
  it('corrected for continuity solves the equation it comes from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (won, lost) => {
        const total = won + lost;
        const { lower, upper } = wilsonInterval(won, total, 0.95, { continuity: true })!;
        const away = (p: number) =>
          (Math.abs(won / total - p) - 0.5 / total) / Math.sqrt((p * (1 - p)) / total);
        expect(away(lower)).toBeCloseTo(1.959963984540054, 6);
        expect(away(upper)).toBeCloseTo(1.959963984540054, 6);
      }),
    );
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
    const count = 'a whole number of zero or more';
    const level = 'between 0 and 1';
    for (const [faulty, path, expected] of [
      [[-1, 2], 'successes', count],
      [[0.5, 2], 'successes', count],
      [[3, 2], 'total', 'at least the successes'],
      [[1, NaN], 'total', 'at least the successes'],
      [[1, 2, 1], 'confidenceLevel', level],
      [[1, 2, 0], 'confidenceLevel', level],
    ] as const) {
      const [successes, total, confidenceLevel] = faulty;
      expectRefused(() => wilsonInterval(successes, total, confidenceLevel), 'facts_invalid', {
        path,
        expected,
      });
    }
  });
});
