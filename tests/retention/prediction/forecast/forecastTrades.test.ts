import fc from 'fast-check';
import {
  expectedTrades,
  expectedTradesOfNew,
  forecastTrades,
  type TradeForecastOptions,
  type Newcomers,
  probabilityAlive,
  type TradingHistory,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, frozen } from '../../../questionnaire/laws.js';
import { bgNbd, tradingModels } from '../tradingModels.js';

const histories: fc.Arbitrary<TradingHistory[]> = fc.array(
  fc
    .record({
      frequency: fc.integer({ min: 0, max: 30 }),
      recency: fc.integer({ min: 1, max: 200 }),
      since: fc.integer({ min: 0, max: 200 }),
      count: fc.integer({ min: 1, max: 9 }),
    })
    .map(({ frequency, recency, since, count }) => {
      const last = frequency === 0 ? 0 : recency / 7;
      return { frequency, recency: last, age: last + since / 7, count };
    }),
  { maxLength: 12 },
);
const steps: fc.Arbitrary<TradeForecastOptions> = fc.record({
  periods: fc.integer({ min: 1, max: 6 }),
  length: fc.integer({ min: 1, max: 300 }).map((days) => days / 7),
  newcomers: fc.array(
    fc.record({ after: fc.integer({ min: 0, max: 100 }), customers: fc.integer({ min: 0, max: 50 }) }),
    { maxLength: 3 },
  ),
});

describe('a forecast of a book', () => {
  // Published for (2, 30.43, 38.86): P(alive) .7265785701, 1.226028175 trades in 39 weeks (Fader, Hardie and Lee 2005).
  it('expects of a customer what is published', () => {
    const forecast = forecastTrades(bgNbd, [{ frequency: 2, recency: 30.43, age: 38.86 }], { periods: 39 });
    expect(forecast.customers).toBe(1);
    expect(forecast.alive).toBeCloseTo(0.7265785701, 9);
    expect(forecast.periods.at(-1)?.end).toBe(39);
    expect(forecast.periods.at(-1)?.cumulative).toBeCloseTo(1.226028175, 8);
  });

  it('sums over customers and newcomers, period by period', () => {
    fc.assert(
      fc.property(tradingModels, histories, steps, (model, book, options) => {
        const { periods, length = 1, newcomers = [] } = options;
        const untilEnd = (end: number): [known: number, unknown: number] => [
          book.reduce((sum, row) => sum + (row.count ?? 1) * expectedTrades(model, row, end), 0),
          newcomers
            .filter(({ after }) => after < end)
            .reduce(
              (sum, { after, customers }) => sum + customers * expectedTradesOfNew(model, end - after),
              0,
            ),
        ];
        const ours = forecastTrades(model, frozen(book), frozen(options));
        expectPlain(ours);
        expect(ours.customers).toBe(book.reduce((sum, row) => sum + (row.count ?? 1), 0));
        const alive = book.reduce((sum, row) => sum + (row.count ?? 1) * probabilityAlive(model, row), 0);
        expect(ours.alive).toBeCloseTo(alive, 9);
        expect(ours.periods).toHaveLength(periods);
        for (const [index, { end, expected, ofNewcomers, cumulative }] of ours.periods.entries()) {
          const [knownBefore, newBefore] = index === 0 ? [0, 0] : untilEnd(index * length);
          const [known, unknown] = untilEnd((index + 1) * length);
          expect(end).toBe((index + 1) * length);
          expect(cumulative).toBeCloseTo(known + unknown, 8);
          expect(ofNewcomers).toBeCloseTo(unknown - newBefore, 8);
          expect(expected).toBeCloseTo(known - knownBefore + unknown - newBefore, 8);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never falls, and its periods add up', () => {
    fc.assert(
      fc.property(tradingModels, histories, steps, (model, book, options) => {
        const { periods } = forecastTrades(model, book, options);
        let sum = 0;
        for (const { expected, ofNewcomers, cumulative } of periods) {
          expect(expected).toBeGreaterThanOrEqual(ofNewcomers);
          expect(ofNewcomers).toBeGreaterThanOrEqual(0);
          sum += expected;
          expect(sum).toBeCloseTo(cumulative, 9);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same of columns, and of customers one by one', () => {
    fc.assert(
      fc.property(tradingModels, histories, steps, (model, book, options) => {
        const column = (pick: (row: TradingHistory) => number) => Float64Array.from(book, pick);
        const columns = {
          frequency: column((row) => row.frequency),
          recency: column((row) => row.recency),
          age: column((row) => row.age),
          count: column((row) => row.count ?? 1),
        };
        const ours = forecastTrades(model, book, options);
        expect(forecastTrades(model, columns, options)).toEqual(ours);
        const single = book.flatMap(({ count = 1, ...row }) => Array.from({ length: count }, () => row));
        const { periods } = forecastTrades(model, single, options);
        expect(periods.at(-1)?.cumulative).toBeCloseTo(ours.periods.at(-1)?.cumulative ?? NaN, 8);
      }),
      { numRuns: 30 },
    );
  });

  it('knows customers who came today, and an empty book', () => {
    // Of one who came today nothing is known but that he came: he is a new customer.
    fc.assert(
      fc.property(tradingModels, (model) => {
        const today = forecastTrades(model, [{ frequency: 0, recency: 0, age: 0 }], {
          periods: 2,
          length: 10,
        });
        expect(today.periods[1]?.cumulative).toBeCloseTo(expectedTradesOfNew(model, 20), 10);
      }),
    );
    expect(forecastTrades(bgNbd, [], { periods: 1 })).toEqual({
      customers: 0,
      alive: 0,
      periods: [{ end: 1, expected: 0, ofNewcomers: 0, cumulative: 0 }],
    });
  });

  it.each<[path: string, options: TradeForecastOptions]>([
    ['periods', { periods: 0 }],
    ['periods', { periods: 1.5 }],
    ['length', { periods: 1, length: 0 }],
    ['length', { periods: 1, length: Infinity }],
    [
      'newcomers[1].after',
      {
        periods: 1,
        newcomers: [
          { after: 0, customers: 1 },
          { after: -1, customers: 1 },
        ],
      },
    ],
    ['newcomers', { periods: 1, newcomers: 5 as never }],
    ['newcomers[0]', { periods: 1, newcomers: [null as never] }],
    ['newcomers[0].customers', { periods: 1, newcomers: [{ after: 0, customers: NaN } satisfies Newcomers] }],
  ])('is refused for %s', (path, options) => {
    const error = errorOf(() => forecastTrades(bgNbd, [], options));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path } });
  });
});
