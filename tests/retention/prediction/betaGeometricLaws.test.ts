import fc from 'fast-check';
import {
  type BgNbd,
  expectedTrades,
  expectedTradesOfNew,
  logLikelihood,
  type MbgNbd,
  predictColumns,
  probabilityAlive,
  tradeCountProbability,
  type TradingHistory,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { betaGeometricExpectation } from '../../../src/retention/columns/prediction/betaGeometricExpectation.js';
import { betaGeometricIntegral } from '../../../src/retention/columns/prediction/betaGeometricIntegral.js';
import type { Kind, Parameters } from './betaGeometricReference.js';

const modelOf = (kind: Kind, [r, alpha, a, b]: Parameters): BgNbd | MbgNbd => ({
  kind,
  parameters: { r, alpha, a, b },
});
function expectNear(actual: number, expected: number, share: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(share * Math.abs(expected));
}

/** Models as they are met, and odd ones. */
const models: fc.Arbitrary<BgNbd | MbgNbd> = fc
  .record({
    kind: fc.constantFrom<Kind[]>('bg-nbd', 'mbg-nbd'),
    logs: fc.tuple(
      fc.double({ min: -2, max: 2, noNaN: true }),
      fc.double({ min: -1, max: 3, noNaN: true }),
      fc.oneof(fc.constant(0), fc.double({ min: -3, max: 3, noNaN: true })),
      fc.double({ min: -3, max: 3, noNaN: true }),
    ),
  })
  .map(({ kind, logs: [r, alpha, a, b] }) =>
    modelOf(kind, [Math.exp(r), Math.exp(alpha), Math.exp(a), Math.exp(b)]),
  );
const histories: fc.Arbitrary<TradingHistory> = fc
  .record({
    frequency: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 30 }), fc.constantFrom(300, 2000)),
    age: fc.double({ min: 0.5, max: 100, noNaN: true }),
    share: fc.oneof(fc.constant(1), fc.double({ min: 0.01, max: 1, noNaN: true })),
  })
  .map(({ frequency, age, share }) => ({ frequency, age, recency: frequency === 0 ? 0 : share * age }));

