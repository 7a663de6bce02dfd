import { predictRead } from './predictColumns.js';
import { readHistory } from './readHistories.js';
import type { TradingHistory, TradingModel } from './types.js';

/**
 * How likely it is that a customer still trades and is merely between two trades. Nobody says that he has fallen silent; the
 * longer the silence in proportion to his own rhythm, the likelier it is. Who traded often and is silent for long is gone; who
 * never traded often may just be slow.
 *
 * Under the BG/NBD model a customer without a repeat trade is alive for certain, for there he can fall silent only after one:
 * where many trade only once, ask the modified model.
 *
 * @param model - A fitted model, or one with parameters of your own.
 * @param history - The history, with times in the unit of the model; `count` is not looked at.
 * @returns The chance, 0 to 1. Cost: constant; of a Pareto/NBD model some hundreds of steps.
 * @throws DomainError `facts_invalid` for a model or a history that cannot be used.
 * @example
 * ```ts
 * import { probabilityAlive } from 'panhuo';
 *
 * const model = { kind: 'bg-nbd', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
 * // Two repeat trades, the last in week 30 of 39; and eight of them, the last in week 10.
 * probabilityAlive(model, { frequency: 2, recency: 30.43, age: 38.86 }).toFixed(3); // => '0.727'
 * probabilityAlive(model, { frequency: 8, recency: 10, age: 38.86 }).toFixed(3); // => '0.001'
 * ```
 */
export function probabilityAlive(model: TradingModel, history: TradingHistory): number {
  return predictRead(model, readHistory(history), 0).alive[0] ?? 0;
}
