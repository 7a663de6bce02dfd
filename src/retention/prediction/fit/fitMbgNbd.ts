import { mbgNbdFamily } from '../../columns/prediction/betaGeometricFamily.js';
import type { TradingFitOptions, Fitted, Histories, MbgNbd } from '../types.js';
import { fitTrading } from './fitTrading.js';

/**
 * Learns from a book how its customers trade and fall silent: the modified BG/NBD model (Batislam, Denizel and Filiztekin 2007;
 * the CBG/NBD of Hoppe and Wagner 2007), by maximum likelihood. It differs from `fitBgNbd` in that a customer may fall silent
 * after the very first trade, so that who never came back is not taken for alive.
 *
 * @param histories - One a customer, as records or columns; `count` says how many have it. In any order, and in any unit of time,
 * which is then that of the model.
 * @param options - `unit` of time of the histories, which the model then keeps; `confidenceLevel` of the limits, default 0.95.
 * @returns The model with its errors. Look at `converged`: where there is no maximum, `status` and `reasons` say why. Cost: a
 * sort, and some 80 passes over the histories that differ.
 * @throws DomainError `facts_invalid` for a record or a level that cannot be used, `columns_invalid` for columns.
 * @example
 * ```ts
 * import { fitMbgNbd, probabilityAlive } from 'panhuo';
 *
 * const model = fitMbgNbd([
 *   { frequency: 0, recency: 0, age: 39, count: 60 },
 *   { frequency: 1, recency: 4, age: 38, count: 12 },
 *   { frequency: 2, recency: 30, age: 38, count: 9 },
 *   { frequency: 5, recency: 12, age: 36, count: 6 },
 *   { frequency: 9, recency: 35, age: 36, count: 4 },
 * ]);
 * model.converged; // => true
 * probabilityAlive(model, { frequency: 0, recency: 0, age: 39 }).toFixed(2); // => '0.03'
 * ```
 */
export function fitMbgNbd(histories: Histories, options: TradingFitOptions = {}): Fitted<MbgNbd> {
  return fitTrading<MbgNbd>('mbg-nbd', mbgNbdFamily, histories, options);
}
