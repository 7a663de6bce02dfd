import { DomainError } from './error.js';

declare const dayBrand: unique symbol;

/**
 * A day of the proleptic Gregorian calendar as text, `YYYY-MM-DD`, years 0001 to 9999. It has no time and no zone:
 * it is the day at the exchange. Two days compare with `<` as text.
 */
export type Day = string & { readonly [dayBrand]: 'Day' };

/** Epoch day of 0001-01-01, the first day there is. */
export const FIRST_EPOCH_DAY = -719162;
/** Epoch day of 9999-12-31, the last day there is (brokers write it for "valid for ever"). */
export const LAST_EPOCH_DAY = 2932896;

const HYPHEN = 45;
const ZERO = 48;

interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/**
 * Reads a day from its one canonical form, `YYYY-MM-DD`. Other ways to write a date: `readDay`.
 *
 * @param text - Ten characters, such as `2024-02-29`.
 * @returns The same text, known to be a day that exists.
 * @throws DomainError `day_invalid` when it is not such a text or the day does not exist.
 * @example
 * ```ts
 * import { day } from 'panhuo';
 *
 * day('2024-02-29'); // => '2024-02-29'
 * day('2023-02-29'); // throws day_invalid
 * ```
 */
export function day(text: string): Day {
  if (!isDay(text)) throw new DomainError('day_invalid', { expected: 'a day, YYYY-MM-DD' });
  return text;
}

/**
 * Tells whether a value is a day in canonical form that exists in the calendar.
 *
 * @param value - Anything.
 * @returns True for a text such as `2024-02-29`.
 * @example
 * ```ts
 * import { isDay } from 'panhuo/kernel';
 *
 * isDay('1900-02-29'); // => false
 * ```
 */
export function isDay(value: unknown): value is Day {
  return readParts(value) !== undefined;
}

/**
 * The number of a day, counted from 1970-01-01 = 0. Integer arithmetic, exact for every day.
 *
 * @param of - The day.
 * @returns Whole days since 1970-01-01, negative before it.
 * @example
 * ```ts
 * import { day, toEpochDay } from 'panhuo';
 *
 * toEpochDay(day('2000-03-01')); // => 11017
 * ```
 */
export function toEpochDay(of: Day): number {
  const { year, month, date } = partsOf(of);
  return epochDayOf(year, month, date);
}

/**
 * The day with a given number: the inverse of `toEpochDay`.
 *
 * @param epochDay - Whole days since 1970-01-01.
 * @returns The day.
 * @throws DomainError `day_out_of_range` when the number is not whole or lies outside the years 0001 to 9999.
 * @example
 * ```ts
 * import { fromEpochDay } from 'panhuo';
 *
 * fromEpochDay(11017); // => '2000-03-01'
 * ```
 */
export function fromEpochDay(epochDay: number): Day {
  if (!Number.isInteger(epochDay) || epochDay < FIRST_EPOCH_DAY || epochDay > LAST_EPOCH_DAY) {
    throw new DomainError('day_out_of_range', { first: '0001-01-01', last: '9999-12-31' });
  }
  const { year, month, date } = civilOf(epochDay);
  return dayOf(year, month, date);
}

/**
 * The day a number of days later, or earlier when it is negative.
 *
 * @param from - The day to count from.
 * @param days - Whole days.
 * @returns The day.
 * @throws DomainError `day_out_of_range` when the result lies outside the years 0001 to 9999.
 * @example
 * ```ts
 * import { addDays, day } from 'panhuo';
 *
 * addDays(day('2024-02-28'), 2); // => '2024-03-01'
 * ```
 */
export function addDays(from: Day, days: number): Day {
  return fromEpochDay(toEpochDay(from) + days);
}

/**
 * How many days lie between two days.
 *
 * @param from - The first day.
 * @param to - The second day.
 * @returns Whole days, negative when `to` is the earlier one.
 * @example
 * ```ts
 * import { day, daysBetween } from 'panhuo';
 *
 * daysBetween(day('2024-01-31'), day('2024-03-01')); // => 30
 * ```
 */
export function daysBetween(from: Day, to: Day): number {
  return toEpochDay(to) - toEpochDay(from);
}

/** The number of days of a month. `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Writes a day from its parts, which must exist. `month` counts from 1. */
export function dayOf(year: number, month: number, date: number): Day {
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  // Character by character, as it is read: padded texts take three times as long.
  return String.fromCharCode(
    ZERO + Math.floor(century / 10),
    ZERO + (century % 10),
    ZERO + Math.floor(inCentury / 10),
    ZERO + (inCentury % 10),
    HYPHEN,
    ZERO + Math.floor(month / 10),
    ZERO + (month % 10),
    HYPHEN,
    ZERO + Math.floor(date / 10),
    ZERO + (date % 10),
  ) as Day;
}

/**
 * The parts of a day. `month` counts from 1.
 *
 * @throws DomainError `day_invalid` when plain JavaScript hands in something that is no day.
 */
export function partsOf(of: Day): DayParts {
  const parts = readParts(of);
  if (parts === undefined) throw new DomainError('day_invalid', { expected: 'a day, YYYY-MM-DD' });
  return parts;
}

function readParts(text: unknown): DayParts | undefined {
  if (typeof text !== 'string' || text.length !== 10) return undefined;
  if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return undefined;
  const year = digitsAt(text, 0) * 100 + digitsAt(text, 2);
  const month = digitsAt(text, 5);
  const date = digitsAt(text, 8);
  // Comparisons with NaN are false, so what is no digit does not exist either.
  const exists = year > 0 && month > 0 && month < 13 && date > 0 && date <= daysInMonth(year, month);
  return exists ? { year, month, date } : undefined;
}

// Character by character: days are read with every step of every case, and a pattern with slices takes four times as long.
function digitsAt(text: string, place: number): number {
  const tens = text.charCodeAt(place) - ZERO;
  const ones = text.charCodeAt(place + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function epochDayOf(year: number, month: number, date: number): number {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const inYear = (daysBeforeMonth[month - 1] ?? 0) + (month > 2 && isLeapYear(year) ? 1 : 0) + date - 1;
  return before * 365 + leapDays + inYear + FIRST_EPOCH_DAY;
}

// Years are shifted to start in March, so that the leap day comes last, and counted in eras of 400 years, which all
// have 146,097 days. Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2014), civil_from_days.
function civilOf(epochDay: number): DayParts {
  const shifted = epochDay + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, date };
}
