import {
  type CustomerHistory,
  expectedValue,
  fitGammaGamma,
  type GammaGamma,
  type Spending,
  type ValuedHistory,
} from 'panhuo';
import { seededRandom } from 'panhuo/kernel';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen } from '../../../questionnaire/laws.js';
import { gamma } from '../draws.js';

const truth = { p: 4, q: 3.5, gamma: 20 };

/** Customers who spend as the model says (Fader and Hardie 2013): a few repeat trades each, some none. */
function spenders(seed: number, many: number): Spending[] {
  const stream = seededRandom(seed);
  return Array.from({ length: many }, () => {
    const frequency = stream.below(9);
    const rate = gamma(stream, truth.q, truth.gamma);
    const value = frequency === 0 ? 0 : gamma(stream, truth.p * frequency, rate) / frequency;
    return { frequency, value };
  });
}

/** ln Γ by its product for large arguments: slow and by the book (Stirling's series at x + 40, DLMF 5.11.1). */
function logFactorial(x: number): number {
  let [at, below] = [x, 0];
  for (; at < 40; at += 1) below += Math.log(at);
  return (
    (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + 1 / (12 * at) - 1 / (360 * at ** 3) - below
  );
}

/**
 * A customer by the definition: the mean of x trades is gamma(px, νx), his ν is gamma(q, γ); both integrals over ν by the trapezoidal
 * rule in ln ν, which has all digits here. Log-likelihood, and the mean of p ÷ ν given what was seen.
 */
function byDefinition(
  { p, q, gamma: rate }: GammaGamma['parameters'],
  x: number,
  z: number,
): [number, number] {
  const step = 0.05;
  const shape = p * x;
  const constant = q * Math.log(rate) - logFactorial(q) - (x === 0 ? 0 : logFactorial(shape));
  let [density, mean] = [0, 0];
  for (let log = -40; log <= 40; log += step) {
    const nu = Math.exp(log);
    const ofMean = x === 0 ? 0 : shape * Math.log(nu * x) + (shape - 1) * Math.log(z) - nu * x * z;
    const mass = Math.exp(constant + (q - 1) * log - rate * nu + ofMean) * nu * step;
    density += mass;
    mean += (p / nu) * mass;
  }
  return [Math.log(density), mean / density];
}

describe('fitGammaGamma', () => {
  const book = spenders(3, 400);

  it('finds a maximum of the likelihood of who traded again', () => {
    const model = fitGammaGamma(frozen(book));
    expectPlain(model);
    const again = book.filter(({ frequency }) => frequency > 0);
    expect([model.status, model.customers, model.reasons]).toEqual(['converged', again.length, []]);
    const likelihood = (parameters: GammaGamma['parameters']): number =>
      again.reduce((sum, { frequency, value = 0 }) => sum + byDefinition(parameters, frequency, value)[0], 0);
    expect(model.logLikelihood).toBeCloseTo(likelihood(model.parameters), 6);
    for (const name of ['p', 'q', 'gamma'] as const) {
      for (const factor of [0.98, 1.02]) {
        const beside = { ...model.parameters, [name]: model.parameters[name] * factor };
        expect(likelihood(beside)).toBeLessThan(model.logLikelihood);
      }
    }
  });

  it('covers the true parameters with 90 to 99 of 100 limits of 95 %', () => {
    const covered = [0, 0, 0];
    for (let run = 0; run < 200; run++) {
      const model = fitGammaGamma(spenders(2000 + run, 600));
      for (const [place, { lower, upper }] of model.estimates.entries()) {
        const own = [truth.p, truth.q, truth.gamma][place] ?? NaN;
        if ((lower ?? Infinity) <= own && own <= (upper ?? -Infinity)) covered[place]! += 1;
      }
    }
    for (const runs of covered) {
      expect(runs).toBeGreaterThanOrEqual(180);
      expect(runs).toBeLessThanOrEqual(198);
    }
  });

  it('finds the same in any unit of money, in any order, without who never came back, and of rows that are counted', () => {
    const model = fitGammaGamma(book);
    const cents = fitGammaGamma(book.map(({ frequency, value = 0 }) => ({ frequency, value: value * 100 })));
    expect(cents.parameters.p).toBeCloseTo(model.parameters.p, 8);
    expect(cents.parameters.gamma / 100).toBeCloseTo(model.parameters.gamma, 6);
    expect(cents.logLikelihood).toBeCloseTo(model.logLikelihood - model.customers * Math.log(100), 6);
    expect(fitGammaGamma(book.toReversed())).toStrictEqual(model);
    expect(fitGammaGamma(book.filter(({ frequency }) => frequency > 0))).toStrictEqual(model);
    const twice = fitGammaGamma(book.map((row) => ({ ...row, count: 2 })));
    expect(twice.customers).toBe(2 * model.customers);
    expect(twice.parameters.q).toBeCloseTo(model.parameters.q, 8);
    const columns = {
      frequency: Float64Array.from(book, ({ frequency }) => frequency),
      value: Float64Array.from(book, ({ value = 0 }) => value),
      count: new Float64Array(book.length).fill(1),
    };
    expect(fitGammaGamma(columns)).toStrictEqual(model);
  });

  it('is the same in any order, bit for bit, when equal rows have other weights', () => {
    const weights = [0.1, 0.2, 0.3];
    const weighted = book.slice(0, 40).flatMap((row) => weights.map((count) => ({ ...row, count })));
    expect(fitGammaGamma(weighted.toReversed())).toEqual(fitGammaGamma(weighted));
    const none = weights.map((count) => ({ frequency: 0, count }) as const);
    expect(fitGammaGamma(none.toReversed()).reasons).toEqual(fitGammaGamma(none).reasons);
  });

  it.each<[string, readonly Spending[], string, string]>([
    ['no customers', [], 'no-information', 'fit_no_customers'],
    [
      'nobody who came back',
      [{ frequency: 0 }, { frequency: 0, value: 0, count: 3 }],
      'no-information',
      'fit_no_repeats',
    ],
    ['one customer', [{ frequency: 3, value: 5 }], 'boundary', 'fit_boundary'],
    // Nothing differs, so that p and q run without end.
    ['all alike', [1, 2, 3, 4, 5].map((frequency) => ({ frequency, value: 10 })), 'boundary', 'fit_boundary'],
  ])('says of %s that there is no maximum', (_, rows, status, rule) => {
    const model = fitGammaGamma(rows);
    expectPlain(model);
    expectWorded(model.reasons);
    expect([model.status, model.converged, model.reasons.map((own) => own.rule)]).toEqual([
      status,
      false,
      [rule],
    ]);
    expect(model.estimates.map(({ lower }) => lower)).toEqual([null, null, null]);
  });

  it.each<[string, unknown, string, string]>([
    ['a value of zero', [{ frequency: 1, value: 0 }], 'facts_invalid', '[0].value'],
    [
      'a value below zero',
      [
        { frequency: 1, value: 3 },
        { frequency: 1, value: -2 },
      ],
      'facts_invalid',
      '[1].value',
    ],
    ['a value that is missing', [{ frequency: 2 }], 'facts_invalid', '[0].value'],
    ['a value that is text', [{ frequency: 2, value: '3.00' }], 'facts_invalid', '[0].value'],
    ['part of a trade', [{ frequency: 1.5, value: 3 }], 'facts_invalid', '[0].frequency'],
    ['no trades at all', [{ value: 3 }], 'facts_invalid', '[0].frequency'],
    ['a row that is none', [null], 'facts_invalid', '[0].frequency'],
    ['nobody counted', [{ frequency: 1, value: 3, count: 0 }], 'facts_invalid', '[0].count'],
    ['nothing', null, 'columns_invalid', 'histories'],
    ['columns without values', { frequency: Float64Array.of(1) }, 'columns_invalid', 'value'],
    [
      'columns of different lengths',
      { frequency: Float64Array.of(1, 2), value: Float64Array.of(1) },
      'columns_invalid',
      'value',
    ],
    [
      'a value of zero in columns',
      { frequency: Float64Array.of(0, 2), value: Float64Array.of(0, 0) },
      'columns_invalid',
      'value[1]',
    ],
  ])('refuses %s', (_, rows, code, path) => {
    const error = errorOf(() => fitGammaGamma(rows as Spending[]));
    expect([error.code, error.details['path']]).toEqual([code, path]);
  });

  it.each([
    ['is not known', [{ frequency: 2 }], 'the mean value of the repeat days: ask for value in the histories'],
    ['is zero', [{ frequency: 2, value: 0 }], 'above zero: leave out whose repeat days bring nothing'],
    ['is below zero', [{ frequency: 2, value: -1 }], 'above zero: leave out whose repeat days bring nothing'],
  ])('says what to do where a value %s', (_, rows, expected) => {
    expect(errorOf(() => fitGammaGamma(rows as Spending[])).details['expected']).toBe(expected);
  });

  it('takes no histories without the money, and says of a split what it takes', () => {
    const withValue: ValuedHistory[] = [];
    expect(fitGammaGamma(withValue).status).toBe('no-information');
    const without: CustomerHistory[] = [{ customer: 'a', frequency: 2, recency: 1, age: 3 }];
    // @ts-expect-error [ts2345] -- a history without value says nothing of money
    expect(errorOf(() => fitGammaGamma(without)).code).toBe('facts_invalid');
    const columns = { customers: ['a'], customer: Int32Array.of(0), frequency: Float64Array.of(0) };
    const lived = { recency: Float64Array.of(0), age: Float64Array.of(1) };
    // @ts-expect-error [ts2345] -- nor do columns
    expect(errorOf(() => fitGammaGamma({ ...columns, ...lived })).details['path']).toBe('value');
    const split = { histories: withValue };
    expect(errorOf(() => fitGammaGamma(split as never)).details).toEqual({
      path: 'histories',
      expected: 'histories, as a list or as columns; of a split, split.histories',
    });
  });

  it('refuses a level that is none', () => {
    expect(errorOf(() => fitGammaGamma(book, { confidenceLevel: 1 })).details['path']).toBe(
      'confidenceLevel',
    );
  });
});

describe('expectedValue', () => {
  const modelOf = (p: number, q: number, rate: number): GammaGamma => ({
    kind: 'gamma-gamma',
    parameters: { p, q, gamma: rate },
  });
  const published = modelOf(6.25, 3.74, 15.44);

  it.each([
    // Fader and Hardie (2013): the mean of the population, pγ ÷ (q − 1) = 6.25 × 15.44 ÷ 2.74.
    [published, { frequency: 0, value: 0 }, (6.25 * 15.44) / 2.74, 'value_of_book'],
    [published, { frequency: 0 }, (6.25 * 15.44) / 2.74, 'value_of_book'],
    [
      published,
      { frequency: 2, value: 22.35 },
      byDefinition(published.parameters, 2, 22.35)[1],
      'value_blended',
    ],
    [published, { frequency: 40, value: 9 }, byDefinition(published.parameters, 40, 9)[1], 'value_blended'],
    [
      modelOf(0.7, 1.3, 200),
      { frequency: 1, value: 900 },
      byDefinition({ p: 0.7, q: 1.3, gamma: 200 }, 1, 900)[1],
      'value_blended',
    ],
    // q ≤ 1: a book without a mean; one's own trades may yet have one.
    [
      modelOf(2, 0.8, 5),
      { frequency: 3, value: 12 },
      byDefinition({ p: 2, q: 0.8, gamma: 5 }, 3, 12)[1],
      'value_own',
    ],
    [
      modelOf(2, 1, 5),
      { frequency: 1, value: 7 },
      byDefinition({ p: 2, q: 1, gamma: 5 }, 1, 7)[1],
      'value_own',
    ],
    [modelOf(2, 1, 5), { frequency: 0 }, null, 'value_no_mean'],
    [modelOf(0.1, 0.8, 5), { frequency: 2, value: 12 }, null, 'value_no_mean'],
  ] as const)('of %j and %j is %d', (model, spending, expected, rule) => {
    const result = expectedValue(frozen(model), frozen(spending));
    expectPlain(result);
    expectWorded(result.reasons);
    expect(result.reasons.map((own) => own.rule)).toEqual([rule]);
    if (expected === null) expect(result.value).toBeNull();
    else expect(Math.abs((result.value ?? NaN) / expected - 1)).toBeLessThan(1e-9);
  });

  it('is the two means, weighted as the reason says', () => {
    const { value, reasons } = expectedValue(published, { frequency: 3, value: 50 });
    const { own, share, mean } = reasons[0]?.detail as { own: number; share: number; mean: number };
    expect(share * own + (1 - share) * mean).toBeCloseTo(value ?? NaN, 10);
  });

  it.each<[string, unknown, unknown, string]>([
    ['another model', { kind: 'bg-nbd', parameters: published.parameters }, { frequency: 0 }, 'kind'],
    ['no model', null, { frequency: 0 }, 'model'],
    ['a model without parameters', { kind: 'gamma-gamma' }, { frequency: 0 }, 'parameters'],
    ['a parameter of zero', modelOf(6, 0, 1), { frequency: 0 }, 'parameters.q'],
    ['a parameter without end', modelOf(6, 2, Infinity), { frequency: 0 }, 'parameters.gamma'],
    ['no spending', published, null, ''],
    ['trades without a value', published, { frequency: 2 }, 'value'],
    ['fewer trades than none', published, { frequency: -1, value: 2 }, 'frequency'],
  ])('refuses %s', (_, model, spending, path) => {
    const error = errorOf(() => expectedValue(model as GammaGamma, spending as Spending));
    expect([error.code, error.details['path']]).toEqual(['facts_invalid', path]);
  });
});
