import type { Expectation } from '../../../kernel/index.js';
import type { HistoryColumns } from '../../prediction/types.js';

/** The first value of the columns of some histories that cannot be used. */
export interface HistoryMisfit {
  readonly row: number;
  readonly path: 'frequency' | 'recency' | 'age' | 'count';
  readonly expected: Expectation;
}

/** A fit holds a table of as many places; nobody trades on more days. */
export const MOST_TRADES = 1_000_000;
/** Times whose ratios a double can hold. */
const LONGEST_TIME = 1e100;
/** The weights that a double can add up. */
export const LEAST_WEIGHT = 1e-100;
/** And the greatest. */
export const MOST_WEIGHT = Number.MAX_SAFE_INTEGER;

/** The first history that cannot be used; `undefined` where all can. The lengths are known to be right. Cost: one pass. */
export function historiesFit(columns: HistoryColumns): HistoryMisfit | undefined {
  const { frequency, recency, age, count } = columns;
  for (let row = 0; row < frequency.length; row++) {
    const trades = frequency[row]!;
    const last = recency[row]!;
    // Comparisons with NaN are false.
    if (!(trades >= 0 && trades <= MOST_TRADES && Math.floor(trades) === trades)) {
      return { row, path: 'frequency', expected: 'a whole number from 0 to 1,000,000' };
    }
    if (!(trades === 0 ? last === 0 : last > 0)) {
      return { row, path: 'recency', expected: 'above zero after a repeat trade, else zero' };
    }
    if (!(age[row]! >= last && age[row]! <= LONGEST_TIME)) {
      return { row, path: 'age', expected: 'from the recency to 1e100' };
    }
    if (count !== undefined && !(count[row]! >= LEAST_WEIGHT && count[row]! <= MOST_WEIGHT)) {
      return { row, path: 'count', expected: 'a weight above zero' };
    }
  }
  return undefined;
}
