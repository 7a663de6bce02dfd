import { bgNbdFamily } from '../../columns/prediction/betaGeometricFamily.js';
import type { BgNbd, TradingFitOptions, Fitted, Histories } from '../types.js';
import { fitTrading } from './fitTrading.js';

/**
 * Learns from a book how its customers trade and fall silent: the BG/NBD model (Fader, Hardie and Lee 2005), by maximum
 * likelihood.
 *
 * It takes for granted that a customer trades at a steady rate of his own, that he may fall silent for good after any repeat
 * trade, and that the book is of one kind: fit new customers, or those of a channel, for themselves where they differ.
 *
 * @param histories - One a customer, as records or columns; `count` says how many have it. In any order, and in any unit of time,
 * which is then that of the model: with days for weeks, α is 7 times as great.
 * @param options - `unit` of time of the histories, which the model then keeps; `confidenceLevel` of the limits, default 0.95.
 * @returns The model with its errors. Look at `converged`: where there is no maximum, `status` and `reasons` say why. Cost: a
 * sort, and some 60 passes over the histories that differ.
 * @throws DomainError `facts_invalid` for a record or a level that cannot be used, `columns_invalid` for columns.
 * @example
 * ```ts
 * import { fitBgNbd } from 'panhuo';
 *
 * const model = fitBgNbd([
 *   { frequency: 0, recency: 0, age: 39, count: 60 },
 *   { frequency: 1, recency: 4, age: 38, count: 12 },
 *   { frequency: 2, recency: 30, age: 38, count: 9 },
 *   { frequency: 5, recency: 12, age: 36, count: 6 },
 *   { frequency: 9, recency: 35, age: 36, count: 4 },
 * ]);
 * model.status; // => 'converged'
 * model.estimates.map(({ name, estimate }) => `${name} ${estimate.toFixed(2)}`);
 * // => ['r 0.16', 'alpha 2.69', 'a 1.30', 'b 4.29']
 * fitBgNbd([{ frequency: 0, recency: 0, age: 39, count: 60 }]).status; // => 'no-information'
 * ```
 */
export function fitBgNbd(histories: Histories, options: TradingFitOptions = {}): Fitted<BgNbd> {
  return fitTrading<BgNbd>('bg-nbd', bgNbdFamily, histories, options);
}
