import { demandObject } from '../../kernel/index.js';
import type { PredictionColumns } from '../columns/prediction/types.js';
import { familyOf } from './familyOf.js';
import { readHistories } from './readHistories.js';
import { requireHorizon } from './requireHorizon.js';
import type { Histories, HistoryColumns, TradingModel } from './types.js';

/**
 * Who of a whole book still trades, and how much is to come of him. Row for row it is what `probabilityAlive` and
 * `expectedTrades` say of one history.
 *
 * @param model - A fitted model, or one with parameters of your own.
 * @param histories - The histories as records or columns, with times in the unit of the model; `count` is not looked at.
 * @param options - `horizon`: how far to look, in the same unit; 0 where only `alive` is asked for.
 * @returns Two columns, a row a history, in the given order. Cost: a pass; a row takes about 40 steps, for horizons of many times
 * the age of a customer some hundreds.
 * @throws DomainError `facts_invalid` for a model, a horizon or a record that cannot be used, `columns_invalid` for columns.
 * @example
 * ```ts
 * import { predictColumns } from 'panhuo';
 *
 * const model = { kind: 'bg-nbd', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
 * const book = { frequency: Float64Array.of(2, 0), recency: Float64Array.of(30.43, 0), age: Float64Array.of(38.86, 38.86) };
 * const { alive, expected } = predictColumns(model, book, { horizon: 39 });
 * Array.from(alive, (chance) => chance.toFixed(3)); // => ['0.727', '1.000']
 * Array.from(expected, (trades) => trades.toFixed(3)); // => ['1.226', '0.195']
 * ```
 */
export function predictColumns(
  model: TradingModel,
  histories: Histories,
  options: { readonly horizon: number },
): PredictionColumns {
  demandObject(options, 'options');
  return predictRead(model, readHistories(histories), options.horizon);
}

/** Predicts of histories that were checked. */
export function predictRead(
  model: TradingModel,
  histories: HistoryColumns,
  horizon: number,
): PredictionColumns {
  const { family, parameters } = familyOf(model);
  requireHorizon(horizon);
  const rows = histories.frequency.length;
  const into = { alive: new Float64Array(rows), expected: new Float64Array(rows) };
  family.predict(parameters, histories, horizon, into);
  return into;
}
