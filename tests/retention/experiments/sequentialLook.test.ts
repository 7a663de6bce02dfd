import fc from 'fast-check';
import { defineExperiment, industry, sequentialLook, type Trials } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded } from '../../questionnaire/laws.js';
import { exact, fixed } from './designs.js';

const large = industry.wakingExperiment;
const trials = fc
  .tuple(fc.nat(300), fc.nat(300))
  .filter(([won, lost]) => won + lost > 0)
  .map(([successes, lost]) => ({ successes, total: successes + lost }));
const shares = (treatment: Trials, control: Trials) => ({ measure: 'share', treatment, control }) as const;
const share = ({ successes, total }: Trials) => successes / total;

/** ln of a beta function of half-whole numbers, by the recursion of the gamma function from Γ(½) = √π and Γ(1) = 1. */
function logGammaOf(x: number): number {
  let sum = x % 1 === 0 ? 0 : Math.log(Math.PI) / 2;
  for (let at = x % 1 === 0 ? 1 : 0.5; at < x; at++) sum += Math.log(at);
  return sum;
}
const logBetaOf = (a: number, b: number) => logGammaOf(a) + logGammaOf(b) - logGammaOf(a + b);

/** By how much the outcomes of an arm are likelier under the prior beta(½, ½) than under a share, as a logarithm. */
function logRatio({ successes, total }: Trials, p: number): number {
  const failures = total - successes;
  const own =
    (successes === 0 ? 0 : successes * Math.log(p)) + (failures === 0 ? 0 : failures * Math.log(1 - p));
  return logBetaOf(successes + 0.5, failures + 0.5) - logBetaOf(0.5, 0.5) - own;
}

