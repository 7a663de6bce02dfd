import {
  addDays,
  addMonths,
  type Calendar,
  type Checked,
  type Day,
  fromEpochDay,
  openDaysOf,
  toEpochDay,
} from '../../kernel/index.js';
import type { DutyPeriod, OnClosedDay } from './dutyRules.js';

/** When something is due. */
export interface Deadline {
  /** The day before any move to an open day; `null` where the calendar would have to say it and does not. */
  readonly nominal: Day | null;
  /** The day that counts; `null` where the calendar does not cover what is asked of it. */
  readonly due: Day | null;
}

/** When a period after an event ends. The day of the event does not count. O(1). */
export function deadlineAfter(calendar: Checked<Calendar>, event: Day, period: DutyPeriod): Deadline {
  if (period.unit === 'working-days') {
    const due = workingDayAfter(calendar, event, period.count);
    return { nominal: due, due };
  }
  const { unit, count, onClosedDay } = period;
  const nominal = unit === 'months' ? addMonths(event, count) : addDays(event, count);
  return { nominal, due: movedDay(calendar, nominal, onClosedDay) };
}

/** The day itself, or the open day that a closed day moves to; `null` outside the coverage. O(1). */
export function movedDay(calendar: Checked<Calendar>, on: Day, onClosedDay: OnClosedDay): Day | null {
  if (onClosedDay === 'kept') return on;
  const { first, before, open } = openDaysOf(calendar);
  const epochDay = toEpochDay(on);
  const place = before[epochDay - first];
  if (place === undefined) return null;
  if (open[place] === epochDay) return on;
  return dayOrNull(open[onClosedDay === 'before' ? place - 1 : place]);
}

// The event's own day stands at `place` when it is open, else the first open day after it does.
function workingDayAfter(calendar: Checked<Calendar>, event: Day, count: number): Day | null {
  const { first, before, open } = openDaysOf(calendar);
  const epochDay = toEpochDay(event);
  const place = before[epochDay - first];
  if (place === undefined) return null;
  return dayOrNull(open[place + count - (open[place] === epochDay ? 0 : 1)]);
}

function dayOrNull(epochDay: number | undefined): Day | null {
  return epochDay === undefined ? null : fromEpochDay(epochDay);
}
