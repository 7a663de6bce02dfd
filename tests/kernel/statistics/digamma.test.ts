import fc from 'fast-check';
import { digamma } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../../questionnaire/laws.js';

const EULER = 0.5772156649015329;
const close = (actual: number, expected: number): void => {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(4e-15 * Math.max(1, Math.abs(expected)));
};
const anywhere = fc.double({ min: -12, max: 12, noNaN: true }).map((power) => 10 ** power);

describe('digamma', () => {
  it.each([
    // DLMF 5.4.12 to 5.4.14: ψ(1) = −γ, ψ(½) = −γ − 2 ln 2, ψ(n + 1) = −γ + 1 + ½ + … + 1/n.
    [1, -EULER],
    [0.5, -EULER - 2 * Math.LN2],
    [2, 1 - EULER],
    [10, 1 + 1 / 2 + 1 / 3 + 1 / 4 + 1 / 5 + 1 / 6 + 1 / 7 + 1 / 8 + 1 / 9 - EULER],
    // Near 0 it is −1/x, far out ln x.
    [1e-300, -1e300],
    [1e300, Math.log(1e300)],
    // Its zero (DLMF, table 5.4.1).
    [1.4616321449683622, 0],
  ])('of %d is %d', (x, expected) => {
    close(digamma(x), expected);
  });

  it('grows by 1 ÷ x from x to x + 1 (DLMF 5.5.2)', () => {
    fc.assert(
      fc.property(anywhere, (x) => {
        // The digits of 1 ÷ x are the rounding of x + 1 short.
        if (x < 1e-6) return;
        close(digamma(x + 1) - 1 / x, digamma(x));
      }),
    );
  });

  it('doubles its argument by Legendre’s formula (DLMF 5.5.8)', () => {
    fc.assert(
      fc.property(anywhere, (x) => {
        close(digamma(2 * x), (digamma(x) + digamma(x + 0.5)) / 2 + Math.LN2);
      }),
    );
  });
});

it('refuses what lies so far below zero that no step raises it', () => {
  expect(errorOf(() => digamma(-1e308)).code).toBe('facts_invalid');
});
