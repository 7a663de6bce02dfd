import { demand, demandChoice } from '../../kernel/index.js';
import { type PlanOptions, readPlan } from './planOptions.js';
import { sizeOfShares } from './sampleSize.js';

/** What a given number of customers can show. */
export interface DetectableOptions extends PlanOptions {
  /** The share without treatment, 0 to 1. */
  readonly from: number;
  /** Customers of the first arm; the second has `ratio` times as many. */
  readonly customers: number;
  /** Whether a higher or a lower share is looked for; default rise. */
  readonly direction?: 'rise' | 'fall';
}

/**
 * The smallest difference of two shares that so many customers would show: the inverse of `sampleSize`.
 *
 * @param options - The share without treatment, customers, direction, power, confidence level, and the ratio of the arms.
 * @returns The difference, above zero, as a share (0.01 is one percentage point); `null` where even the whole way to 0 or 1
 * would not show. Cost: a hundred evaluations of the formula.
 * @throws DomainError `facts_invalid`.
 * @example
 * ```ts
 * import { minimumDetectableEffect } from 'panhuo';
 *
 * const plan = { from: 0.05, power: 0.8, confidenceLevel: 0.95 };
 * minimumDetectableEffect({ ...plan, customers: 8157.73 })?.toFixed(4); // => '0.0100'
 * minimumDetectableEffect({ ...plan, customers: 2 }); // => null
 * ```
 */
export function minimumDetectableEffect(options: DetectableOptions): number | null {
  const { from, customers, direction = 'rise' } = options;
  const plan = readPlan(options);
  demand(from >= 0 && from <= 1, 'from', 'between 0 and 1');
  demand(customers > 0 && customers < Infinity, 'customers', 'above zero');
  demandChoice(direction, ['rise', 'fall'], 'direction');
  const room = direction === 'rise' ? 1 - from : from;
  const sizeAt = (effect: number): number =>
    sizeOfShares(from, direction === 'rise' ? from + effect : from - effect, plan);
  if (room === 0 || sizeAt(room) > customers) return null;
  // The size falls as the effect grows.
  let low = 0;
  let high = room;
  for (let middle = high / 2; middle > low && middle < high; middle = (low + high) / 2) {
    if (sizeAt(middle) > customers) low = middle;
    else high = middle;
  }
  return high;
}