describe('sequentialLook of shares, exact', () => {
  it('holds just the differences that some pair of shares explains: by trying pairs', () => {
    fc.assert(
      fc.property(trials, trials, (a, b) => {
        const { value, reasons } = sequentialLook(exact, shares(a, b));
        expectPlain(value);
        expectWorded(reasons);
        // The pairs of a grid that the product of both likelihood ratios does not rule out at 5%.
        const grid = Array.from({ length: 129 }, (_, step) => step / 128);
        const [ofA, ofB] = [a, b].map((arm) => grid.map((p) => logRatio(arm, p)));
        let [least, greatest] = [1, -1];
        for (const [step, p] of grid.entries()) {
          for (const [other, q] of grid.entries()) {
            if (ofA![step]! + ofB![other]! >= Math.log(20)) continue;
            least = Math.min(least, p - q);
            greatest = Math.max(greatest, p - q);
          }
        }
        expect(value.lower).toBeLessThanOrEqual(least + 1e-9);
        expect(value.upper).toBeGreaterThanOrEqual(greatest - 1e-9);
        // The grid comes to the edge but for its own mesh, two steps of a 128th, where it has points at all.
        if (least <= greatest) {
          expect(value.lower).toBeGreaterThan(least - 0.05);
          expect(value.upper).toBeLessThan(greatest + 0.05);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('lies on the edge: the best pair at a limit has a product of 20', () => {
    fc.assert(
      fc.property(trials, trials, (a, b) => {
        const { upper } = sequentialLook(exact, shares(a, b)).value;
        fc.pre(upper! < 1 - 1e-6);
        // Along p − q = upper the sum is convex in q: by thirds to its least.
        const at = (q: number) => logRatio(a, q + upper!) + logRatio(b, q);
        let [low, high] = [Math.max(0, -upper!) + 1e-12, Math.min(1, 1 - upper!) - 1e-12];
        for (let step = 0; step < 200; step++) {
          const [x, y] = [low + (high - low) / 3, high - (high - low) / 3];
          if (at(x) < at(y)) high = y;
          else low = x;
        }
        expect(at(low)).toBeCloseTo(Math.log(20), 5);
      }),
      { numRuns: 60 },
    );
  });

  it.each<[string, Trials, Trials]>([
    ['all and none', { successes: 50, total: 50 }, { successes: 0, total: 50 }],
    ['none and all', { successes: 0, total: 50 }, { successes: 50, total: 50 }],
    ['none at all', { successes: 0, total: 1000 }, { successes: 0, total: 1000 }],
    ['all', { successes: 7, total: 7 }, { successes: 900, total: 900 }],
    ['one against a million', { successes: 1, total: 1 }, { successes: 1000, total: 1_000_000 }],
    ['a billion', { successes: 3e8, total: 1e9 }, { successes: 3e8 + 1e6, total: 1e9 }],
  ])('copes with %s', (_, a, b) => {
    const { difference, lower, upper } = sequentialLook(exact, shares(a, b)).value;
    expect(lower).toBeLessThanOrEqual(difference!);
    expect(upper).toBeGreaterThanOrEqual(difference!);
    expect(Math.max(-lower!, upper!)).toBeLessThanOrEqual(1);
  });
});

describe('sequentialLook', () => {
  it.each([
    ['exact', exact],
    ['large numbers', large],
  ])('turns over with its arms, holds the difference, narrows with more customers (%s)', (_, design) => {
    fc.assert(
      fc.property(trials, trials, (a, b) => {
        const { lower, upper, difference } = sequentialLook(design, shares(a, b)).value;
        expect(difference).toBeCloseTo(share(a) - share(b), 12);
        if (lower === null || upper === null) return;
        expect(lower).toBeLessThanOrEqual(difference!);
        expect(upper).toBeGreaterThanOrEqual(difference!);
        const turned = sequentialLook(design, shares(b, a)).value;
        expect(turned.lower).toBeCloseTo(-upper, 9);
        const tenfold = ({ successes, total }: Trials) => ({ successes: successes * 10, total: total * 10 });
        const more = sequentialLook(design, shares(tenfold(a), tenfold(b))).value;
        expect(more.upper! - more.lower!).toBeLessThan(upper - lower);
      }),
    );
  });

  // By hand: shares 0.2 and 0.1 of 1,000 each; (200.5/1001)(800.5/1001)/1000 + (100.5/1001)(900.5/1001)/1000 = 2.5050e-4, its root
  // 0.0158272. −2 ln 0.05 = 5.991465; information 5.991465 + ln 6.991465 = 7.936159 at the 2,000 it is tuned for; the mixture
  // ½ ln 8.936159 + 2.995732 = 4.090830; √(2 × 8.936159 × 4.090830 ÷ 7.936159) = 3.035205.
  it('reaches out by the formula of the normal mixture', () => {
    const { lower, upper } = sequentialLook(
      large,
      shares({ successes: 200, total: 1000 }, { successes: 100, total: 1000 }),
    ).value;
    expect(upper! - 0.1).toBeCloseTo(0.0158272 * 3.035205, 6);
    expect(0.1 - lower!).toBeCloseTo(0.0158272 * 3.035205, 6);
  });

  it('looks at means as at shares, with their own error', () => {
    // 0 and 1 by turns: a mean of ½ and a variance of 200 × ¼ ÷ 199.
    const column = (from: number) => Float64Array.from({ length: 200 }, (_, index) => from + (index % 2));
    const { value, reasons } = sequentialLook(large, {
      measure: 'mean',
      treatment: column(1),
      control: column(0),
    });
    expectWorded(reasons);
    // 400 customers: information 7.936159 ÷ 5 = 1.587232; √(2 × 2.587232 × (½ ln 2.587232 + 2.995732) ÷ 1.587232) = 3.3639.
    expect(value.upper! - 1).toBeCloseTo(3.3639 * Math.sqrt((2 * 0.25) / 199), 5);
    expect(value.difference).toBe(1);
  });

  it('is the more careful the more treatments there are', () => {
    const two = sequentialLook(
      large,
      shares({ successes: 50, total: 200 }, { successes: 40, total: 200 }),
    ).value;
    const three = defineExperiment({
      ...large,
      arms: [
        { id: 'control', share: '0.4' },
        { id: 'a', share: '0.3' },
        { id: 'b', share: '0.3' },
      ],
      control: 'control',
    });
    const outcome = {
      ...shares({ successes: 50, total: 200 }, { successes: 40, total: 200 }),
      arm: 'a',
    } as const;
    expect(sequentialLook(three, outcome).value.upper).toBeGreaterThan(two.upper!);
    // Bonferroni: as two arms at 97.5%.
    const stricter = defineExperiment({ ...large, confidenceLevel: '0.975' });
    expect(sequentialLook(three, outcome).value.upper).toBeCloseTo(
      sequentialLook(stricter, shares(outcome.treatment, outcome.control)).value.upper!,
      12,
    );
  });

  it.each([
    [
      'few customers',
      { successes: 30, total: 99 },
      { successes: 30, total: 100 },
      ['experiment_first_look', 'experiment_until_look'],
    ],
    [
      'few successes',
      { successes: 9, total: 100 },
      { successes: 30, total: 100 },
      ['experiment_few_outcomes', 'experiment_until_look'],
    ],
    [
      'few failures',
      { successes: 50, total: 100 },
      { successes: 91, total: 100 },
      ['experiment_few_outcomes', 'experiment_until_look'],
    ],
    [
      'nobody',
      { successes: 0, total: 0 },
      { successes: 0, total: 0 },
      ['experiment_first_look', 'experiment_few_outcomes'],
    ],
  ])('gives no interval yet with %s', (_, a, b, rules) => {
    const { value, reasons } = sequentialLook(large, shares(a, b));
    expectPlain(value);
    expectWorded(reasons);
    expect([value.lower, value.upper, reasons.map((reason) => reason.rule)]).toEqual([null, null, rules]);
  });

  it('takes for unequal arms the greater of the error by their own spread and by the common one', () => {
    const turns = (count: number, top: number) =>
      Float64Array.from({ length: count }, (_, row) => (row % 2) * top);
    const widthOf = (treatment: Float64Array, control: Float64Array) => {
      const { lower, upper } = sequentialLook(large, { measure: 'mean', treatment, control }).value;
      return upper! - lower!;
    };
    // Squares 400 × 25 and 100 × 1, common: 10100 ÷ 498 × (1/400 + 1/100). 250 and 250: 2 × 25 ÷ 249. Both of 500 customers.
    expect(widthOf(turns(400, 10), turns(100, 2)) / widthOf(turns(250, 10), turns(250, 10))).toBeCloseTo(
      Math.sqrt(((10100 / 498) * 0.0125) / (50 / 249)),
      9,
    );
    // Own: 25 ÷ 99 + 1 ÷ 399, which is more than 2900 ÷ 498 × 0.0125.
    expect(widthOf(turns(100, 10), turns(400, 2)) / widthOf(turns(250, 10), turns(250, 10))).toBeCloseTo(
      Math.sqrt((25 / 99 + 1 / 399) / (50 / 249)),
      9,
    );
  });

  it('begins with just as many customers and outcomes as the design says', () => {
    const { lower, upper } = sequentialLook(
      large,
      shares({ successes: 10, total: 100 }, { successes: 90, total: 100 }),
    ).value;
    expect(upper).toBeLessThan(0);
    expect(lower).toBeGreaterThanOrEqual(-1);
  });

  it('gives none for an arm of nobody, and for figures that do not vary', () => {
    const empty = sequentialLook(exact, shares({ successes: 1, total: 2 }, { successes: 0, total: 0 }));
    expect([empty.value.difference, empty.reasons[0]?.rule]).toEqual([null, 'experiment_arm_empty']);
    const same = new Float64Array(100).fill(7);
    const flat = sequentialLook(large, { measure: 'mean', treatment: same, control: same });
    expect([flat.value.difference, flat.value.lower, flat.reasons[0]?.rule]).toEqual([
      0,
      null,
      'experiment_no_spread',
    ]);
  });

  it.each([
    [
      'a fixed plan',
      () => sequentialLook(fixed, shares({ successes: 1, total: 2 }, { successes: 1, total: 2 })),
      'analysis',
    ],
    ['another measure', () => sequentialLook(large, { measure: 'x' } as never), 'measure'],
    ['nothing', () => sequentialLook(large, null as never), ''],
    [
      'more successes than customers',
      () => sequentialLook(large, shares({ successes: 3, total: 2 }, { successes: 1, total: 2 })),
      'treatment.total',
    ],
    [
      'half a success',
      () => sequentialLook(large, shares({ successes: 1, total: 2 }, { successes: 0.5, total: 2 })),
      'control.successes',
    ],
    [
      'no counts',
      () => sequentialLook(large, shares(null as never, { successes: 1, total: 2 })),
      'treatment',
    ],
    [
      'the control group as a treatment',
      () =>
        sequentialLook(large, {
          ...shares({ successes: 1, total: 2 }, { successes: 1, total: 2 }),
          arm: 'control',
        }),
      'arm',
    ],
    ['NaN', () => sequentialLook(large, { measure: 'mean', treatment: [NaN], control: [] }), 'treatment[0]'],
  ])('refuses %s', (_, action, path) => {
    const error = errorOf(action);
    expect([error.code, error.details['path']]).toEqual(['facts_invalid', path]);
  });
});
