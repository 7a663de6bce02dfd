import { type Checked, type Day, DomainError, requireChecked, toEpochDay } from '../../kernel/index.js';
import { readTally } from '../activity/readTally.js';
import type { ActivityTally } from '../activity/types.js';
import { firstDays } from '../columns/firstDays.js';
import { gatherStates } from '../columns/states/gatherStates.js';
import { monthsLater } from '../columns/states/monthsLater.js';
import { identityOf } from '../policyIdentity.js';
import { requireCovered } from '../requireCovered.js';
import { type ActivityClock, activityClockRules } from './activityClock.js';
import { activityStateNames, type StateColumns } from './types.js';

/** The day to look from, and what is known of the customers besides what they did. */
export interface StateColumnOptions {
  /** Nothing after it is looked at; a day that the activity covers. */
  readonly asOf: Day;
  /**
   * A row a customer of the activity: the epoch day of his opening; `NO_ONE_KNOWS` for one who is there, nobody knows since
   * when; `NEVER` for one of whom nothing is known, whose states begin with his first act.
   */
  readonly opened?: Int32Array;
  /** A row a customer: the epoch day on which he left, `NEVER` for one who has not. */
  readonly left?: Int32Array;
}

/**
 * The states of every customer since the activity begins, as columns: for whole books. Equal to `activityStates`.
 *
 * @param clock - After how much silence a customer is dormant or gone.
 * @param activity - The activity as columns, from `tallyActivity`; it counts the acts that the clock counts.
 * @param options - The day to look from, openings and departures.
 * @returns The states with the day of each change. Cost: one pass over the active days.
 * @throws DomainError `unit_mismatch` when other acts are counted than the clock counts, `facts_invalid` for a day outside
 * the activity, `columns_invalid` for a column of another kind or length; as `finishActivity` for an activity that cannot be used.
 * @example
 * ```ts
 * import { activityStateColumns, day, encodeActs, industry, parseTrade, tallyActivity } from 'panhuo';
 *
 * const trade = (customer: string, on: string) => parseTrade({
 *   customer, on, side: 'buy', product: 'fund', amount: { amount: '1', currency: 'CNY' },
 * });
 * const acts = encodeActs([trade('a', '2024-01-05'), trade('a', '2024-06-11'), trade('b', '2024-06-20')]);
 * const tally = tallyActivity(acts, { from: day('2024-01-01'), to: day('2024-06-30') });
 * const { states, start, state } = activityStateColumns(industry.activityClock, tally, { asOf: day('2024-06-30') });
 * [...start]; // => [0, 3, 4]
 * [...state].map((code) => states[code]); // => ['active', 'dormant', 'woken', 'active']
 * ```
 */
export function activityStateColumns(
  clock: Checked<ActivityClock>,
  activity: ActivityTally,
  options: StateColumnOptions,
): StateColumns {
  return columnsOfStates(clock, readTally(activity), options);
}

/** The same of activity that was read before. */
export function columnsOfStates(
  clock: Checked<ActivityClock>,
  activity: ActivityTally,
  { asOf, opened, left }: StateColumnOptions,
): StateColumns {
  requireChecked(activityClockRules.kind, clock);
  requireSameActs(clock, activity);
  requireCovered(asOf, activity, 'asOf');
  const { customers, dayStart, day, from: seenFrom, counted } = activity;
  requireRows('opened', opened, customers.length);
  requireRows('left', left, customers.length);
  const last = toEpochDay(asOf);
  const { first: firstAct, earliest: tableFrom } = firstDays(dayStart, day, last);
  const later = (months: number): Int32Array => monthsLater(tableFrom, last, months);
  const { dormantAfterMonths, goneAfterMonths, wokenMonths } = clock;
  const gathered = gatherStates({
    ...{ dayStart, day, firstAct, opened, left, tableFrom },
    seenFrom: toEpochDay(seenFrom),
    asOf: last,
    dormantOn: later(dormantAfterMonths),
    goneOn: later(goneAfterMonths),
    wokenUntil: later(wokenMonths),
  });
  const head = { policy: identityOf(clock), states: activityStateNames, customers, seenFrom, asOf, counted };
  // A copy: the caller may write the openings of the next part into the same column.
  return { ...head, ...gathered, firstAct, ...(opened !== undefined && { opened: opened.slice() }) };
}

function requireSameActs({ counted }: ActivityClock, activity: ActivityTally): void {
  const same =
    counted.length === activity.counted.length && counted.every((kind) => activity.counted.includes(kind));
  if (!same) throw new DomainError('unit_mismatch', { path: 'counted', expected: 'the acts of the clock' });
}

function requireRows(path: string, column: Int32Array | undefined, length: number): void {
  if (column === undefined || (column instanceof Int32Array && column.length === length)) return;
  const expected = { zh: `长度为 ${length} 的 Int32Array`, en: `an Int32Array of length ${length}` };
  throw new DomainError('columns_invalid', { path, expected });
}
