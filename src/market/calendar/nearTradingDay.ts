import { type Checked, type Day, dayAt, openDaysOf, placeOf } from '../../kernel/index.js';
import type { TradingCalendar } from './tradingCalendar.js';

/**
 * The day itself when the exchange is open on it, else the next on which it is.
 *
 * @param calendar - From `defineCalendar`.
 * @param on - The day.
 * @returns A trading day. O(1).
 * @throws DomainError `calendar_uncovered` when the day, or the trading day, lies outside the coverage; `facts_invalid` for what is
 * no day.
 * @example
 * ```ts
 * import { china, day, tradingDayOnOrAfter } from 'panhuo';
 *
 * tradingDayOnOrAfter(china.exchangeCalendar, day('2024-02-09')); // => '2024-02-19'
 * ```
 */
export function tradingDayOnOrAfter(calendar: Checked<TradingCalendar>, on: Day): Day {
  const days = openDaysOf(calendar);
  return dayAt(days, placeOf(days, on, 'on').place, 'on');
}

/**
 * The trading day after a day, which need not be one.
 *
 * @param calendar - From `defineCalendar`.
 * @param after - The day.
 * @returns A later trading day. O(1).
 * @throws DomainError as `tradingDayOnOrAfter`.
 * @example
 * ```ts
 * import { china, day, nextTradingDay } from 'panhuo';
 *
 * nextTradingDay(china.exchangeCalendar, day('2024-02-08')); // => '2024-02-19'
 * ```
 */
export function nextTradingDay(calendar: Checked<TradingCalendar>, after: Day): Day {
  const days = openDaysOf(calendar);
  const { place, isOpen } = placeOf(days, after, 'after');
  return dayAt(days, isOpen ? place + 1 : place, 'after');
}

/**
 * The trading day before a day, which need not be one.
 *
 * @param calendar - From `defineCalendar`.
 * @param before - The day.
 * @returns An earlier trading day. O(1).
 * @throws DomainError as `tradingDayOnOrAfter`.
 * @example
 * ```ts
 * import { china, day, previousTradingDay } from 'panhuo';
 *
 * previousTradingDay(china.exchangeCalendar, day('2024-02-19')); // => '2024-02-08'
 * ```
 */
export function previousTradingDay(calendar: Checked<TradingCalendar>, before: Day): Day {
  const days = openDaysOf(calendar);
  return dayAt(days, placeOf(days, before, 'before').place - 1, 'before');
}
