import { demand, type Place } from './demand.js';

/**
 * The sum of two counts of parts that are merged, which must be exact: beyond 2^53 − 1 a double no longer holds every
 * whole number.
 *
 * @throws DomainError `facts_invalid` for a sum above 2^53 − 1.
 * @example
 * ```ts
 * import { addCounts } from 'panhuo/kernel';
 *
 * addCounts(2, 3, 'customers'); // => 5
 * addCounts(Number.MAX_SAFE_INTEGER, 1, 'customers'); // throws facts_invalid
 * ```
 */
export function addCounts(a: number, b: number, place: Place): number {
  // A sum that had to be rounded is 2^53 at least.
  demand(a + b <= Number.MAX_SAFE_INTEGER, place, 'counts whose sum is 2^53 − 1 at most');
  return a + b;
}
