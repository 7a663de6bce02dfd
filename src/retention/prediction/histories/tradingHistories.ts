import { tallyOf } from '../../activity/tallyOf.js';
import type { Activity } from '../../activity/types.js';
import { historyColumns } from './historyColumns.js';
import type {
  CustomerHistory,
  CustomerHistoryColumns,
  HistoryOptions,
  ValuedHistory,
  WithValue,
} from './types.js';

/**
 * What the models of trading need to know of every customer: how often he came back, when last, and for how long he has
 * been there. The conventions are those of Fader, Hardie and Lee (2005):
 *
 * - All trades of one day are one. The first day with a trade is a customer's birth and is not counted: `frequency` counts
 *   the days with trades after it, so who traded on one day alone has 0, and a `recency` of 0.
 * - Time is counted in whole days and divided: 7 to a week, 365.25 to a year, a twelfth of that to a month. Nothing is rounded.
 * - A customer's first day that is seen is taken for his first. Let the activity begin early enough, or leave out with
 *   `bornFrom` who was there before.
 * - "Trade" stands for whatever makes a day active: the acts that the activity counts.
 *
 * @param activity - The activity, as records or columns.
 * @param options - The day to look from, the unit of time, and whether with money.
 * @returns A line for everybody who acted by then, sorted by customer number, with `value` where it was asked for. Cost: one pass over the active days, and a sort.
 * @throws DomainError `facts_invalid` for a day outside the activity or a unit that there is not, `day_invalid`;
 * `unit_mismatch` when money is asked for and the summary was not made with `unit: 'day'`, does not `keep` it, or counts other acts than
 * trades; as `mergeActivity` for an activity that cannot be used.
 * @example
 * ```ts
 * import { day, parseTrade, summariseActivity, tradingHistories } from 'panhuo';
 *
 * const trade = (on: string, amount: string) => parseTrade({
 *   customer: 'c1', on, side: 'buy', product: 'fund', amount: { amount, currency: 'CNY' },
 * });
 * const activity = summariseActivity(
 *   [trade('2024-01-05', '900.00'), trade('2024-01-19', '100.00'), trade('2024-01-19', '50.00'), trade('2024-02-02', '250.00')],
 *   { from: day('2024-01-01'), to: day('2024-12-31'), unit: 'day' },
 * );
 * tradingHistories(activity, { asOf: day('2024-02-09'), unit: 'week', value: 'amount' });
 * // => [{ customer: 'c1', frequency: 2, recency: 4, age: 5, value: 200 }]
 * tradingHistories(activity, { asOf: day('2023-12-31'), unit: 'week' }); // throws facts_invalid
 * ```
 */
export function tradingHistories(activity: Activity, options: WithValue<HistoryOptions>): ValuedHistory[];
/** The same without money. */
export function tradingHistories(activity: Activity, options: HistoryOptions): CustomerHistory[];
export function tradingHistories(activity: Activity, options: HistoryOptions): CustomerHistory[] {
  return sortedLines(historyColumns(tallyOf(activity), options));
}

function sortedLines(columns: CustomerHistoryColumns): CustomerHistory[] {
  return sortedRows(columns).map((row) => historyOf(columns, row));
}

/** The rows in the order of the customer numbers. */
export function sortedRows({ customers, customer }: CustomerHistoryColumns): number[] {
  const names = Array.from(customer, (place) => customers[place] ?? '');
  return Array.from(names.keys()).sort((a, b) => ((names[a] ?? '') < (names[b] ?? '') ? -1 : 1));
}

/** A row as a record. */
export function historyOf(columns: CustomerHistoryColumns, row: number): CustomerHistory {
  const { customers, customer, frequency, recency, age, value } = columns;
  return {
    customer: customers[customer[row] ?? -1] ?? '',
    frequency: frequency[row] ?? 0,
    recency: recency[row] ?? 0,
    age: age[row] ?? 0,
    ...(value !== undefined && { value: value[row] ?? 0 }),
  };
}
