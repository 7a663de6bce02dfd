import fc from 'fast-check';
import { chiSquareTail, normalQuantile } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../../questionnaire/laws.js';

const relative = (value: number, expected: number) => Math.abs(value / expected - 1);

describe('chiSquareTail', () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4: upper critical values, printed to three decimals.
  it.each([
    [1, [2.706, 3.841, 5.024, 6.635, 10.828]],
    [2, [4.605, 5.991, 7.378, 9.21, 13.816]],
    [5, [9.236, 11.07, 12.833, 15.086, 20.515]],
    [10, [15.987, 18.307, 20.483, 23.209, 29.588]],
    [30, [40.256, 43.773, 46.979, 50.892, 59.703]],
    [100, [118.498, 124.342, 129.561, 135.807, 149.449]],
  ])('has the printed critical values for %d degrees', (degrees, values) => {
    for (const [place, p] of [0.1, 0.05, 0.025, 0.01, 0.001].entries()) {
      expect(chiSquareTail(values[place]! - 0.0005, degrees)).toBeGreaterThanOrEqual(p);
      expect(chiSquareTail(values[place]! + 0.0005, degrees)).toBeLessThanOrEqual(p);
    }
  });

  it('gives the p of the log-rank test of Freireich', () => {
    // vectors.md, Retention.
    expect(chiSquareTail(16.79294099, 1).toExponential(6)).toBe('4.168809e-5');
  });

  it('is the two tails of the normal distribution for one degree', () => {
    const p = fc.double({ min: -600, max: Math.log(0.4), noNaN: true }).map(Math.exp);
    fc.assert(
      fc.property(p, (tail) => {
        const z = normalQuantile(tail);
        // To 1e-13 as promised; the quantile is known to 2e-16 of itself, which squared, times ½ z², takes some digits more.
        expect(relative(chiSquareTail(z * z, 1), 2 * tail)).toBeLessThan(1e-13 + 1e-15 * z * z);
      }),
    );
  });

  it('has closed forms for even degrees: a Poisson count below half of them', () => {
    // P(χ² with 2 m degrees ≥ x) = e^(−x/2) Σ (x/2)^j ÷ j!, j < m. For two degrees e^(−x/2).
    const x = fc.double({ min: 1e-9, max: 1300, noNaN: true });
    fc.assert(
      fc.property(x, fc.integer({ min: 1, max: 40 }), (at, half) => {
        let [term, sum] = [1, 0];
        for (let j = 0; j < half; j += 1) {
          sum += term;
          term *= at / 2 / (j + 1);
        }
        expect(relative(chiSquareTail(at, 2 * half), Math.exp(-at / 2) * sum)).toBeLessThan(3e-13);
      }),
    );
  });

  it('grows by the density with two more degrees', () => {
    // DLMF 8.8.6: Q(a + 1, x) = Q(a, x) + x^a e^(−x) ÷ Γ(a + 1). For odd degrees Γ is a product of halves and √π.
    const x = fc.double({ min: 1e-9, max: 600, noNaN: true });
    fc.assert(
      fc.property(x, fc.integer({ min: 0, max: 30 }), (at, n) => {
        const degrees = 2 * n + 1;
        let step = Math.exp(-at / 2) / Math.sqrt(Math.PI);
        for (let half = 0.5; half <= degrees / 2; half += 1) step *= at / 2 / half;
        step /= Math.sqrt(at / 2);
        expect(relative(chiSquareTail(at, degrees + 2), chiSquareTail(at, degrees) + step)).toBeLessThan(
          3e-13,
        );
      }),
    );
  });

  it('falls with the statistic and rises with the degrees', () => {
    const degrees = fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 51, max: 100_000 }));
    fc.assert(
      fc.property(degrees, fc.double({ min: 0, max: 3, noNaN: true }), (of, ratio) => {
        const x = of * ratio;
        const tail = chiSquareTail(x, of);
        expect(tail).toBeGreaterThanOrEqual(0);
        expect(tail).toBeLessThanOrEqual(1);
        expect(chiSquareTail(x * 1.001, of)).toBeLessThanOrEqual(tail * (1 + 1e-12));
        expect(chiSquareTail(x, of + 1)).toBeGreaterThanOrEqual(tail * (1 - 1e-12));
      }),
    );
  });

  it('is certain of nothing, and knows no end', () => {
    expect([chiSquareTail(0, 1), chiSquareTail(0, 9), chiSquareTail(Infinity, 3)]).toEqual([1, 1, 0]);
    expect(chiSquareTail(1e300, 1e6)).toBe(0);
    expect(chiSquareTail(Number.MIN_VALUE, 1)).toBe(1);
  });

  it.each([
    [-1, 1, 'x'],
    [NaN, 1, 'x'],
    [1, 0, 'degrees'],
    [1, 1.5, 'degrees'],
    [1, -2, 'degrees'],
    [1, Infinity, 'degrees'],
  ])('of %d with %d degrees does not exist', (x, degrees, path) => {
    const error = errorOf(() => chiSquareTail(x, degrees));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path } });
  });
});
