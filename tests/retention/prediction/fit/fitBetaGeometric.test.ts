import fc from 'fast-check';
import {
  type BgNbd,
  fitBgNbd,
  type Fitted,
  fitMbgNbd,
  type Histories,
  logLikelihood,
  type MbgNbd,
  type TradingHistory,
} from 'panhuo';
import { seededRandom } from 'panhuo/kernel';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { expectPlain, expectWorded, frozen } from '../../../questionnaire/laws.js';
import { drawHistory } from '../betaGeometricDraws.js';

type Model = BgNbd | MbgNbd;

const names = ['r', 'alpha', 'a', 'b'] as const;
const fits = { 'bg-nbd': fitBgNbd, 'mbg-nbd': fitMbgNbd } as const;
const kinds = ['bg-nbd', 'mbg-nbd'] as const;
const fit = (kind: Model['kind'], histories: Histories): Fitted<Model> => fits[kind](histories);
const truthOf = (kind: Model['kind']): Model => ({ kind, parameters: { r: 0.8, alpha: 4, a: 0.6, b: 1.5 } });

/** Customers who live by a model, each watched for 40 to 60 weeks. */
function bookOf(model: Model, many: number, seed: number): TradingHistory[] {
  const stream = seededRandom(seed);
  return Array.from({ length: many }, () => drawHistory(stream, model, 40 + stream.below(21)));
}

const expectNear = (actual: number, expected: number, share: number): void => {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(share * Math.abs(expected));
};

function expectSame(actual: Fitted<Model>, expected: Fitted<Model>, alphaTimes = 1): void {
  expect(actual.status).toBe(expected.status);
  for (const name of names) {
    expectNear(
      actual.parameters[name],
      expected.parameters[name] * (name === 'alpha' ? alphaTimes : 1),
      1e-9,
    );
  }
}

