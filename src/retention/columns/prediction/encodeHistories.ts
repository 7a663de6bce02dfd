import type { HistoryColumns, TradingHistory } from '../../prediction/types.js';

/**
 * Histories as columns. What has the wrong type becomes a value that does not fit, so that records and columns are checked
 * in one place.
 */
export function encodeHistories(histories: readonly TradingHistory[]): HistoryColumns {
  const rows = histories.length;
  const frequency = new Float64Array(rows);
  const recency = new Float64Array(rows);
  const age = new Float64Array(rows);
  // Most books have none; the column begins with the first record that needs it.
  let count: Float64Array | undefined;
  for (let row = 0; row < rows; row++) {
    const history: Partial<TradingHistory> = histories[row] ?? {};
    frequency[row] = numberOf(history.frequency);
    recency[row] = numberOf(history.recency);
    age[row] = numberOf(history.age);
    if (history.count !== undefined) {
      count ??= new Float64Array(rows).fill(1);
      count[row] = numberOf(history.count);
    }
  }
  return { frequency, recency, age, ...(count && { count }) };
}

/** A number, or else NaN: text would turn into a number on its way into the column. */
export function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : NaN;
}
