import type { HistoryRows } from './historyRows.js';

/** What happened around the day of a split, a row a history. */
export interface HoldoutRows {
  /** Days with trades after the split. */
  readonly trades: Float64Array;
  /** Repeat days in as long a time up to the split. */
  readonly recent: Float64Array;
  /** Place after the last day of the hold-out. */
  readonly end: Int32Array;
}

/**
 * Counts the days with trades after a split, and the repeat days in as long a time before it. Cost: one pass over those days.
 *
 * @param rows - The histories as of the day of the split.
 * @param dayStart - Where the days of each customer begin.
 * @param day - Epoch days, rising for each customer.
 * @param after - The epoch day of the split.
 * @param until - The last epoch day of the hold-out.
 */
export function historyHoldout(
  { customer, begin, end: split }: HistoryRows,
  dayStart: Int32Array,
  day: Int32Array,
  after: number,
  until: number,
): HoldoutRows {
  const trades = new Float64Array(customer.length);
  const recent = new Float64Array(customer.length);
  const ends = new Int32Array(customer.length);
  const since = after - (until - after);
  for (let row = 0; row < customer.length; row++) {
    const from = split[row]!;
    const stop = dayStart[customer[row]! + 1]!;
    let end = from;
    while (end < stop && day[end]! <= until) end++;
    ends[row] = end;
    trades[row] = end - from;
    let start = from;
    // The first day is the birth: it repeats nothing.
    const second = begin[row]! + 1;
    while (start > second && day[start - 1]! > since) start--;
    recent[row] = from - start;
  }
  return { trades, recent, end: ends };
}
