import {
  expectedTrades,
  expectedTradesOfNew,
  fitBgNbd,
  fitMbgNbd,
  type Histories,
  logLikelihood,
  predictColumns,
  probabilityAlive,
  tradeCountProbability,
  type TradingHistory,
  type TradingModel,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../../questionnaire/laws.js';
import { bgNbd } from './tradingModels.js';

const fine: TradingHistory = { frequency: 2, recency: 3, age: 4 };
const whole = 'a whole number from 0 to 1,000,000';
const since = 'above zero after a repeat trade, else zero';
const until = 'from the recency to 1e100';
const whatHistories = 'histories, as a list or as columns; of a split, split.histories';

const misfits: readonly (readonly [Partial<Record<keyof TradingHistory, unknown>>, string, string])[] = [
  [{ frequency: -1 }, 'frequency', whole],
  [{ frequency: 1.5 }, 'frequency', whole],
  [{ frequency: 1_000_001 }, 'frequency', whole],
  [{ frequency: '2' }, 'frequency', whole],
  [{ frequency: undefined }, 'frequency', whole],
  [{ frequency: 0 }, 'recency', since],
  [{ recency: 0 }, 'recency', since],
  [{ recency: -3 }, 'recency', since],
  [{ recency: NaN }, 'recency', since],
  [{ age: 2.9 }, 'age', until],
  [{ age: Infinity }, 'age', until],
  [{ count: 0 }, 'count', 'a weight above zero'],
  [{ count: -1 }, 'count', 'a weight above zero'],
  [{ count: NaN }, 'count', 'a weight above zero'],
];

describe('the models of trading refuse', () => {
  it.each(misfits)('a history with %j', (change, path, expected) => {
    const odd = { ...fine, ...change } as TradingHistory;
    const asked: readonly (() => unknown)[] = [
      () => probabilityAlive(bgNbd, odd),
      () => expectedTrades(bgNbd, odd, 39),
      () => tradeCountProbability(bgNbd, odd, 1, 39),
    ];
    for (const ask of asked) {
      const error = errorOf(ask);
      expect([error.code, error.details]).toEqual(['facts_invalid', { path, expected }]);
    }
    const listed: readonly (() => unknown)[] = [
      () => fitBgNbd([fine, odd]),
      () => fitMbgNbd([fine, odd]),
      () => logLikelihood(bgNbd, [fine, odd]),
      () => predictColumns(bgNbd, [fine, odd], { horizon: 1 }),
    ];
    for (const ask of listed) {
      const error = errorOf(ask);
      expect([error.code, error.details]).toEqual(['facts_invalid', { path: `[1].${path}`, expected }]);
    }
  });

  it('columns with such a value, of another type or of other lengths', () => {
    const columns = {
      frequency: Float64Array.of(2, 2),
      recency: Float64Array.of(3, 3),
      age: Float64Array.of(4, 4),
    };
    const table: readonly (readonly [unknown, string, string])[] = [
      [{ ...columns, recency: Float64Array.of(3, 0) }, 'recency[1]', since],
      [{ ...columns, count: Float64Array.of(1, 0) }, 'count[1]', 'a weight above zero'],
      [{ ...columns, age: [4, 4] }, 'age', 'a Float64Array'],
      [{ ...columns, count: Int32Array.of(1, 1) }, 'count', 'a Float64Array'],
      [{ frequency: columns.frequency, recency: columns.recency }, 'age', 'a Float64Array'],
      [{ ...columns, age: Float64Array.of(4) }, 'age', 'one number for each history'],
      [{ ...columns, count: Float64Array.of(1) }, 'count', 'one number for each history'],
      [null, 'histories', 'an object'],
      // A split is not its histories, nor is an activity.
      [{ calibratedOn: '2024-01-01', histories: [fine] }, 'histories', whatHistories],
      [{}, 'histories', whatHistories],
      [{ age: columns.age }, 'frequency', 'a Float64Array'],
    ];
    for (const [odd, path, expected] of table) {
      for (const ask of [fitBgNbd, fitMbgNbd, (own: Histories) => logLikelihood(bgNbd, own)]) {
        const error = errorOf(() => ask(odd as Histories));
        expect([error.code, error.details]).toEqual(['columns_invalid', { path, expected }]);
      }
    }
  });

  it.each([
    [null, 'model'],
    [{ ...bgNbd, kind: 'gamma-gamma' }, 'kind'],
    [{ kind: 'bg-nbd' }, 'parameters'],
    [{ ...bgNbd, parameters: { r: 1, alpha: 1, a: 1 } }, 'parameters.b'],
    [{ ...bgNbd, parameters: { ...bgNbd.parameters, r: 0 } }, 'parameters.r'],
    [{ ...bgNbd, parameters: { ...bgNbd.parameters, r: 1.1e16 } }, 'parameters.r'],
    [{ ...bgNbd, parameters: { ...bgNbd.parameters, a: 0.9e-16 } }, 'parameters.a'],
    [{ ...bgNbd, parameters: { ...bgNbd.parameters, alpha: 1.1e100 } }, 'parameters.alpha'],
    [{ ...bgNbd, parameters: { ...bgNbd.parameters, alpha: 0.9e-100 } }, 'parameters.alpha'],
    [{ ...bgNbd, parameters: { ...bgNbd.parameters, alpha: Infinity } }, 'parameters.alpha'],
    [{ ...bgNbd, parameters: { ...bgNbd.parameters, a: '1' } }, 'parameters.a'],
    [{ ...bgNbd, kind: 'pareto-nbd' }, 'parameters.s'],
  ])('the model %j', (odd, path) => {
    const model = odd as TradingModel;
    const asked: readonly (() => unknown)[] = [
      () => probabilityAlive(model, fine),
      () => expectedTrades(model, fine, 1),
      () => expectedTradesOfNew(model, 1),
      () => tradeCountProbability(model, null, 1, 1),
      () => logLikelihood(model, [fine]),
      () => predictColumns(model, [fine], { horizon: 1 }),
    ];
    for (const ask of asked) {
      const error = errorOf(ask);
      expect([error.code, error.details['path']]).toEqual(['facts_invalid', path]);
    }
  });

  it.each([-1, NaN, Infinity, '39' as unknown as number])('the horizon %j', (horizon) => {
    const asked: readonly (() => unknown)[] = [
      () => expectedTrades(bgNbd, fine, horizon),
      () => expectedTradesOfNew(bgNbd, horizon),
      () => tradeCountProbability(bgNbd, null, 1, horizon),
      () => predictColumns(bgNbd, [fine], { horizon }),
    ];
    for (const ask of asked) {
      const error = errorOf(ask);
      expect([error.code, error.details]).toEqual([
        'facts_invalid',
        { path: 'horizon', expected: 'from 0 to 1e100' },
      ]);
    }
  });

  it.each([-1, 0.5, NaN, 1_000_001, '1' as unknown as number])('%j trades', (trades) => {
    const error = errorOf(() => tradeCountProbability(bgNbd, null, trades, 1));
    expect([error.code, error.details]).toEqual(['facts_invalid', { path: 'trades', expected: whole }]);
  });

  it.each([0, 1, NaN])('the confidence level %j', (confidenceLevel) => {
    for (const fit of [fitBgNbd, fitMbgNbd]) {
      const error = errorOf(() => fit([fine], { confidenceLevel }));
      expect([error.code, error.details['path']]).toEqual(['facts_invalid', 'confidenceLevel']);
    }
  });
});
