import fc from 'fast-check';
import {
  customerValue,
  customerValueColumns,
  type CustomerValueOptions,
  expectedTrades,
  expectedValue,
  probabilityAlive,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen } from '../../../questionnaire/laws.js';
import { bgNbd, tradingModels } from '../tradingModels.js';

// Published for CDNOW (Fader and Hardie 2013).
const gammaGamma = { kind: 'gamma-gamma', parameters: { p: 6.25, q: 3.74, gamma: 15.44 } } as const;
// With q ≤ 1 there is no mean of the book.
const endless = { kind: 'gamma-gamma', parameters: { p: 0.5, q: 0.5, gamma: 10 } } as const;

const history = fc
  .record({
    frequency: fc.integer({ min: 0, max: 30 }),
    recency: fc.integer({ min: 1, max: 60 }),
    since: fc.integer({ min: 0, max: 60 }),
    value: fc.integer({ min: 1, max: 1e6 }),
  })
  .map(({ frequency, recency, since, value }) => {
    const last = frequency === 0 ? 0 : recency;
    return { frequency, recency: last, age: last + since, value: frequency === 0 ? 0 : value / 100 };
  });
const terms: fc.Arbitrary<CustomerValueOptions> = fc.record({
  periods: fc.integer({ min: 1, max: 8 }),
  length: fc.constantFrom(1, 4.345, 13),
  discount: fc.constantFrom('0', '0.01', 0.1, 1),
});

