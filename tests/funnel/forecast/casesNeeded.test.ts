import fc from 'fast-check';
import { casesNeeded, chainFromReference, course, stageOutlook } from 'panhuo';
import { binomialTail } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded } from '../../questionnaire/laws.js';

const [watch] = stageOutlook(chainFromReference(course.serviceFunnelReference));

describe('the number of customers to watch', () => {
  it.each([
    // domain.md, 4: ten who watch make one close.
    [1, 10],
    [2, 20],
    [7, 70],
  ])('is by the course, for %i closes, %i', (closes, customers) => {
    const { value, reasons } = casesNeeded({ closes, probability: watch!.probability!.close });
    expect(value).toEqual({ expected: customers, whole: customers });
    expectPlain({ value, reasons });
    expectWorded(reasons);
  });

  it('is rounded up to whole customers, but not for the last binary digit', () => {
    // 2 ÷ 0.3 = 6.67. In binary 7 ÷ 0.07 is a little less than 100, and 1 ÷ (0.7 × 0.1) × 0.7 × … a little more or less.
    expect(casesNeeded({ closes: 2, probability: 0.3 }).value.whole).toBe(7);
    expect(casesNeeded({ closes: 7, probability: 0.07 }).value.whole).toBe(100);
    expect(casesNeeded({ closes: 1, probability: 0.1 - 2 ** -56 }).value.whole).toBe(10);
  });

  it.each([
    // One success with 9 of 10 in 0.9: 1 − 0.9ᵐ ≥ 0.9 first at ln 0.1 ÷ ln 0.9 = 21.85, so 22.
    [1, 0.1, 0.9, 22],
    // 1 − 0.9ᵐ ≥ 0.95 first at 28.43, so 29; and 1 − 2⁻ᵐ ≥ 0.75 at exactly 2.
    [1, 0.1, 0.95, 29],
    [1, 0.5, 0.75, 2],
    // A fair coin: at least 2 heads of 3 in half of all throws, by symmetry.
    [2, 0.5, 0.5, 3],
    // Certain closes need no more customers than closes.
    [12, 1, 0.99, 12],
  ])('is for %i closes at %d, to be %d sure, %i', (closes, probability, confidenceLevel, customers) => {
    const { value, reasons } = casesNeeded({ closes, probability, confidenceLevel });
    expect(value.assured).toBe(customers);
    expectPlain({ value, reasons });
    expectWorded(reasons);
  });

  it('is the least that is sure enough', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.double({ min: 1e-6, max: 1, noNaN: true }),
        fc.constantFrom(0.1, 0.5, 0.8, 0.95, 0.999),
        (closes, probability, confidenceLevel) => {
          const { expected, whole, assured } = casesNeeded({ closes, probability, confidenceLevel }).value;
          expect(expected).toBe(closes / probability);
          expect(Math.abs(whole! - expected!)).toBeLessThan(1);
          expect(binomialTail(closes, assured!, probability)).toBeGreaterThanOrEqual(
            confidenceLevel * (1 - 1e-12),
          );
          if (assured! > closes) {
            expect(binomialTail(closes, assured! - 1, probability)).toBeLessThan(confidenceLevel);
          }
        },
      ),
    );
  });

  it('comes near the normal approximation for 10,000 closes', () => {
    // m p − z √(m p (1 − p)) = n with z = 1.6449 at 95 %: for p = 0.1 that is √m = (z·0.3 + √(z²·0.09 + 4·0.1·10,000)) ÷ 0.2.
    const root = (1.6448536 * 0.3 + Math.sqrt(1.6448536 ** 2 * 0.09 + 4000)) / 0.2;
    const { assured } = casesNeeded({ closes: 10_000, probability: 0.1, confidenceLevel: 0.95 }).value;
    expect(Math.abs(assured! - root ** 2)).toBeLessThan(10);
  });
});

describe('what no number of customers brings', () => {
  it.each([
    [0, 'cases_never'],
    [1e-300, 'cases_never'],
    [null, 'cases_unknown'],
  ])('is null at a chance of %j', (probability, rule) => {
    const { value, reasons } = casesNeeded({ closes: 1, probability });
    expect(value).toEqual({ expected: null, whole: null });
    expect(reasons.map((reason) => reason.rule)).toEqual([rule]);
    expectWorded(reasons);
    expect(casesNeeded({ closes: 1, probability, confidenceLevel: 0.9 }).value.assured).toBeNull();
  });

  it('is null where only certainty is out of reach', () => {
    // 2⁵² customers bring 4 closes on average; to be all but sure takes several times as many, which no number counts.
    const { value, reasons } = casesNeeded({ closes: 4, probability: 2 ** -50, confidenceLevel: 0.999 });
    expect(value).toEqual({ expected: 2 ** 52, whole: 2 ** 52, assured: null });
    expect(reasons.map(({ rule }) => rule)).toEqual(['cases_expected', 'cases_never']);
    expectWorded(reasons);
  });

  it.each([
    [{ closes: 0, probability: 0.1 }, 'closes'],
    [{ closes: 1.5, probability: 0.1 }, 'closes'],
    [{ closes: '1', probability: 0.1 }, 'closes'],
    [{ closes: 1 }, 'probability'],
    [{ closes: 1, probability: '0.1' }, 'probability'],
    [{ closes: 1, probability: 1.1 }, 'probability'],
    [{ closes: 1, probability: NaN }, 'probability'],
    [{ closes: 1, probability: 0.1, confidenceLevel: 0 }, 'confidenceLevel'],
    [{ closes: 1, probability: 0.1, confidenceLevel: 1 }, 'confidenceLevel'],
    [{ closes: 1, probability: null, confidenceLevel: '0.9' }, 'confidenceLevel'],
  ])('refuses %j', (wanted, path) => {
    const error = errorOf(() => casesNeeded(wanted as never));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path } });
    expectWorded([error.reason]);
  });
});
