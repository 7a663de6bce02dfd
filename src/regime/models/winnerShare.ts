import { DomainError } from '../../kernel/index.js';
import { shareBelow } from '../columns/chipFigures.js';
import type { Chips } from './chipDistribution.js';
import { readChips } from './readChips.js';

/**
 * The share of the chips that would gain at a price: those that cost less (获利比例, winner). Inside a bucket chips lie
 * evenly.
 *
 * @param chips - From `chipDistribution`.
 * @param price - Any price above zero.
 * @returns 0 to 1. Cost: one pass over the buckets.
 * @throws DomainError `facts_invalid` for what is no price.
 * @example
 * ```ts
 * import { chipDistribution, course, day, winnerShare } from 'panhuo';
 *
 * const bar = { day: day('2024-03-01'), high: 11, low: 9, close: 10, turnover: 0.02 };
 * const chips = chipDistribution(course.chips, [bar])!;
 * [8, 12].map((price) => winnerShare(chips, price).toFixed(2)); // => ['0.00', '1.00']
 * ```
 */
export function winnerShare(chips: Chips, price: number): number {
  if (typeof price !== 'number' || !(price > 0))
    throw new DomainError('facts_invalid', { path: 'price', expected: 'above zero' });
  return shareBelow(readChips(chips), price);
}
