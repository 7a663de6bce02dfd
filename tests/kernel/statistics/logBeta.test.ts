import fc from 'fast-check';
import { logBeta } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { expectRefused } from '../../questionnaire/laws.js';

describe('the logarithm of the beta function', () => {
  // B(½, ½) = π, B(1, b) = 1/b, B(2, 3) = 1/12, B(½, 1) = 2.
  it.each([
    [0.5, 0.5, Math.log(Math.PI)],
    [1, 7, -Math.log(7)],
    [2, 3, -Math.log(12)],
    [0.5, 1, Math.log(2)],
    [1, 1, 0],
    // scipy 1.15.3, special.betaln.
    [30.25, 1e6, -345.8154320381582],
    [1e-3, 2.5, 6.906475483603688],
    [4e8, 6e8, -673011675.7383919],
  ])('at %d and %d is %d', (a, b, expected) => {
    expect(Math.abs(logBeta(a, b) - expected)).toBeLessThan(1e-13 * Math.max(1, a + b));
  });

  // mpmath, 50 digits.
  it.each([
    [4.8e11, 0.063, 1.0369099415385828],
    [5.2e8, 0.00126, 6.6506302036243861],
    [631, 0.063, 2.3252907310216912],
    [2.5e7, 3.7, -61.599157489614763],
    [3, 1e12, -82.199916167228699],
  ])('loses nothing of the small one of %d and %d', (a, b, expected) => {
    expect(Math.abs(logBeta(a, b) - expected)).toBeLessThan(2e-14 * Math.max(1, Math.abs(expected)));
    expect(Math.abs(logBeta(b, a) - expected)).toBeLessThan(2e-14 * Math.max(1, Math.abs(expected)));
  });

  it('is symmetric, and B(a + 1, b) = B(a, b) a ÷ (a + b)', () => {
    const part = fc.double({ min: 1e-3, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(part, part, (a, b) => {
        expect(logBeta(b, a)).toBeCloseTo(logBeta(a, b), 9);
        expect(logBeta(a + 1, b)).toBeCloseTo(logBeta(a, b) + Math.log(a / (a + b)), 8);
      }),
    );
  });
});

it.each([
  [0, 1, 'a'],
  [-1e308, 1, 'a'],
  [Infinity, 1, 'a'],
  [1, 0, 'b'],
  [1, -1, 'b'],
  [1, NaN, 'b'],
])('refuses %d and %d', (a, b, path) => {
  expectRefused(() => logBeta(a, b), 'facts_invalid', { path, expected: 'above zero' });
});
