import { paretoFamily } from '../../columns/prediction/paretoFamily.js';
import type { TradingFitOptions, Fitted, Histories, ParetoNbd } from '../types.js';
import { fitTrading } from './fitTrading.js';

/**
 * Learns from a book how its customers trade and fall silent: the Pareto/NBD model (Schmittlein, Morrison and Colombo 1987), by
 * maximum likelihood. It differs from `fitBgNbd` in that a customer may fall silent at any time and not only right after
 * a trade, so that who never came back is not taken for alive.
 *
 * @param histories - One a customer, as records or columns; `count` says how many have it. In any order, and in any unit of time,
 * which is then that of the model: α and β count in it.
 * @param options - `unit` of time of the histories, which the model then keeps; `confidenceLevel` of the limits, default 0.95.
 * @returns The model with its errors. Look at `converged`: where there is no maximum, `status` and `reasons` say why. Cost: a
 * sort, and some 60 passes over the histories that differ, each some ten times as dear as one of `fitBgNbd`.
 * @throws DomainError `facts_invalid` for a record or a level that cannot be used, `columns_invalid` for columns.
 * @example
 * ```ts
 * import { fitParetoNbd, probabilityAlive } from 'panhuo';
 *
 * const model = fitParetoNbd([
 *   { frequency: 0, recency: 0, age: 39, count: 60 },
 *   { frequency: 1, recency: 4, age: 38, count: 12 },
 *   { frequency: 2, recency: 30, age: 38, count: 9 },
 *   { frequency: 5, recency: 12, age: 36, count: 6 },
 *   { frequency: 9, recency: 35, age: 36, count: 4 },
 * ]);
 * model.converged; // => true
 * probabilityAlive(model, { frequency: 0, recency: 0, age: 39 }).toFixed(2); // => '0.15'
 * ```
 */
export function fitParetoNbd(histories: Histories, options: TradingFitOptions = {}): Fitted<ParetoNbd> {
  return fitTrading<ParetoNbd>('pareto-nbd', paretoFamily, histories, options);
}