describe('what a customer is worth', () => {
  it('is his discounted trades times the value of one, as lifetimes reckons it', () => {
    fc.assert(
      fc.property(tradingModels, history, terms, (model, row, options) => {
        const { periods, length = 1, discount } = options;
        // lifetimes 0.11.3, customer_lifetime_value: for every step the trades until its end less those until its beginning,
        // divided by (1 + rate) to the power of the step.
        let discounted = 0;
        for (let step = 1; step <= periods; step++) {
          const own =
            expectedTrades(model, row, step * length) - expectedTrades(model, row, (step - 1) * length);
          discounted += own / (1 + Number(discount)) ** step;
        }
        const perTrade = expectedValue(gammaGamma, row).value ?? NaN;
        const { value, reasons } = customerValue(model, gammaGamma, frozen(row), frozen(options));
        expectPlain({ value, reasons });
        expectWorded(reasons);
        expect(value.alive).toBe(probabilityAlive(model, row));
        expect(value.trades).toBe(expectedTrades(model, row, periods * length));
        expect(value.discountedTrades).toBeCloseTo(discounted, 10);
        expect(value.valuePerTrade).toBe(perTrade);
        expect(Math.abs((value.value ?? NaN) - discounted * perTrade)).toBeLessThan(
          1e-9 * (1 + discounted * perTrade),
        );
        expect(reasons.map(({ rule }) => rule)).toEqual([
          'customer_trades',
          row.frequency === 0 ? 'value_of_book' : 'value_blended',
          'customer_value',
        ]);
      }),
    );
  });

  it('is what lifetimes says', () => {
    // lifetimes 0.11.3 with these parameters: conditional_expected_average_profit, and customer_lifetime_value of it over 12
    // months at 0.01, counted in weeks (4.345 to a month).
    const row = { frequency: 2, recency: 30.43, age: 38.86, value: 22.35 };
    const { value } = customerValue(bgNbd, gammaGamma, row, { periods: 12, length: 4.345, discount: '0.01' });
    expect(value.valuePerTrade).toBeCloseTo(24.66371391, 8);
    expect(value.value).toBeCloseTo(36.28921113, 8);
  });

  it('is the same for a whole book in columns', () => {
    fc.assert(
      fc.property(tradingModels, fc.array(history, { maxLength: 8 }), terms, (model, rows, options) => {
        const column = (pick: (row: (typeof rows)[number]) => number) => Float64Array.from(rows, pick);
        const columns = customerValueColumns(
          model,
          gammaGamma,
          {
            frequency: column((row) => row.frequency),
            recency: column((row) => row.recency),
            age: column((row) => row.age),
            value: column((row) => row.value),
          },
          options,
        );
        for (const [place, row] of rows.entries()) {
          expect({
            alive: columns.alive[place],
            trades: columns.trades[place],
            discountedTrades: columns.discountedTrades[place],
            valuePerTrade: columns.valuePerTrade[place],
            value: columns.value[place],
          }).toEqual(customerValue(model, gammaGamma, row, options).value);
        }
      }),
    );
  });

  it('falls with the interest, and rises with the horizon', () => {
    fc.assert(
      fc.property(tradingModels, history, fc.integer({ min: 1, max: 6 }), (model, row, periods) => {
        const worth = (discount: string, length: number) =>
          customerValue(model, gammaGamma, row, { periods, length, discount }).value.value ?? NaN;
        expect(worth('0.02', 4)).toBeLessThanOrEqual(worth('0.01', 4));
        expect(worth('0.01', 5)).toBeGreaterThanOrEqual(worth('0.01', 4));
        const free = customerValue(model, gammaGamma, row, { periods, length: 4, discount: '0' }).value;
        expect(free.discountedTrades).toBeCloseTo(free.trades, 10);
      }),
    );
  });

  it('is not known where the model of value has no mean', () => {
    const row = { frequency: 0, recency: 0, age: 10 } as const;
    const { value, reasons } = customerValue(bgNbd, endless, row, { periods: 2, discount: '0.01' });
    expectPlain({ value, reasons });
    expectWorded(reasons);
    expect(value).toMatchObject({ valuePerTrade: null, value: null });
    expect(value.trades).toBeGreaterThan(0);
    expect(reasons.map(({ rule }) => rule)).toEqual(['customer_trades', 'value_no_mean']);
    const nought = Float64Array.of(0);
    const book = { frequency: nought, recency: nought, age: Float64Array.of(10), value: nought };
    expect(customerValueColumns(bgNbd, endless, book, { periods: 2, discount: '0.01' }).value).toEqual(
      Float64Array.of(NaN),
    );
  });

  it.each<[path: string, options: CustomerValueOptions]>([
    ['periods', { periods: 0, discount: '0' }],
    ['periods', { periods: 0.5, discount: '0' }],
    ['length', { periods: 1, length: -1, discount: '0' }],
    ['length', { periods: 1, length: NaN, discount: '0' }],
    ['discount', { periods: 1, discount: '-0.01' }],
    ['discount', { periods: 1, discount: 'a tenth' }],
    ['discount', { periods: 1, discount: 1.5 }],
  ])('is refused for %s', (path, options) => {
    const row = { frequency: 0, recency: 0, age: 1 } as const;
    const error = errorOf(() => customerValue(bgNbd, gammaGamma, row, options));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path } });
  });

  it('says how a discount is written', () => {
    const row = { frequency: 0, recency: 0, age: 1 } as const;
    const expected = 'from 0 to 1, such as 0.03 for 3%';
    const error = errorOf(() => customerValue(bgNbd, gammaGamma, row, { periods: 1, discount: '3%' }));
    expect(error.details).toEqual({ path: 'discount', expected });
  });

  it('is refused a history that cannot be', () => {
    const options = { periods: 1, discount: '0' };
    const error = (row: Parameters<typeof customerValue>[2]) =>
      errorOf(() => customerValue(bgNbd, gammaGamma, row, options));
    expect(error({ frequency: 1, recency: 2, age: 1, value: 1 })).toMatchObject({
      code: 'facts_invalid',
      details: { path: 'age' },
    });
    // @ts-expect-error [ts2345] -- who traded again spent something
    expect(error({ frequency: 1, recency: 1, age: 1 })).toMatchObject({
      code: 'facts_invalid',
      details: { path: 'value' },
    });
    const column = Float64Array.of(1);
    const book = { frequency: column, recency: column, age: column, value: new Float64Array(2) };
    expect(errorOf(() => customerValueColumns(bgNbd, gammaGamma, book, options)).code).toBe(
      'columns_invalid',
    );
  });
});
