import fc from 'fast-check';
import {
  expectedTrades,
  expectedTradesOfNew,
  expectedValue,
  logLikelihood,
  probabilityAlive,
  type TradingModel,
} from 'panhuo';
import { describe, expect, it } from 'vitest';

// All that is accepted, by its logarithm: parameters to 1e16, those of time and money, and times, to 1e100.
const power = (most: number) =>
  fc.integer({ min: -most, max: most }).map((log) => Number(`1e${String(log)}`));
const [pure, counted] = [power(16), power(100)];
const models: fc.Arbitrary<TradingModel> = fc
  .record({
    kind: fc.constantFrom('bg-nbd', 'mbg-nbd', 'pareto-nbd'),
    r: pure,
    a: pure,
    b: pure,
    alpha: counted,
    beta: counted,
  })
  .map(({ kind, r, a, b, alpha, beta }): TradingModel =>
    kind === 'pareto-nbd'
      ? { kind, parameters: { r, alpha, s: a, beta } }
      : { kind, parameters: { r, alpha, a, b } },
  );
const histories = fc
  .record({ frequency: fc.constantFrom(0, 1, 5, 300), recency: counted, age: counted })
  .map(({ frequency, recency, age }) => {
    const last = frequency === 0 ? 0 : recency;
    return { frequency, recency: last, age: Math.max(last, age) };
  });

describe('a model with parameters as far out as they may be', () => {
  it('gives numbers', () => {
    fc.assert(
      fc.property(models, histories, fc.oneof(fc.constant(0), counted), (model, history, horizon) => {
        const alive = probabilityAlive(model, history);
        expect(alive).toBeGreaterThanOrEqual(0);
        expect(alive).toBeLessThanOrEqual(1);
        for (const expected of [
          expectedTrades(model, history, horizon),
          expectedTradesOfNew(model, horizon),
        ]) {
          expect(expected).toBeGreaterThanOrEqual(0);
          expect(expected).toBeLessThan(Infinity);
        }
        expect(logLikelihood(model, [history])).not.toBeNaN();
      }),
      { numRuns: 500 },
    );
  });

  it('gives a value, or none', () => {
    fc.assert(
      fc.property(
        pure,
        pure,
        counted,
        fc.constantFrom(0, 1, 300),
        counted,
        (p, q, gamma, frequency, value) => {
          const expected = expectedValue(
            { kind: 'gamma-gamma', parameters: { p, q, gamma } },
            { frequency, value },
          ).value;
          expect(expected === null || Number.isFinite(expected)).toBe(true);
        },
      ),
    );
  });
});
