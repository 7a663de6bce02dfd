import { type Day, toEpochDay } from '../../../kernel/index.js';
import { readTally } from '../../activity/readTally.js';
import type { ActivityTally } from '../../activity/types.js';
import { historyMeans } from '../../columns/prediction/historyMeans.js';
import { type HistoryRows, historyRows } from '../../columns/prediction/historyRows.js';
import { dailyMoney } from './dailyMoney.js';
import { firstBirth } from './firstBirth.js';
import type { HistoryUnit } from '../types.js';
import { daysOfUnit } from './historyUnits.js';
import { requireCovered } from '../../requireCovered.js';
import type {
  CustomerHistoryColumns,
  HistoryOptions,
  HistoryValue,
  ValuedHistoryColumns,
  WithValue,
} from './types.js';

/**
 * What the models of trading need to know of every customer, as columns: for whole books. Equal to `tradingHistories`.
 *
 * @param activity - The activity as columns, from `tallyActivity`.
 * @param options - The day to look from, the unit of time, and whether with money.
 * @returns A row for everybody who acted by then, in the order of the customers. Cost: one pass over the active days.
 * @throws DomainError as `tradingHistories`.
 * @example
 * ```ts
 * import { day, historyColumns, tallyActivity } from 'panhuo';
 *
 * // 2024-01-05, 2024-01-19 and 2024-02-02
 * const acts = { customers: ['c1'], customer: Int32Array.of(0, 0, 0), on: Int32Array.of(19727, 19741, 19755), currency: null };
 * const tally = tallyActivity(acts, { from: day('2024-01-01'), to: day('2024-12-31') });
 * const { frequency, recency, age } = historyColumns(tally, { asOf: day('2024-02-09'), unit: 'week' });
 * [frequency[0], recency[0], age[0]]; // => [2, 4, 5]
 * ```
 */
export function historyColumns(
  activity: ActivityTally,
  options: WithValue<HistoryOptions>,
): ValuedHistoryColumns;
/** The same without money. */
export function historyColumns(activity: ActivityTally, options: HistoryOptions): CustomerHistoryColumns;
export function historyColumns(
  activity: ActivityTally,
  { asOf, bornFrom, unit, value }: HistoryOptions,
): CustomerHistoryColumns {
  readTally(activity);
  requireCovered(asOf, activity, 'asOf');
  return columnsOf(activity, rowsAsOf(activity, toEpochDay(asOf), bornFrom, unit), value);
}

/** Whom a day finds there, and how. */
export function rowsAsOf(
  activity: ActivityTally,
  asOf: number,
  bornFrom: Day | undefined,
  unit: HistoryUnit,
): HistoryRows {
  const { dayStart, day } = activity;
  return historyRows(dayStart, day, firstBirth(activity, bornFrom), asOf, daysOfUnit(unit));
}

/** Histories as they are handed out, with the mean of their repeat days where it is asked for. */
export function columnsOf(
  activity: ActivityTally,
  { customer, begin, end, frequency, recency, age }: HistoryRows,
  value: HistoryValue | undefined,
): CustomerHistoryColumns {
  const columns = { customers: activity.customers, customer, frequency, recency, age };
  if (value === undefined) return columns;
  const { money, unit } = dailyMoney(activity, value);
  const second = begin.map((place) => place + 1);
  return { ...columns, value: historyMeans(money, second, end, unit) };
}
