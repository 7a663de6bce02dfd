import fc from 'fast-check';
import {
  contractSurvival,
  expectedLifetime,
  fitShiftedBetaGeometric,
  type LifetimeOptions,
  retentionRate,
  type ShiftedBetaGeometric,
  type Survivors,
} from 'panhuo';
import { seededRandom } from 'panhuo/kernel';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen } from '../../../questionnaire/laws.js';
import { beta as betaDraw, share } from '../draws.js';

const modelOf = (alpha: number, beta: number): ShiftedBetaGeometric => ({
  kind: 'shifted-beta-geometric',
  parameters: { alpha, beta },
});

// Fader and Hardie (2007), table 1, in customers of 1,000, the first year and seven more.
const highEnd = [1000, 869, 743, 653, 593, 551, 517, 491];
const regular = [1000, 631, 468, 382, 326, 289, 262, 241];

/** Chances of leaving after 1, 2, … periods by the recursion of Fader and Hardie (2007). */
function leaving({ alpha, beta }: ShiftedBetaGeometric['parameters'], periods: number): number[] {
  const chances = [alpha / (alpha + beta)];
  for (let t = 2; t <= periods; t++) {
    chances.push(((beta + t - 2) / (alpha + beta + t - 1)) * (chances[t - 2] ?? NaN));
  }
  return chances;
}

/** Their log-likelihood: those who left when, and those who are still there. */
function likelihoodOf(parameters: ShiftedBetaGeometric['parameters'], survivors: readonly number[]): number {
  const chances = leaving(parameters, survivors.length - 1);
  const left = chances.reduce((sum, own) => sum - own, 1);
  return chances.reduce(
    (sum, own, t) => sum + ((survivors[t] ?? 0) - (survivors[t + 1] ?? 0)) * Math.log(own),
    (survivors.at(-1) ?? 0) * Math.log(left),
  );
}

describe('fitShiftedBetaGeometric', () => {
  it('fits the high end as is published', () => {
    const model = fitShiftedBetaGeometric(frozen(highEnd));
    expectPlain(model);
    expect([model.status, model.customers]).toEqual(['converged', 1000]);
    // Fader and Hardie (2007): α = .668, β = 3.806; to seven digits as a spreadsheet's solver leaves them.
    expect(model.parameters.alpha).toBeCloseTo(0.6680883, 6);
    expect(model.parameters.beta).toBeCloseTo(3.8060948, 6);
    const shares = [1, 2, 3, 4].map((renewals) => contractSurvival(model, renewals).toFixed(4));
    expect(shares).toEqual(['0.8507', '0.7469', '0.6698', '0.6099']);
    expect(model.logLikelihood).toBeCloseTo(likelihoodOf(model.parameters, highEnd), 8);
    // And the regular customers: α = .704, β = 1.182.
    const { alpha, beta } = fitShiftedBetaGeometric(regular).parameters;
    expect([alpha.toFixed(3), beta.toFixed(3)]).toEqual(['0.704', '1.182']);
  });

  it.each([[highEnd], [regular], [[50, 40, 36, 34, 33.5]]])('finds a maximum for %j', (survivors) => {
    const { parameters, logLikelihood } = fitShiftedBetaGeometric(survivors);
    for (const name of ['alpha', 'beta'] as const) {
      for (const factor of [0.99, 1.01]) {
        const beside = { ...parameters, [name]: parameters[name] * factor };
        expect(likelihoodOf(beside, survivors)).toBeLessThan(logLikelihood);
      }
    }
  });

  it('puts cohorts together by the age of their contracts', () => {
    const younger = [800, 520, 395];
    const model = fitShiftedBetaGeometric([regular, younger]);
    expect(model.customers).toBe(1800);
    const both = likelihoodOf(model.parameters, regular) + likelihoodOf(model.parameters, younger);
    expect(model.logLikelihood).toBeCloseTo(both, 8);
    expect(fitShiftedBetaGeometric([regular])).toStrictEqual(fitShiftedBetaGeometric(regular));
    expect(fitShiftedBetaGeometric([younger, regular])).toStrictEqual(model);
    // One cohort in two halves is the cohort.
    const halves = regular.map((left) => left / 2);
    expect(fitShiftedBetaGeometric([halves, halves])).toStrictEqual(fitShiftedBetaGeometric(regular));
    expectTypeOf<readonly number[]>().toExtend<Survivors>();
    expectTypeOf<readonly (readonly number[])[]>().toExtend<Survivors>();
  });

  it('covers the true parameters with 90 to 99 of 100 limits of 95 %', () => {
    const covered = [0, 0];
    const truth = [0.9, 2.5];
    for (let run = 0; run < 200; run++) {
      const stream = seededRandom(3000 + run);
      const survivors = Array.from({ length: 9 }, () => 0);
      for (let contract = 0; contract < 1500; contract++) {
        const churn = betaDraw(stream, truth[0] ?? 0, truth[1] ?? 0);
        for (let period = 0; period < 9; period++) {
          survivors[period]! += 1;
          if (share(stream) < churn) break;
        }
      }
      for (const [place, { lower, upper }] of fitShiftedBetaGeometric(survivors).estimates.entries()) {
        const own = truth[place] ?? NaN;
        if ((lower ?? Infinity) <= own && own <= (upper ?? -Infinity)) covered[place]! += 1;
      }
    }
    for (const runs of covered) {
      expect(runs).toBeGreaterThanOrEqual(180);
      expect(runs).toBeLessThanOrEqual(198);
    }
  });

  it.each<[string, Survivors, string, string]>([
    ['no list of cohorts', [], 'no-information', 'fit_no_customers'],
    ['nobody', [0, 0, 0], 'no-information', 'fit_no_customers'],
    ['contracts in their first period', [[10], [20]], 'no-information', 'fit_no_renewals'],
    ['a single renewal', [100, 60], 'no-information', 'fit_one_renewal'],
    ['everybody lost at once', [100, 0, 0], 'no-information', 'fit_one_renewal'],
    ['nobody lost', [100, 100, 100, 100], 'boundary', 'fit_boundary'],
    ['everybody lost in the end', [100, 50, 0], 'boundary', 'fit_boundary'],
    // Of those who stay ever fewer renew: no mixture of constant chances does that.
    ['ever more lost', [100, 90, 70, 30], 'boundary', 'fit_boundary'],
  ])('says of %s that there is no maximum', (_, survivors, status, rule) => {
    const model = fitShiftedBetaGeometric(survivors);
    expectPlain(model);
    expectWorded(model.reasons);
    expect([model.status, model.converged, model.reasons.map((own) => own.rule)]).toEqual([
      status,
      false,
      [rule],
    ]);
    expect(model.covariance).toBeNull();
  });

  it.each<[string, unknown, string]>([
    ['survivors that rise', [100, 80, 81], '[2]'],
    [
      'survivors that rise in one of several cohorts',
      [
        [100, 80],
        [50, 51],
      ],
      '[1][1]',
    ],
    ['fewer than none', [100, -1], '[1]'],
    ['what is no number', [100, '80'], '[1]'],
    ['NaN', [NaN, 3], '[0]'],
    ['more than can be counted', [Infinity, 3], '[0]'],
    ['a cohort among numbers', [[100, 80], 70], '[1]'],
    ['a number among cohorts', [100, [80]], '[1]'],
    ['no list', 100, 'survivors'],
  ])('refuses %s', (_, survivors, path) => {
    const error = errorOf(() => fitShiftedBetaGeometric(survivors as Survivors));
    expect([error.code, error.details['path']]).toEqual(['facts_invalid', path]);
  });
});

