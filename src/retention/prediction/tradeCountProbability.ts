import { demand } from '../../kernel/index.js';
import { familyOf } from './familyOf.js';
import { readHistory } from './readHistories.js';
import { requireHorizon } from './requireHorizon.js';
import type { TradingHistory, TradingModel } from './types.js';

/**
 * How likely a customer is to trade on exactly so many days in the time to come.
 *
 * @param model - A fitted model, or one with parameters of your own.
 * @param history - The history, with times in the unit of the model; `null` for a new customer on the day of his first trade.
 * @param trades - The number of days with trades, from 0 to 1,000,000; for "at least one", take 1 less the chance of 0.
 * @param horizon - How far to look, in the unit of the model.
 * @returns The chance, 0 to 1; over all numbers the chances sum to 1. Cost: a few steps a trade.
 * @throws DomainError `facts_invalid` for a model, a history, a number or a horizon that cannot be used.
 * @example
 * ```ts
 * import { tradeCountProbability } from 'panhuo';
 *
 * const model = { kind: 'bg-nbd', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
 * tradeCountProbability(model, null, 0, 39).toFixed(3); // => '0.574'
 * (1 - tradeCountProbability(model, { frequency: 2, recency: 30.43, age: 38.86 }, 0, 39)).toFixed(3); // => '0.555'
 * ```
 */
export function tradeCountProbability(
  model: TradingModel,
  history: TradingHistory | null,
  trades: number,
  horizon: number,
): number {
  const { family, parameters } = familyOf(model);
  requireHorizon(horizon);
  const isCount = Number.isInteger(trades) && trades >= 0 && trades <= 1_000_000;
  demand(isCount, 'trades', 'a whole number from 0 to 1,000,000');
  if (history !== null) readHistory(history);
  const { alive, parameters: own } =
    history === null
      ? family.birth(parameters)
      : family.standing(parameters, history.frequency, history.recency, history.age);
  const ifAlive = alive * family.countProbability(own, trades, horizon);
  return trades === 0 ? 1 - alive + ifAlive : ifAlive;
}
