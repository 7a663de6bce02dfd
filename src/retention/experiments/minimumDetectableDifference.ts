import { demand } from '../../kernel/index.js';
import type { PlanOptions } from './planOptions.js';
import { sampleSizeOfMeans } from './sampleSizeOfMeans.js';

/** What a given number of customers can show of a mean. */
export interface DetectableDifferenceOptions extends PlanOptions {
  /** Of the figure within an arm, above zero. */
  readonly standardDeviation: number;
  /** Customers of the first arm; the second has `ratio` times as many. */
  readonly customers: number;
}

/**
 * The smallest difference of two means that so many customers would show: the inverse of `sampleSizeOfMeans`.
 *
 * @param options - Standard deviation, customers, power, confidence level, and the ratio of the arms.
 * @returns The difference, in the unit of the figure.
 * @throws DomainError `facts_invalid`.
 * @example
 * ```ts
 * import { minimumDetectableDifference } from 'panhuo';
 *
 * const plan = { standardDeviation: 100, power: 0.8, confidenceLevel: 0.95 };
 * minimumDetectableDifference({ ...plan, customers: 62.79 }).toFixed(1); // => '50.0'
 * ```
 */
export function minimumDetectableDifference({ customers, ...plan }: DetectableDifferenceOptions): number {
  demand(customers > 0 && customers < Infinity, 'customers', 'above zero');
  // The size falls with the square of the difference.
  return Math.sqrt(sampleSizeOfMeans({ ...plan, difference: 1 }) / customers);
}
