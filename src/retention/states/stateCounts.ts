import {
  addCounts,
  addDays,
  type Day,
  demandCount,
  demandDay,
  demandObject,
  demandPeriods,
  demandUnit,
  periodNumber,
  periodStart,
  type PeriodUnit,
  requireSame,
  toEpochDay,
} from '../../kernel/index.js';
import { countStates } from '../columns/states/countStates.js';
import { periodTable } from '../columns/periodTable.js';
import { demandList } from '../demandList.js';
import { demandIdentity, requireSamePolicy } from '../policyIdentity.js';
import { stateColumnsOf, type States } from './stateColumnsOf.js';
import { type ActivityState, activityStateNames, type PeriodStates, type StateCounts } from './types.js';

/**
 * How many customers stand in each state at the end of each period (状态存量).
 *
 * @param states - The states of a book, or of a part of it, as records or columns.
 * @param options - The unit of the periods.
 * @returns Every period from the first day of the activity to the day that was looked from, on which the last one is
 * counted while it runs. Cost: one pass over the states.
 * @throws DomainError `facts_invalid` for a unit that the calendar does not have or that makes more than 36,525 periods,
 * `columns_invalid` with the path of a column that does not fit.
 * @example
 * ```ts
 * import { activityStates, day, industry, parseTrade, stateCounts, summariseActivity } from 'panhuo';
 *
 * const amount = { amount: '1', currency: 'CNY' };
 * const trade = parseTrade({ customer: 'a', on: '2024-01-05', side: 'buy', product: 'fund', amount });
 * const activity = summariseActivity([trade], { from: day('2024-01-01'), to: day('2024-05-15') });
 * const states = activityStates(industry.activityClock, activity, { asOf: day('2024-05-15') });
 * const { periods } = stateCounts(states, { unit: 'quarter' });
 * periods.map(({ on, counts }) => [on, counts.active, counts.dormant]);
 * // => [['2024-03-31', 1, 0], ['2024-05-15', 0, 1]]
 * ```
 */
export function stateCounts(states: States, options: { readonly unit: PeriodUnit }): StateCounts {
  demandObject(options, 'options');
  const { unit } = options;
  const columns = stateColumnsOf(states);
  const { policy, seenFrom, asOf } = columns;
  demandPeriods(seenFrom, asOf, unit);
  const origin = periodNumber(seenFrom, unit);
  const counts = countStates(columns, periodTable(toEpochDay(seenFrom), toEpochDay(asOf), unit));
  const kinds = activityStateNames.length;
  const last = counts.length / kinds - 1;
  const periods = Array.from({ length: last + 1 }, (_, place): PeriodStates => {
    const own = counts.subarray(place * kinds, (place + 1) * kinds);
    // The last one may end after the last day there is.
    const on = place === last ? asOf : addDays(periodStart(origin + place + 1, unit), -1);
    return periodLine(periodStart(origin + place, unit), on, (code) => own[code] ?? 0);
  });
  return { policy, unit, seenFrom, asOf, periods };
}

/**
 * Adds up the counts of two parts of a book that have no customer in common. Any order gives the same.
 *
 * @param a - Counts of a part.
 * @param b - Counts of another part, by the same clock and unit, over the same days.
 * @returns The counts of both.
 * @throws DomainError `unit_mismatch` where clock, days or unit differ, `facts_invalid` for what are no counts.
 * @example
 * ```ts
 * import { activityStates, day, industry, mergeStateCounts, parseTrade, stateCounts, summariseActivity } from 'panhuo';
 *
 * const part = (customer: string) => {
 *   const amount = { amount: '1', currency: 'CNY' };
 *   const trade = parseTrade({ customer, on: '2024-01-05', side: 'buy', product: 'fund', amount });
 *   const activity = summariseActivity([trade], { from: day('2024-01-01'), to: day('2024-01-31') });
 *   return stateCounts(activityStates(industry.activityClock, activity, { asOf: day('2024-01-31') }), { unit: 'month' });
 * };
 * mergeStateCounts(part('a'), part('b')).periods[0]?.counts.active; // => 2
 * ```
 */
export function mergeStateCounts(a: StateCounts, b: StateCounts): StateCounts {
  requireCounts(a, 'a');
  requireCounts(b, 'b');
  requireSamePolicy(a.policy, b.policy);
  for (const path of ['unit', 'seenFrom', 'asOf'] as const) requireSame(a[path], b[path], path);
  requireSame(timesOf(a), timesOf(b), 'periods');
  const periods = a.periods.map(({ start, on, counts }, place) =>
    periodLine(start, on, (_, state) => {
      const others = b.periods[place]?.counts[state] ?? 0;
      return addCounts(counts[state], others, () => `periods[${place}].counts.${state}`);
    }),
  );
  return { ...a, periods };
}

function timesOf({ periods }: StateCounts) {
  return periods.map(({ start, on }) => [start, on]);
}

// A part may come from storage.
function requireCounts(part: StateCounts, path: string): void {
  demandObject(part, path);
  const { policy, unit, seenFrom, asOf, periods } = part;
  demandIdentity(policy, `${path}.policy`);
  demandUnit(unit, `${path}.unit`);
  demandDay(seenFrom, `${path}.seenFrom`);
  demandDay(asOf, `${path}.asOf`);
  demandList(periods, `${path}.periods`);
  for (const [place, period] of periods.entries()) {
    demandObject(period, () => `${path}.periods[${place}]`);
    demandObject(period.counts, () => `${path}.periods[${place}].counts`);
    demandDay(period.start, () => `${path}.periods[${place}].start`);
    demandDay(period.on, () => `${path}.periods[${place}].on`);
    for (const state of activityStateNames) {
      demandCount(period.counts[state], () => `${path}.periods[${place}].counts.${state}`);
    }
  }
}

function periodLine(
  start: Day,
  on: Day,
  countOf: (code: number, state: ActivityState) => number,
): PeriodStates {
  const counts = Object.fromEntries(
    activityStateNames.map((state, code) => [state, countOf(code, state)]),
  ) as Record<ActivityState, number>;
  const customers = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { start, on, customers, counts };
}
