import { predictRead } from './predictColumns.js';
import { readHistory } from './readHistories.js';
import type { TradingHistory, TradingModel } from './types.js';

/**
 * How many days with trades a customer with a history is expected to have in the time to come: the mean over all who have the
 * same history, of whom some are gone.
 *
 * @param model - A fitted model, or one with parameters of your own.
 * @param history - The history, with times in the unit of the model; `count` is not looked at.
 * @param horizon - How far to look, in the same unit; 0 gives 0.
 * @returns The expected number, not rounded. Cost: about 40 steps, some hundreds for horizons of many times the age.
 * @throws DomainError `facts_invalid` for a model, a history or a horizon that cannot be used.
 * @example
 * ```ts
 * import { expectedTrades } from 'panhuo';
 *
 * const model = { kind: 'bg-nbd', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
 * expectedTrades(model, { frequency: 2, recency: 30.43, age: 38.86 }, 39).toFixed(4); // => '1.2260'
 * ```
 */
export function expectedTrades(model: TradingModel, history: TradingHistory, horizon: number): number {
  return predictRead(model, readHistory(history), horizon).expected[0] ?? 0;
}
