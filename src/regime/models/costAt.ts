import { DomainError } from '../../kernel/index.js';
import { costOf } from '../columns/chipFigures.js';
import type { Chips } from './chipDistribution.js';
import { readChips } from './readChips.js';

/**
 * The price below which a share of the chips was bought (成本分布, cost): the inverse of `winnerShare`.
 *
 * @param chips - From `chipDistribution`.
 * @param share - 0 to 1; 0.5 asks for the median.
 * @returns The price, linear inside a bucket. Cost: one pass over the buckets.
 * @throws DomainError `facts_invalid` for what is no share.
 * @example
 * ```ts
 * import { chipDistribution, costAt, course, day } from 'panhuo';
 *
 * const bar = { day: day('2024-03-01'), high: 11, low: 9, close: 10, turnover: 0.02 };
 * costAt(chipDistribution(course.chips, [bar])!, 0.5).toFixed(2); // => '10.00'
 * ```
 */
export function costAt(chips: Chips, share: number): number {
  if (typeof share !== 'number' || !(share >= 0 && share <= 1)) {
    throw new DomainError('facts_invalid', { path: 'share', expected: 'between 0 and 1' });
  }
  return costOf(readChips(chips), share);
}
