import { type Checked, requireChecked } from '../checked.js';
import { type Day, fromEpochDay, isDay, toEpochDay } from '../day.js';
import { DomainError } from '../error.js';
import { type Calendar, calendarRules, isWeekday } from './calendar.js';

/** A calendar laid out by day, so that every question is a look-up. */
export interface OpenDays {
  readonly calendar: Calendar;
  readonly first: number;
  readonly last: number;
  /** The epoch days that are open, rising. */
  readonly open: Int32Array;
  /** For each day of the coverage, the number of open days before it. */
  readonly before: Int32Array;
}

const known = /* @__PURE__ */ new WeakMap<Calendar, OpenDays>();

/** The open days of a calendar; laid out once, O(days of the coverage). */
export function openDaysOf(calendar: Checked<Calendar>): OpenDays {
  requireChecked(calendarRules.kind, calendar);
  const days = known.get(calendar) ?? layOut(calendar);
  known.set(calendar, days);
  return days;
}

/**
 * How many open days lie before a day, and whether it is one itself.
 *
 * @throws DomainError `calendar_uncovered`, `facts_invalid` for what is no day.
 */
export function placeOf(days: OpenDays, of: Day, path: string): { place: number; isOpen: boolean } {
  if (!isDay(of)) throw new DomainError('facts_invalid', { path, expected: 'a day, YYYY-MM-DD' });
  const epochDay = toEpochDay(of);
  const place = days.before[epochDay - days.first];
  if (place === undefined) throw uncovered(days, path);
  return { place, isOpen: days.open[place] === epochDay };
}

/**
 * The place of an open day.
 *
 * @throws DomainError as `placeOf`, and `facts_invalid` when the day is closed.
 */
export function openPlaceOf(days: OpenDays, of: Day, path: string): number {
  const { place, isOpen } = placeOf(days, of, path);
  if (isOpen) return place;
  throw new DomainError('facts_invalid', { path, expected: 'a trading day' });
}

/**
 * The open day at a place.
 *
 * @throws DomainError `calendar_uncovered` for a place beyond the coverage, `day_out_of_range` for what is no place.
 */
export function dayAt(days: OpenDays, place: number, path: string): Day {
  const epochDay = days.open[place];
  if (epochDay === undefined) throw uncovered(days, path);
  return fromEpochDay(epochDay);
}

function uncovered({ calendar }: OpenDays, path: string): DomainError {
  return new DomainError('calendar_uncovered', { path, first: calendar.from, last: calendar.until });
}

function layOut(calendar: Calendar): OpenDays {
  const first = toEpochDay(calendar.from);
  const last = toEpochDay(calendar.until);
  const closed = new Set(calendar.closures.map(toEpochDay));
  const worked = new Set(calendar.workdays?.map(toEpochDay));
  const open: number[] = [];
  const before = new Int32Array(last - first + 1);
  for (let epochDay = first; epochDay <= last; epochDay++) {
    before[epochDay - first] = open.length;
    if (isWeekday(epochDay) ? !closed.has(epochDay) : worked.has(epochDay)) open.push(epochDay);
  }
  return { calendar, first, last, open: Int32Array.from(open), before };
}
