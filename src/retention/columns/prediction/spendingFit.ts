import type { Expectation } from '../../../kernel/index.js';
import type { Spending, SpendingColumns } from '../../prediction/value/types.js';
import { numberOf } from './encodeHistories.js';
import { LEAST_WEIGHT, MOST_TRADES, MOST_WEIGHT } from './historiesFit.js';

/** Values whose sums and ratios a double can hold. */
const LEAST_VALUE = 1e-100;
const MOST_VALUE = 1e100;

const UNKNOWN = 'the mean value of the repeat days: ask for value in the histories';
const NOTHING = 'above zero: leave out whose repeat days bring nothing';

/** The first value of a row that cannot be used. */
export interface SpendingMisfit {
  readonly row: number;
  readonly path: keyof Spending;
  readonly expected: Expectation;
}

/** The first row that cannot be used; `undefined` where all can. The lengths are known to be right. Cost: one pass. */
export function spendingFit({ frequency, value, count }: SpendingColumns): SpendingMisfit | undefined {
  for (let row = 0; row < frequency.length; row++) {
    const trades = frequency[row]!;
    // Comparisons with NaN are false.
    if (!(trades >= 0 && trades <= MOST_TRADES && Math.floor(trades) === trades)) {
      return { row, path: 'frequency', expected: 'a whole number from 0 to 1,000,000' };
    }
    if (trades > 0 && !(value[row]! >= LEAST_VALUE && value[row]! <= MOST_VALUE)) {
      return { row, path: 'value', expected: Number.isNaN(value[row]!) ? UNKNOWN : NOTHING };
    }
    if (count !== undefined && !(count[row]! >= LEAST_WEIGHT && count[row]! <= MOST_WEIGHT)) {
      return { row, path: 'count', expected: 'a weight above zero' };
    }
  }
  return undefined;
}

/** Rows as columns. What has the wrong type becomes a value that does not fit. */
export function encodeSpending(rows: readonly Spending[]): SpendingColumns {
  const frequency = new Float64Array(rows.length);
  const value = new Float64Array(rows.length);
  let count: Float64Array | undefined;
  for (let row = 0; row < rows.length; row++) {
    const own: Partial<Spending> = rows[row] ?? {};
    frequency[row] = numberOf(own.frequency);
    value[row] = numberOf(own.value);
    if (own.count !== undefined) {
      count ??= new Float64Array(rows.length).fill(1);
      count[row] = numberOf(own.count);
    }
  }
  return { frequency, value, ...(count && { count }) };
}