describe.each(kinds)('the fit of %s', (kind) => {
  const book = bookOf(truthOf(kind), 500, 11);
  const model = fit(kind, frozen(book));

  it('finds a maximum of the likelihood', () => {
    expectPlain(model);
    expect([model.kind, model.status, model.converged, model.customers, model.reasons]).toEqual([
      kind,
      'converged',
      true,
      500,
      [],
    ]);
    expectNear(logLikelihood(model, book), model.logLikelihood, 1e-12);
    for (const name of names) {
      for (const factor of [0.999, 1.001]) {
        const beside = {
          ...model,
          parameters: { ...model.parameters, [name]: model.parameters[name] * factor },
        };
        expect(logLikelihood(beside, book)).toBeLessThan(model.logLikelihood);
      }
    }
  });

  it('has the errors that the bend of the likelihood gives', () => {
    // Minus the second differences of the likelihood times the covariance is the unit matrix: the definition of an inverse.
    const step = 2e-3;
    const at = (one: number, two: number, i: number, j: number): number => {
      const parameters = { ...model.parameters };
      parameters[names[i]!] += one * step * model.parameters[names[i]!];
      parameters[names[j]!] += two * step * model.parameters[names[j]!];
      return logLikelihood({ kind, parameters }, book);
    };
    const information = names.map((_, i) =>
      names.map((_, j) => {
        const scale = 4 * step * step * model.parameters[names[i]!] * model.parameters[names[j]!];
        return -(at(1, 1, i, j) - at(1, -1, i, j) - at(-1, 1, i, j) + at(-1, -1, i, j)) / scale;
      }),
    );
    for (const [i, line] of information.entries()) {
      for (const [j] of line.entries()) {
        const product = line.reduce((sum, own, k) => sum + own * model.covariance![k]![j]!, 0);
        expect(
          Math.abs(product * (model.parameters[names[i]!] / model.parameters[names[j]!]) - (i === j ? 1 : 0)),
        ).toBeLessThan(5e-3);
      }
    }
    for (const [k, { name, estimate, standardError, lower, upper }] of model.estimates.entries()) {
      expect([name, estimate]).toEqual([names[k], model.parameters[names[k]!]]);
      expectNear(standardError!, Math.sqrt(model.covariance![k]![k]!), 1e-12);
      // Wald limits of the logarithm; 1.96 from any table of the normal distribution.
      expectNear(Math.log(upper! / estimate), (1.959964 * standardError!) / estimate, 1e-6);
      expectNear(upper! * lower!, estimate * estimate, 1e-12);
    }
    const wide = fits[kind](book, { confidenceLevel: 0.99 });
    expect(wide.confidenceLevel).toBe(0.99);
    expectNear(
      Math.log(wide.estimates[0]!.upper! / wide.estimates[0]!.estimate),
      (2.575829 * wide.estimates[0]!.standardError!) / wide.estimates[0]!.estimate,
      1e-6,
    );
  });

  it('is the same in any order, bit for bit, and for columns', () => {
    expect(fit(kind, book.toReversed())).toEqual(model);
    const columns = {
      frequency: Float64Array.from(book, ({ frequency }) => frequency),
      recency: Float64Array.from(book, ({ recency }) => recency),
      age: Float64Array.from(book, ({ age }) => age),
    };
    expect(fit(kind, columns)).toEqual(model);
    expect(fit(kind, { ...columns, count: new Float64Array(500).fill(1) })).toEqual(model);
  });

  it('is the same in any order, bit for bit, when equal rows have other weights', () => {
    // Sums of such fractions differ with their order: (0.1 + 0.2) + 0.3 is not 0.1 + (0.2 + 0.3).
    const weights = [0.1, 0.2, 0.3];
    const weighted = book.slice(0, 40).flatMap((history) => weights.map((count) => ({ ...history, count })));
    expect(fit(kind, weighted.toReversed())).toEqual(fit(kind, weighted));
  });

  it('takes a count for so many equal rows', () => {
    const counted = book.map((history, index) => ({ ...history, count: 1 + (index % 3) }));
    const repeated = counted.flatMap(({ count, ...history }) => Array.from({ length: count }, () => history));
    expect(fit(kind, counted)).toEqual(fit(kind, repeated));
  });

  it('keeps the estimates and divides the errors by two when there are four of everybody', () => {
    const four = fit(
      kind,
      book.map((history) => ({ ...history, count: 4 })),
    );
    expectSame(four, model);
    expectNear(four.logLikelihood, 4 * model.logLikelihood, 1e-12);
    for (const [k, { standardError }] of four.estimates.entries()) {
      expectNear(standardError!, model.estimates[k]!.standardError! / 2, 1e-6);
    }
  });

  it.each([7, 1 / 365.25, 86_400_000])('is the same in units of time %d times as small', (times) => {
    const other = fit(
      kind,
      book.map(({ frequency, recency, age }) => ({ frequency, recency: recency * times, age: age * times })),
    );
    expectSame(other, model, times);
    const trades = book.reduce((sum, { frequency }) => sum + frequency, 0);
    expectNear(other.logLikelihood, model.logLikelihood - trades * Math.log(times), 1e-9);
    const alpha = other.estimates[1]!;
    expectNear(alpha.standardError!, model.estimates[1]!.standardError! * times, 1e-6);
  });

  it('never tells a book worse than the truth does, whatever that is', () => {
    const log = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map(Math.exp);
    const worlds = fc.record({
      parameters: fc.record({ r: log(-2, 1.5), alpha: log(-2, 3), a: log(-2, 1.5), b: log(-2, 1.5) }),
      seed: fc.nat(),
      many: fc.constantFrom(30, 200),
    });
    fc.assert(
      fc.property(worlds, ({ parameters, seed, many }) => {
        const world: Model = { kind, parameters };
        const own = bookOf(world, many, seed);
        const found = fit(kind, own);
        expectWorded(found.reasons);
        expectPlain(found);
        expect(found.converged).toBe(found.reasons.length === 0);
        expect(found.covariance === null).toBe(!found.converged);
        if (found.status === 'no-information') return;
        expect(found.logLikelihood).toBeGreaterThanOrEqual(logLikelihood(world, own) - 1e-6);
      }),
      { numRuns: 60 },
    );
  });

  it('fits thousands of trades a customer', () => {
    const world: Model = { kind, parameters: { r: 2, alpha: 0.05, a: 0.3, b: 200 } };
    const busy = bookOf(world, 300, 3);
    expect(Math.max(...busy.map(({ frequency }) => frequency))).toBeGreaterThan(3000);
    const found = fit(kind, busy);
    expect(found.status).toBe('converged');
    for (const [k, name] of names.entries()) {
      // Four errors.
      const { estimate, standardError } = found.estimates[k]!;
      const away = Math.log(estimate / world.parameters[name]);
      expect(Math.abs(away)).toBeLessThan((4 * standardError!) / estimate);
    }
  });

  it.each<[string, readonly TradingHistory[], string, string]>([
    ['nobody', [], 'no-information', 'fit_no_customers'],
    [
      'people who came once',
      [{ frequency: 0, recency: 0, age: 30, count: 50 }],
      'no-information',
      'fit_no_repeats',
    ],
    [
      'people who were never longer silent than they use to be',
      [
        { frequency: 10, recency: 29, age: 30, count: 30 },
        { frequency: 4, recency: 26, age: 30, count: 40 },
        { frequency: 20, recency: 29.5, age: 30, count: 10 },
      ],
      'boundary',
      'fit_boundary',
    ],
    [
      'people who are all alike',
      [{ frequency: 4, recency: 20, age: 30, count: 100 }],
      'boundary',
      'fit_boundary',
    ],
  ])('says of %s that there is no maximum, and why', (_, histories, status, rule) => {
    const found = fit(kind, histories);
    expectPlain(found);
    expectWorded(found.reasons);
    expect([found.status, found.converged, found.covariance]).toEqual([status, false, null]);
    expect(found.reasons.map((reason) => reason.rule)).toEqual([rule]);
    for (const { estimate, standardError, lower, upper } of found.estimates) {
      expect([estimate > 0, standardError, lower, upper]).toEqual([true, null, null, null]);
    }
  });

  it('covers the true parameters with 90 to 99 of 100 limits of 95 %', () => {
    const world = truthOf(kind);
    const covered = new Map<string, number>(names.map((name) => [name, 0]));
    for (let run = 0; run < 200; run++) {
      const { estimates } = fit(kind, bookOf(world, 600, 1000 + run));
      for (const [k, { lower, upper }] of estimates.entries()) {
        const name = names[k]!;
        // A fit without a maximum covers nothing.
        if (lower! <= world.parameters[name] && world.parameters[name] <= (upper ?? 0)) {
          covered.set(name, covered.get(name)! + 1);
        }
      }
    }
    for (const count of covered.values()) {
      expect(count).toBeGreaterThanOrEqual(180);
      expect(count).toBeLessThanOrEqual(198);
    }
  });
});

