import fc from 'fast-check';
import { binomialTail } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../../questionnaire/laws.js';

const relative = (value: number, expected: number) => Math.abs(value / expected - 1);

/** The tail for a probability in sixteenths, in whole numbers throughout; divided once, to 20 digits. */
function exactly(successes: number, trials: number, sixteenths: number): number {
  let [sum, ways] = [0n, 1n];
  for (let count = 0; count <= trials; count += 1) {
    if (count >= successes) {
      sum += ways * BigInt(sixteenths) ** BigInt(count) * BigInt(16 - sixteenths) ** BigInt(trials - count);
    }
    ways = (ways * BigInt(trials - count)) / BigInt(count + 1);
  }
  const digits = 10n ** 60n;
  return Number((sum * digits) / 16n ** BigInt(trials)) / 1e60;
}

describe('binomialTail', () => {
  it('is the sum of its terms', () => {
    const trials = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(trials, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 15 }), (n, of, p) => {
        const successes = of % (n + 1);
        expect(relative(binomialTail(successes, n, p / 16), exactly(successes, n, p))).toBeLessThan(1e-12);
      }),
    );
  });

  it.each([1e-12, 1e-6, 0.01, 0.5, 0.999])('has closed forms at its ends, at %d', (p) => {
    for (const trials of [1, 2, 10, 1000, 1_000_000]) {
      // At least one: 1 − (1 − p)ⁿ. All of them: pⁿ.
      const one = -Math.expm1(trials * Math.log1p(-p));
      expect(relative(binomialTail(1, trials, p), one)).toBeLessThan(1e-12);
      if (p ** trials > 1e-300) {
        expect(relative(binomialTail(trials, trials, p), p ** trials)).toBeLessThan(1e-12);
      }
    }
  });

  it('is certain of nothing, of 0 and of 1', () => {
    expect([binomialTail(0, 0, 0.3), binomialTail(0, 5, 0)]).toEqual([1, 1]);
    expect([binomialTail(1, 5, 0), binomialTail(6, 5, 1), binomialTail(1, 0, 0.5)]).toEqual([0, 0, 0]);
    expect(binomialTail(5, 5, 1)).toBe(1);
  });

  it('is a chance that falls with the successes and rises with the trials', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 0, max: 100_000 }),
        fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }),
        (successes, more, p) => {
          const trials = successes + more;
          const tail = binomialTail(successes, trials, p);
          expect(tail).toBeGreaterThanOrEqual(0);
          expect(tail).toBeLessThanOrEqual(1);
          // Beside 1 the step may be less than the rounding.
          expect(binomialTail(successes + 1, trials, p)).toBeLessThanOrEqual(tail * (1 + 1e-12));
          expect(binomialTail(successes, trials + 1, p)).toBeGreaterThanOrEqual(tail * (1 - 1e-12));
        },
      ),
    );
  });

  it.each([
    [-1, 5, 0.5, 'successes'],
    [0.5, 5, 0.5, 'successes'],
    [1, NaN, 0.5, 'trials'],
    [1, 2 ** 53, 0.5, 'trials'],
    [1, 5, 1.1, 'probability'],
    [1, 5, NaN, 'probability'],
  ])('of %d in %d at %d does not exist', (successes, trials, probability, path) => {
    const error = errorOf(() => binomialTail(successes, trials, probability));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path } });
  });
});
