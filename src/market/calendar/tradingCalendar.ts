import { type Calendar, calendarRules, type Checked, checkDefinition } from '../../kernel/index.js';

/**
 * The trading days of an exchange (交易日历): weekdays without the closures that were announced. A weekend on which people
 * work to make up for a holiday (调休) is no trading day, so a calendar of trading days has no `workdays`. A calendar of
 * working days (工作日) is of the same type and names them; whatever counts trading days then counts working days.
 */
export type TradingCalendar = Calendar;

/**
 * Checks a calendar of trading days or of working days.
 *
 * @param calendar - Its coverage, the weekdays that are closed, and the days of a weekend that are worked.
 * @returns A frozen copy that `isTradingDay` and its kin accept.
 * @throws DomainError `policy_invalid` for closures that do not rise, lie outside the coverage or on a weekend, and for
 * `workdays` that do not rise, lie outside the coverage or on a weekday.
 */
export function defineCalendar(calendar: TradingCalendar): Checked<TradingCalendar> {
  return checkDefinition(calendarRules, calendar);
}