const models = fc
  .tuple(fc.double({ min: -4, max: 4, noNaN: true }), fc.double({ min: -4, max: 4, noNaN: true }))
  .map(([alpha, beta]) => modelOf(Math.exp(alpha), Math.exp(beta)));

describe('contracts under a model', () => {
  it('survive as the chances of leaving say, and are renewed as survivors are', () => {
    fc.assert(
      fc.property(models, fc.integer({ min: 1, max: 60 }), (model, period) => {
        const left = leaving(model.parameters, period).reduce((sum, own) => sum - own, 1);
        expect(contractSurvival(model, period)).toBeCloseTo(left, 12);
        const kept = contractSurvival(model, period) / contractSurvival(model, period - 1);
        expect(retentionRate(model, period)).toBeCloseTo(kept, 12);
        expect(retentionRate(model, period + 1)).toBeGreaterThanOrEqual(retentionRate(model, period));
      }),
    );
    expect(contractSurvival(modelOf(2, 3), 0)).toBe(1);
  });

  it('last as long as the discounted sum over all periods', () => {
    fc.assert(
      fc.property(
        models,
        fc.constantFrom('0.05', '0.10', 0.3, 1),
        fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
        (model, discount, renewals) => {
          // Fader and Hardie (2010): DEL = Σ S(t)/(1 + d)^t from t = 0; after n − 1 renewals DERL = Σ S(t)/S(n − 1)/(1 + d)^(t − n)
          // from t = n.
          const first = renewals === undefined ? 0 : renewals + 1;
          let sum = 0;
          let survivors = renewals === undefined ? 1 : retentionRate(model, first);
          for (let t = first; t < first + 900; t++) {
            sum += survivors / (1 + Number(discount)) ** (t - first);
            survivors *= retentionRate(model, t + 1);
          }
          const options: LifetimeOptions = renewals === undefined ? { discount } : { discount, renewals };
          const result = expectedLifetime(model, options);
          expectPlain(result);
          expectWorded(result.reasons);
          expect(Math.abs((result.value ?? NaN) / sum - 1)).toBeLessThan(1e-12);
        },
      ),
    );
  });

  it('last one period more when new than right before the first renewal, but for a discount', () => {
    const model = modelOf(0.6680883, 3.8060948);
    const fresh = expectedLifetime(model, { discount: '0.001' }).value ?? NaN;
    const residual = expectedLifetime(model, { discount: 0.001, renewals: 0 }).value ?? NaN;
    expect(fresh).toBeCloseTo(1 + residual / 1.001, 9);
    // Next to no discount takes Σ t S(t) = E(1/θ²) − E(1/θ) = 7 · 6 / 2 − 7/2 = 17.5 a unit of it from the plain sum, 7/2.
    const nearly = expectedLifetime(modelOf(3, 5), { discount: '0.000001' }).value ?? NaN;
    expect(nearly).toBeCloseTo(3.5 - 17.5e-6, 8);
  });

  it.each([1e-9, 1e-8, 1e-6, 1e-4, 1e-3, 0.01, 0.1, 1])('are exact for a discount of %d', (discount) => {
    // With α = β = ½ the series is binomial, (1 − z)^−½ for z = 1/(1 + d).
    const { value } = expectedLifetime(modelOf(0.5, 0.5), { discount });
    expect(Math.abs(value! / Math.sqrt((1 + discount) / discount) - 1)).toBeLessThan(1e-9);
    // With β without end nobody is ever lost, and 1 + 1/(1 + d) + … is 1 + 1/d.
    const loyal = expectedLifetime(modelOf(1e-16, 1e16), { discount }).value;
    expect(Math.abs(loyal! / (1 + 1 / discount) - 1)).toBeLessThan(1e-13);
  });

  it.each([
    // With nothing discounted Gauss's sum: E(1/θ) = (α + β − 1)/(α − 1) for θ of beta(α, β).
    [modelOf(3, 5), { discount: '0' }, 7 / 2],
    // After two renewals θ is of beta(3, 7), and the period now paid for is not counted: 9/2 − 1.
    [modelOf(3, 5), { discount: 0, renewals: 2 }, 9 / 2 - 1],
    // With α + β = 1 the series is binomial: (1 − 1/1.1)^−β = 11^β.
    [modelOf(0.25, 0.75), { discount: 0.1 }, 11 ** 0.75],
    [modelOf(1, 5), { discount: 0 }, null],
    [modelOf(0.5, 5), { discount: '0', renewals: 100 }, null],
  ])('of %j with %j last %d periods', (model, options, expected) => {
    const { value, reasons } = expectedLifetime(model, options);
    expectWorded(reasons);
    if (expected === null)
      expect([value, reasons.map(({ rule }) => rule)]).toEqual([null, ['contract_endless']]);
    else expect(value).toBeCloseTo(expected, 12);
  });

  it.each<[string, () => unknown, string]>([
    ['another model', () => retentionRate({ ...modelOf(1, 2), kind: 'bg-nbd' as never }, 1), 'kind'],
    ['no model', () => contractSurvival(null as never, 1), 'model'],
    ['a parameter of zero', () => retentionRate(modelOf(0, 2), 1), 'parameters.alpha'],
    ['a parameter out of all measure', () => retentionRate(modelOf(1, 1.1e16), 1), 'parameters.beta'],
    ['a period before the first', () => retentionRate(modelOf(1, 2), 0), 'period'],
    ['part of a period', () => retentionRate(modelOf(1, 2), 1.5), 'period'],
    ['fewer renewals than none', () => contractSurvival(modelOf(1, 2), -1), 'renewals'],
    [
      'part of a renewal',
      () => expectedLifetime(modelOf(1, 2), { discount: 0.1, renewals: 0.5 }),
      'renewals',
    ],
    [
      'fewer renewals than none of an old contract',
      () => expectedLifetime(modelOf(1, 2), { discount: 0.1, renewals: -1 }),
      'renewals',
    ],
    ['a discount below zero', () => expectedLifetime(modelOf(1, 2), { discount: '-0.1' }), 'discount'],
    [
      'a discount too small to count with',
      () => expectedLifetime(modelOf(1, 2), { discount: 1e-12 }),
      'discount',
    ],
    ['a discount above one', () => expectedLifetime(modelOf(1, 2), { discount: 10 }), 'discount'],
    ['a discount in words', () => expectedLifetime(modelOf(1, 2), { discount: 'ten' }), 'discount'],
  ])('refuse %s', (_, ask, path) => {
    const error = errorOf(ask);
    expect([error.code, error.details['path']]).toEqual(['facts_invalid', path]);
  });
});