describe('what the beta-geometric models say', () => {
  it.each([
    [0.2, 0.5, 0.8, 2.4],
    [3, 90, 0.05, 0.1],
    [20, 10, 8, 0.3],
    [40, 20, 2e4, 2e6],
    [300, 2, 30, 300],
    [1000, 0.5, 0.8, 1000],
  ])('is the same as a sum and as an integral (r %d, horizon %d α, a %d, b %d)', (r, horizon, a, b) => {
    // Two roads to one number that have nothing in common; the sum has positive terms only.
    expectNear(betaGeometricIntegral(r, horizon, a, b), betaGeometricExpectation(r, 1, a, b, horizon), 1e-10);
  });

  it('is for a book what it is for each history, added up', () => {
    const counted = fc.record({ history: histories, count: fc.integer({ min: 1, max: 5 }) });
    fc.assert(
      fc.property(
        fc.record({ model: models, lines: fc.array(counted, { maxLength: 8 }) }),
        ({ model, lines }) => {
          // Beside each history one that differs in its recency alone.
          const book = lines.flatMap(({ history, count }) => [
            { ...history, count },
            { ...history, recency: history.recency / 2 },
            history,
          ]);
          const sum = book.reduce(
            (all, { count = 1, ...own }: TradingHistory) => all + count * logLikelihood(model, [own]),
            0,
          );
          expect(Math.abs(logLikelihood(model, book) - sum)).toBeLessThanOrEqual(
            1e-9 * Math.max(1, Math.abs(sum)),
          );
        },
      ),
    );
  });

  it('has chances that sum to 1, with the expected trades for their mean', () => {
    const few = histories.filter(({ frequency }) => frequency < 10);
    fc.assert(
      fc.property(
        fc.record({
          model: models,
          history: fc.option(few),
          share: fc.double({ min: 0, max: 2, noNaN: true }),
        }),
        ({ model, history, share }) => {
          const horizon = share * (model.parameters.alpha + (history?.age ?? 0));
          let [sum, mean] = [0, 0];
          for (let trades = 0; trades < 1000 && 1 - sum > 1e-12; trades++) {
            const chance = tradeCountProbability(model, history, trades, horizon);
            expect(chance).toBeGreaterThanOrEqual(0);
            sum += chance;
            mean += trades * chance;
          }
          expect(sum).toBeCloseTo(1, 10);
          const expected =
            history === null ? expectedTradesOfNew(model, horizon) : expectedTrades(model, history, horizon);
          expect(mean).toBeCloseTo(expected, 8);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is within its bounds however odd the parameters', () => {
    const size = fc.double({ min: -30, max: 30, noNaN: true }).map(Math.exp);
    const odd = fc
      .record({ kind: fc.constantFrom<Kind[]>('bg-nbd', 'mbg-nbd'), own: fc.tuple(size, size, size, size) })
      .map(({ kind, own }) => modelOf(kind, own));
    fc.assert(
      fc.property(
        fc.record({ model: odd, history: histories, horizon: size }),
        ({ model, history, horizon }) => {
          const alive = probabilityAlive(model, history);
          const expected = expectedTrades(model, history, horizon);
          const never = tradeCountProbability(model, history, 0, horizon);
          const { r, alpha } = model.parameters;
          expect(alive).toBeGreaterThanOrEqual(0);
          expect(alive).toBeLessThanOrEqual(1);
          expect(never).toBeGreaterThanOrEqual(0);
          expect(never).toBeLessThanOrEqual(1);
          expect(expected).toBeGreaterThanOrEqual(0);
          // No more than of somebody who is there for ever.
          const most = ((r + history.frequency) / (alpha + history.age)) * horizon;
          expect(expected).toBeLessThanOrEqual(alive * most * (1 + 1e-9));
          expect(Number.isFinite(logLikelihood(model, [history]))).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is nothing for no time, and more for more', () => {
    fc.assert(
      fc.property(fc.record({ model: models, history: histories }), ({ model, history }) => {
        expect(expectedTrades(model, history, 0)).toBe(0);
        expect(expectedTradesOfNew(model, 0)).toBe(0);
        expect(tradeCountProbability(model, history, 0, 0)).toBeCloseTo(1, 12);
        expect(tradeCountProbability(model, history, 3, 0)).toBe(0);
        const some = [0.5, 1, 10, 500].map((horizon) => expectedTrades(model, history, horizon));
        for (const [index, more] of some.slice(1).entries()) {
          expect(more).toBeGreaterThanOrEqual(some[index]! * (1 - 1e-12));
        }
      }),
    );
  });

  it('is the same for columns as for records, bit for bit', () => {
    fc.assert(
      fc.property(
        fc.record({ model: models, book: fc.array(histories, { maxLength: 8 }) }),
        ({ model, book }) => {
          const columns = {
            frequency: Float64Array.from(book, ({ frequency }) => frequency),
            recency: Float64Array.from(book, ({ recency }) => recency),
            age: Float64Array.from(book, ({ age }) => age),
          };
          const { alive, expected } = predictColumns(model, columns, { horizon: 39 });
          expect(predictColumns(model, book, { horizon: 39 })).toEqual({ alive, expected });
          expect([...alive]).toEqual(book.map((history) => probabilityAlive(model, history)));
          expect([...expected]).toEqual(book.map((history) => expectedTrades(model, history, 39)));
          expect(logLikelihood(model, columns)).toBe(logLikelihood(model, book));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is told in the unit of the histories', () => {
    fc.assert(
      fc.property(
        fc.record({ model: models, history: histories, k: fc.constantFrom(7, 1 / 365.25, 1e6) }),
        ({ model, history, k }) => {
          const { alpha } = model.parameters;
          const other = { ...model, parameters: { ...model.parameters, alpha: alpha * k } };
          const { frequency, recency, age } = history;
          const own = { frequency, recency: recency * k, age: age * k };
          expectNear(expectedTrades(other, own, 39 * k), expectedTrades(model, history, 39), 1e-8);
          // The density of so many moments has their number for its dimension.
          const shift = frequency * Math.log(k);
          const is = logLikelihood(other, [own]) + shift;
          expectNear(is, logLikelihood(model, [history]), 1e-9);
        },
      ),
    );
  });
});
