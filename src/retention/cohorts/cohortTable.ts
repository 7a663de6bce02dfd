import type { Activity, ActSource } from '../activity/types.js';
import { finishCohorts } from './finishCohorts.js';
import { tallyCohorts } from './tallyCohorts.js';
import type { CohortOptions, CohortTable, CohortValue } from './types.js';

/**
 * How each cohort holds: of the customers who were first active in a period, how many were active in the periods after it,
 * or how much money they moved or hold; and all cohorts as one curve.
 *
 * In the calendar view, periods are those of the calendar. In the age view they are each customer's own: seven days from
 * his first day, or from the date of his first day to the same date of a later month, clamped to its end.
 *
 * @param source - The activity of the book, as records or columns; or its trades in any form that `summariseActivity` takes,
 * of which no more is summed up than the table asks for. A cohort is named by the first act that it saw, so let it begin with
 * the first act there is, or leave out customers who are older.
 * @param options - The unit, the kind of retention, the day to look from; what is counted, and in whose periods.
 * @returns The cohorts in order, with a cell for every period that has begun for the oldest member, and the pooled curve.
 * Rates of money are shares of what the eligible moved or held in their period 0: gross, they may exceed 1. Assets are
 * those of the newest snapshots when the period ends; a customer of whom none is known by the end of period 0 is in no cell.
 * Cost: one pass over the active days; for money, over the periods of the activity, or the snapshots.
 * @throws DomainError `unit_mismatch` when money is asked for that the activity does not hold of periods that fit, or when
 * `asOf` lies inside one of them and before its end: what was moved after `asOf` could not be told apart. `facts_invalid` for
 * an option that there is not and for more than 36,525 periods (a hundred years of days) from the first act on or 2,000,000 cells
 * (five years of cohorts by day), `currency_mixed` and
 * `decimal_invalid` for a snapshot, `day_invalid`, `day_out_of_range` at the end of the year 9999. For an activity that cannot be used
 * as `mergeActivity`, for trades as `summariseActivity`.
 * @example
 * ```ts
 * import { cohortTable, day, parseTrade, summariseActivity } from 'panhuo';
 *
 * const trade = (customer: string, on: string) => parseTrade({
 *   customer, on, side: 'buy', product: 'fund', amount: { amount: '1', currency: 'CNY' },
 * });
 * const trades = [trade('a', '2024-01-05'), trade('b', '2024-01-09'), trade('b', '2024-02-20')];
 * const activity = summariseActivity(trades, { from: day('2024-01-01'), to: day('2024-03-15') });
 * const table = cohortTable(activity, { unit: 'month', kind: 'exact', asOf: day('2024-03-15') });
 * table.cohorts[0]?.cells.map(({ rate }) => rate); // => [1, 0.5, null]
 * ```
 */
export function cohortTable<Value extends CohortValue = 'customers'>(
  source: Activity | ActSource,
  options: CohortOptions<Value>,
): CohortTable<Value> {
  return finishCohorts(tallyCohorts(source, options));
}
