import {
  type Checked,
  checkDefinition,
  type Day,
  dayShape,
  type DefinitionRules,
  type Finding,
  finding,
  listShape,
  type PolicyHead,
  policyShape,
  toEpochDay,
} from '../../kernel/index.js';

/**
 * The trading days of an exchange (交易日历): weekdays without the closures that were announced. A weekend on which people
 * work to make up for a holiday (调休) is no trading day.
 */
export interface TradingCalendar extends PolicyHead {
  /** The first day that the calendar speaks of. */
  readonly from: Day;
  /** The last one. Outside the two, nothing is known. */
  readonly until: Day;
  /** Weekdays on which the exchange is closed (休市), rising. */
  readonly closures: readonly Day[];
}

/** What `checkDefinition` needs to know of a trading calendar. */
export const calendarRules: DefinitionRules<TradingCalendar> = {
  kind: 'calendar',
  code: 'policy_invalid',
  shape: () => policyShape({ from: dayShape, until: dayShape, closures: listShape(dayShape) }),
  inspect: ({ from, until, closures }) => {
    if (until < from) return [finding('error', 'order_broken', { path: 'until' })];
    return closures.flatMap((closure, index): Finding[] => {
      const path = `closures[${index}]`;
      if (index > 0 && closure <= (closures[index - 1] ?? ''))
        return [finding('error', 'order_broken', { path })];
      if (closure < from || closure > until) {
        return [finding('error', 'value_unfit', { path, expected: 'a day of the calendar' })];
      }
      return isWeekday(toEpochDay(closure))
        ? []
        : [finding('error', 'value_unfit', { path, expected: 'a weekday' })];
    });
  },
};

/**
 * Checks a trading calendar.
 *
 * @param calendar - Its coverage and the weekdays on which the exchange is closed.
 * @returns A frozen copy that `isTradingDay` and its kin accept.
 * @throws DomainError `policy_invalid` for closures that do not rise, lie outside the coverage or on a weekend.
 */
export function defineCalendar(calendar: TradingCalendar): Checked<TradingCalendar> {
  return checkDefinition(calendarRules, calendar);
}

/** Whether a day is one of Monday to Friday. Epoch day 0 was a Thursday. */
export function isWeekday(epochDay: number): boolean {
  return (((epochDay + 3) % 7) + 7) % 7 < 5;
}
