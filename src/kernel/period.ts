import { type Day, dayOf, daysInMonth, fromEpochDay, partsOf, toEpochDay } from './day.js';
import { DomainError } from './error.js';

/** The calendar units that things are counted by. A week is the ISO week: it starts on Monday. */
export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/**
 * The day a number of months later, or earlier when it is negative. A day that the month does not have becomes the
 * month's last day.
 *
 * @param from - The day to count from.
 * @param months - Whole months.
 * @returns The day.
 * @throws DomainError `day_out_of_range` when the result lies outside the years 0001 to 9999.
 * @example
 * ```ts
 * import { addMonths, day } from 'panhuo';
 *
 * addMonths(day('2024-01-31'), 1); // => '2024-02-29'
 * addMonths(day('2024-03-31'), -1); // => '2024-02-29'
 * ```
 */
export function addMonths(from: Day, months: number): Day {
  const { year, month, date } = partsOf(from);
  const count = year * 12 + (month - 1) + months;
  const toYear = Math.floor(count / 12);
  if (!Number.isInteger(months) || toYear < 1 || toYear > 9999) {
    throw new DomainError('day_out_of_range', { first: '0001-01-01', last: '9999-12-31' });
  }
  const toMonth = count - toYear * 12 + 1;
  return dayOf(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

/**
 * The number of the calendar period that a day lies in. Neighbouring periods differ by one, so periods are counted by
 * subtracting their numbers.
 *
 * @param of - The day.
 * @param unit - The unit to count in.
 * @returns A whole number; its origin is of no importance.
 * @example
 * ```ts
 * import { day, periodNumber } from 'panhuo/kernel';
 *
 * periodNumber(day('2024-03-01'), 'month') - periodNumber(day('2023-12-31'), 'month'); // => 3
 * ```
 */
export function periodNumber(of: Day, unit: PeriodUnit): number {
  const { year, month } = partsOf(of);
  switch (unit) {
    case 'day':
      return toEpochDay(of);
    case 'week':
      // 1970-01-01 was a Thursday: its week began on epoch day -3.
      return Math.floor((toEpochDay(of) + 3) / 7);
    case 'month':
      return year * 12 + month - 1;
    case 'quarter':
      return year * 4 + Math.floor((month - 1) / 3);
    case 'year':
      return year;
  }
}

/**
 * The first day of a period.
 *
 * @param number - The number of the period, from `periodNumber`.
 * @param unit - The unit that it was counted in.
 * @returns Its first day.
 * @throws DomainError `day_out_of_range` when it lies outside the years 0001 to 9999.
 * @example
 * ```ts
 * import { day, periodNumber, periodStart } from 'panhuo/kernel';
 *
 * periodStart(periodNumber(day('2024-05-17'), 'quarter'), 'quarter'); // => '2024-04-01'
 * periodStart(periodNumber(day('2024-05-17'), 'week'), 'week'); // => '2024-05-13'
 * ```
 */
export function periodStart(number: number, unit: PeriodUnit): Day {
  switch (unit) {
    case 'day':
      return fromEpochDay(number);
    case 'week':
      return fromEpochDay(number * 7 - 3);
    case 'month':
      return addMonths(dayOf(1, 1, 1), number - 12);
    case 'quarter':
      return addMonths(dayOf(1, 1, 1), (number - 4) * 3);
    case 'year':
      return addMonths(dayOf(1, 1, 1), (number - 1) * 12);
  }
}
