import {
  type Checked,
  type Day,
  dayAt,
  DomainError,
  openDaysOf,
  openPlaceOf,
  placeOf,
} from '../../kernel/index.js';
import type { TradingCalendar } from './tradingCalendar.js';

/**
 * The trading day that lies a number of trading days after a trading day, or before it when the number is negative.
 *
 * @param calendar - From `defineCalendar`.
 * @param from - A trading day, so that there is no doubt where the count begins: see `tradingDayOnOrAfter`.
 * @param count - Whole trading days.
 * @returns A trading day. O(1).
 * @throws DomainError `calendar_uncovered` when either day lies outside the coverage, `facts_invalid` when `from` is no
 * trading day or the count is not whole.
 * @example
 * ```ts
 * import { addTradingDays, china, day } from 'panhuo';
 *
 * addTradingDays(china.exchangeCalendar, day('2024-02-07'), 2); // => '2024-02-19'
 * ```
 */
export function addTradingDays(calendar: Checked<TradingCalendar>, from: Day, count: number): Day {
  const days = openDaysOf(calendar);
  const place = openPlaceOf(days, from, 'from');
  if (!Number.isInteger(count)) {
    throw new DomainError('facts_invalid', { path: 'count', expected: 'a whole number' });
  }
  return dayAt(days, place + count, 'count');
}

/**
 * How many trading days there are after one day, up to and with another. Like `daysBetween` it adds up: from a trading
 * day, `addTradingDays` of the answer leads back to the other.
 *
 * @param calendar - From `defineCalendar`.
 * @param from - The first day, itself not counted.
 * @param to - The second day, counted when the exchange is open on it.
 * @returns Whole trading days, negative when `to` is the earlier one. O(1).
 * @throws DomainError `calendar_uncovered` when either day lies outside the coverage, `facts_invalid` for what is no day.
 * @example
 * ```ts
 * import { china, day, tradingDaysBetween } from 'panhuo';
 *
 * tradingDaysBetween(china.exchangeCalendar, day('2024-02-08'), day('2024-02-20')); // => 2
 * tradingDaysBetween(china.exchangeCalendar, day('2024-12-31'), day('2025-12-31')); // => 243
 * ```
 */
export function tradingDaysBetween(calendar: Checked<TradingCalendar>, from: Day, to: Day): number {
  const days = openDaysOf(calendar);
  const upTo = (of: Day, path: string): number => {
    const { place, isOpen } = placeOf(days, of, path);
    return isOpen ? place + 1 : place;
  };
  return upTo(to, 'to') - upTo(from, 'from');
}
