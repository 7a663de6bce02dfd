import { demand, toEpochDay } from '../../../kernel/index.js';
import { readTally } from '../../activity/readTally.js';
import type { ActivityTally } from '../../activity/types.js';
import { historyHoldout } from '../../columns/prediction/historyHoldout.js';
import { historyMeans } from '../../columns/prediction/historyMeans.js';
import { dailyMoney } from './dailyMoney.js';
import { columnsOf, rowsAsOf } from './historyColumns.js';
import { daysOfUnit } from './historyUnits.js';
import { requireCovered } from '../../requireCovered.js';
import type { SplitColumns, SplitOptions, ValuedSplitColumns, WithValue } from './types.js';

/**
 * Splits a book by a day, as columns: for whole books. Equal to `splitHistories`.
 *
 * @param activity - The activity as columns, from `tallyActivity`.
 * @param options - Where to split, how far to look after that, the unit of time, and whether with money.
 * @returns A row for everybody who acted by the day of the split. Cost: one pass over the active days.
 * @throws DomainError as `splitHistories`.
 * @example
 * ```ts
 * import { day, splitHistoryColumns, tallyActivity } from 'panhuo';
 *
 * // 2024-01-05, 2024-01-19 and 2024-02-02
 * const acts = { customers: ['c1'], customer: Int32Array.of(0, 0, 0), on: Int32Array.of(19727, 19741, 19755), currency: null };
 * const tally = tallyActivity(acts, { from: day('2024-01-01'), to: day('2024-12-31') });
 * const split = splitHistoryColumns(tally, { calibratedOn: day('2024-01-26'), until: day('2024-03-01'), unit: 'week' });
 * [split.frequency[0], split.holdoutTrades[0], split.horizon]; // => [1, 1, 5]
 * ```
 */
export function splitHistoryColumns(
  activity: ActivityTally,
  options: WithValue<SplitOptions>,
): ValuedSplitColumns;
/** The same without money. */
export function splitHistoryColumns(activity: ActivityTally, options: SplitOptions): SplitColumns;
export function splitHistoryColumns(activity: ActivityTally, options: SplitOptions): SplitColumns {
  return splitTally(activity, options);
}

function splitTally(
  activity: ActivityTally,
  { calibratedOn, until, bornFrom, unit, value }: SplitOptions,
): SplitColumns {
  readTally(activity);
  requireCovered(calibratedOn, activity, 'calibratedOn');
  requireCovered(until, activity, 'until');
  demand(until > calibratedOn, 'until', 'after the day of the split');
  const { dayStart, day } = activity;
  const unitDays = daysOfUnit(unit);
  const after = toEpochDay(calibratedOn);
  const last = toEpochDay(until);
  const rows = rowsAsOf(activity, after, bornFrom, unit);
  const holdout = historyHoldout(rows, dayStart, day, after, last);
  const columns = {
    ...{ calibratedOn, until, unit, horizon: (last - after) / unitDays },
    ...columnsOf(activity, rows, value),
    recent: holdout.recent,
    holdoutTrades: holdout.trades,
  };
  if (value === undefined) return columns;
  const { money, unit: major } = dailyMoney(activity, value);
  return { ...columns, holdoutValue: historyMeans(money, rows.end, holdout.end, major) };
}
