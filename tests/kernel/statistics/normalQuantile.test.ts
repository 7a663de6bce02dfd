import fc from 'fast-check';
import { normalQuantile } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../../questionnaire/laws.js';

/** The distribution function by the series of Marsaglia (2004): Φ(x) = ½ + φ(x) (x + x³/3 + x⁵/(3·5) + …). */
function normalDistribution(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; Math.abs(term) > 1e-20; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}

const relative = (value: number, expected: number) => Math.abs(value - expected) / Math.abs(expected);

describe('normalQuantile', () => {
  it.each([
    // Wichura (1988), Algorithm AS 241: the test values of the paper.
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.262340089798408],
    // Published tables (NIST, R qnorm): the two-sided 90, 95, 99 and 99.9 % points.
    [0.95, 1.6448536269514722],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [0.9995, 3.290526731491926],
  ])('of %d is %d', (p, quantile) => {
    expect(relative(normalQuantile(p), quantile)).toBeLessThan(1e-14);
  });

  it.each([0, 1, -0.5, 1.5, NaN])('of %d does not exist', (p) => {
    expect(errorOf(() => normalQuantile(p))).toMatchObject({ code: 'facts_invalid', details: { path: 'p' } });
  });

  it('is zero in the middle', () => {
    expect(normalQuantile(0.5)).toBe(0);
  });

  it('is symmetric', () => {
    // Multiples of 2⁻²⁰, so that 1 − p is exact.
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 20 - 1 }), (number) => {
        const p = number / 2 ** 20;
        expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 13);
      }),
    );
  });

  it('undoes the distribution function', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (p) => {
        expect(Math.abs(normalDistribution(normalQuantile(p)) - p)).toBeLessThan(1e-13);
      }),
    );
  });

  it('rises without a break, also where its formulas meet', () => {
    // The formulas meet at |p − ½| = 0.425 and at p = e⁻²⁵.
    for (const joint of [0.075, 0.925, Math.exp(-25)]) {
      const around = [-3e-9, -2e-9, -1e-9, 0, 1e-9, 2e-9, 3e-9].map((step) =>
        normalQuantile(joint * (1 + step)),
      );
      for (const [place, value] of around.slice(1).entries()) expect(value).toBeGreaterThan(around[place]!);
      expect(relative(around[0]!, around.at(-1)!)).toBeLessThan(1e-6);
    }
  });
});
