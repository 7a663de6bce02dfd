import fc from 'fast-check';
import { fQuantile, normalQuantile } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../../questionnaire/laws.js';

const relative = (value: number, expected: number) => Math.abs(value / expected - 1);

/** The share below f for even degrees: the incomplete beta function of whole a and b is a sum of binomial terms. */
function shareBelow(f: number, a: number, b: number): number {
  const [x, y] = [(a * f) / (a * f + b), b / (a * f + b)];
  const n = a + b - 1;
  let [sum, ways] = [0, 1];
  for (let successes = 0; successes <= n; successes += 1) {
    if (successes >= a) sum += ways * x ** successes * y ** (n - successes);
    ways *= (n - successes) / (successes + 1);
  }
  return sum;
}

const probabilities = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
const degrees = fc.double({ min: 0.5, max: 1e5, noNaN: true });

describe('fQuantile', () => {
  it.each([
    // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.3, upper critical values of the F distribution.
    [0.95, 1, 1, 161.448],
    [0.95, 5, 20, 2.711],
    [0.95, 10, 10, 2.978],
    [0.9, 10, 10, 2.323],
    [0.99, 10, 10, 4.849],
    [0.99, 2, 10, 7.559],
    [0.95, 20, 100, 1.676],
  ])('of %d with %i and %i degrees stands in the table as %d', (p, d1, d2, printed) => {
    expect(fQuantile(p, d1, d2).toFixed(3)).toBe(printed.toFixed(3));
  });

  it('has a closed form for two degrees of the numerator', () => {
    // 1 − p = (1 + 2F/d)^(−d/2), by integration of the density.
    fc.assert(
      fc.property(probabilities, degrees, (p, d) => {
        expect(relative(fQuantile(p, 2, d), (d / 2) * Math.expm1((-2 / d) * Math.log1p(-p)))).toBeLessThan(
          1e-12,
        );
      }),
    );
  });

  it('knows the tails as well as the middle', () => {
    // For two and two the share below F is F ÷ (1 + F); for two and d the closed form above, with 1 − p = 2⁻⁴⁰ exactly.
    expect(relative(fQuantile(1e-300, 2, 2), 1e-300)).toBeLessThan(1e-12);
    for (const d of [1, 2, 7, 300]) {
      const expected = (d / 2) * Math.expm1((2 / d) * 40 * Math.LN2);
      expect(relative(fQuantile(1 - 2 ** -40, 2, d), expected)).toBeLessThan(1e-12);
    }
  });

  it('is 0 or Infinity where a double cannot hold it, as for hardly any degrees', () => {
    // With a and 1 the share below x is x^a, so the ratio is x ÷ (1 − x) ÷ a at x = p^(1/a): of a = 1e-6 e^−25318 for 0.975.
    const a = 1e-6;
    expect(fQuantile(0.975, 2 * a, 2)).toBe(0);
    expect(fQuantile(0.025, 2, 2 * a)).toBe(Infinity);
    const x = Math.exp(Math.log(0.999_999) / a);
    expect(relative(fQuantile(0.999_999, 2 * a, 2), x / (1 - x) / a)).toBeLessThan(1e-9);
  });

  it('has a closed form for one and one', () => {
    // The square of a Cauchy variable: p = (2 ÷ π) arctan √F.
    for (const p of [1e-6, 0.025, 0.3, 0.5, 0.9, 0.975]) {
      expect(relative(fQuantile(p, 1, 1), Math.tan((Math.PI * p) / 2) ** 2)).toBeLessThan(1e-13);
    }
  });

  it('comes near the square of the normal distribution for one and very many', () => {
    // Fisher's expansion of Student's t: t² = z² + (z⁴ + z²) ÷ 2ν, and further terms of 1 ÷ ν².
    for (const p of [0.5, 0.9, 0.95, 0.99]) {
      const square = normalQuantile((1 + p) / 2) ** 2;
      expect(relative(fQuantile(p, 1, 1e9), square + (square * square + square) / 2e9)).toBeLessThan(1e-12);
    }
  });

  it('undoes the distribution function', () => {
    fc.assert(
      fc.property(
        probabilities,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        (p, a, b) => {
          expect(Math.abs(shareBelow(fQuantile(p, 2 * a, 2 * b), a, b) - p)).toBeLessThan(1e-12);
        },
      ),
    );
  });

  it('turns over with its degrees', () => {
    // Multiples of 2⁻²⁰, so that 1 − p is exact.
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 20 - 1 }), degrees, degrees, (number, d1, d2) => {
        const p = number / 2 ** 20;
        expect(relative(fQuantile(p, d1, d2) * fQuantile(1 - p, d2, d1), 1)).toBeLessThan(1e-12);
      }),
    );
  });

  it('is a number above zero that rises with p', () => {
    fc.assert(
      fc.property(probabilities, degrees, degrees, (p, d1, d2) => {
        const value = fQuantile(p, d1, d2);
        expect(value).toBeGreaterThan(0);
        expect(value).toBeLessThan(Infinity);
        expect(fQuantile(p / 2, d1, d2)).toBeLessThan(value);
      }),
    );
  });

  it.each([
    [0, 1, 1, 'p'],
    [1, 1, 1, 'p'],
    [NaN, 1, 1, 'p'],
    [0.5, 0, 1, 'd1'],
    [0.5, Infinity, 1, 'd1'],
    [0.5, 1, -1, 'd2'],
    [0.5, 1, NaN, 'd2'],
  ])('of %d with %d and %d degrees does not exist', (p, d1, d2, path) => {
    expect(errorOf(() => fQuantile(p, d1, d2))).toMatchObject({
      code: 'facts_invalid',
      details: { path },
    });
  });
});