describe('the fits', () => {
  it.each([
    // The hills are told by whether b lies below or above 1; either may be the higher one, here by 1 or more.
    [1036, { r: 0.7, alpha: 3.4, a: 1.25, b: 0.19 }, 'above'],
    [2424, { r: 0.51, alpha: 6.4, a: 0.85, b: 0.15 }, 'above'],
    [1340, { r: 0.99, alpha: 4.8, a: 0.47, b: 0.16 }, 'below'],
    [3056, { r: 1.64, alpha: 8.7, a: 0.24, b: 0.15 }, 'below'],
  ])('find the higher of two hills of the modified model (seed %d)', (seed, parameters, side) => {
    const world: Model = { kind: 'mbg-nbd', parameters };
    const own = bookOf(world, seed === 2424 ? 1000 : 300, seed);
    const found = fitMbgNbd(own);
    expect(found.status).toBe('converged');
    expect(found.logLikelihood).toBeGreaterThan(logLikelihood(world, own));
    expect(found.parameters.b > 1 ? 'above' : 'below').toBe(side);
  });

  it('keep the kind of their model in its type', () => {
    expectTypeOf(fitBgNbd([])).toEqualTypeOf<Fitted<BgNbd>>();
    expectTypeOf(fitMbgNbd([]).kind).toEqualTypeOf<'mbg-nbd'>();
    // @ts-expect-error [ts2741] -- a history says how long the customer has been there
    expect(() => fitBgNbd([{ frequency: 1, recency: 2 }])).toThrow('facts_invalid');
  });
});
