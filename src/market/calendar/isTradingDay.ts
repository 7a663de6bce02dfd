import { type Checked, type Day, openDaysOf, placeOf } from '../../kernel/index.js';
import type { TradingCalendar } from './tradingCalendar.js';

/**
 * Tells whether the exchange is open on a day.
 *
 * @param calendar - From `defineCalendar`.
 * @param on - The day.
 * @returns True on a trading day. O(1) after the first question to a calendar.
 * @throws DomainError `calendar_uncovered` outside the coverage of the calendar, `facts_invalid` for what is no day.
 * @example
 * ```ts
 * import { china, day, isTradingDay } from 'panhuo';
 *
 * isTradingDay(china.exchangeCalendar, day('2024-02-08')); // => true
 * isTradingDay(china.exchangeCalendar, day('2024-02-09')); // => false
 * isTradingDay(china.exchangeCalendar, day('2019-02-08')); // throws calendar_uncovered
 * ```
 */
export function isTradingDay(calendar: Checked<TradingCalendar>, on: Day): boolean {
  return placeOf(openDaysOf(calendar), on, 'on').isOpen;
}
