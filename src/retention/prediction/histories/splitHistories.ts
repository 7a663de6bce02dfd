import { tallyOf } from '../../activity/tallyOf.js';
import type { Activity } from '../../activity/types.js';
import { splitHistoryColumns } from './splitHistoryColumns.js';
import { historyOf, sortedRows } from './tradingHistories.js';
import type { HistorySplit, SplitColumns, SplitOptions, ValuedSplit, WithValue } from './types.js';

/**
 * Splits a book by a day: the histories until then, from which a model learns, and what everybody did after it, by which the
 * model is judged. A model that is judged by the time from which it learnt knows the answers beforehand.
 *
 * @param activity - The activity, as records or columns.
 * @param options - Where to split, how far to look after that, the unit of time, and whether with money.
 * @returns A line for everybody who acted by the day of the split, sorted by customer number; who came later is left out.
 * The histories are those of `tradingHistories` on that day. Cost: one pass over the active days, and a sort.
 * @throws DomainError `facts_invalid` for a day outside the activity, a hold-out that ends before it begins or a unit that
 * there is not, `day_invalid`; all else as `tradingHistories`.
 * @example
 * ```ts
 * import { day, parseTrade, splitHistories, summariseActivity } from 'panhuo';
 *
 * const trade = (on: string) => parseTrade({
 *   customer: 'c1', on, side: 'buy', product: 'fund', amount: { amount: '1', currency: 'CNY' },
 * });
 * const activity = summariseActivity(['2024-01-05', '2024-01-19', '2024-02-02'].map(trade), {
 *   from: day('2024-01-01'),
 *   to: day('2024-12-31'),
 * });
 * const split = splitHistories(activity, { calibratedOn: day('2024-01-26'), until: day('2024-03-01'), unit: 'week' });
 * split.histories; // => [{ customer: 'c1', frequency: 1, recency: 2, age: 3, recent: 1, holdout: { trades: 1 } }]
 * ```
 */
export function splitHistories(activity: Activity, options: WithValue<SplitOptions>): ValuedSplit;
/** The same without money. */
export function splitHistories(activity: Activity, options: SplitOptions): HistorySplit;
export function splitHistories(activity: Activity, options: SplitOptions): HistorySplit {
  return recordsOf(splitHistoryColumns(tallyOf(activity), options));
}

function recordsOf(columns: SplitColumns): HistorySplit {
  const { calibratedOn, until, unit, horizon, recent, holdoutTrades, holdoutValue } = columns;
  const histories = sortedRows(columns).map((row) => ({
    ...historyOf(columns, row),
    recent: recent[row] ?? 0,
    holdout: {
      trades: holdoutTrades[row] ?? 0,
      ...(holdoutValue !== undefined && { value: holdoutValue[row] ?? 0 }),
    },
  }));
  return { calibratedOn, until, unit, horizon, histories };
}
