import type { PeriodTable } from '../periodTable.js';

/** How days are told apart: a day lies in period ⌊(code − origin of the first day) ÷ width⌋ of a customer's life. */
export interface DayCodes {
  /** By day, rising. */
  readonly code: Int32Array;
  readonly origin: Int32Array;
  readonly width: number;
}

/** Tables that say of every day which cell of a customer's life it lies in: nothing of the calendar is worked out a row. */
export interface CohortClock extends DayCodes {
  /** Epoch day of the first entry by day. */
  readonly earliest: number;
  /** Epoch day to look from; the tables by day go one further. */
  readonly seen: number;
  /** Number of the cohort that begins with the day. */
  readonly cohort: Int32Array;
  /** By code − origin: the cell, −1 outside of all. */
  readonly cellOf: Int32Array;
  /** By code − origin of the day after `seen`: how many cells are over. */
  readonly over: Int32Array;
  /** By code − origin of `seen`: how many cells have begun. */
  readonly begun: Int32Array;
}

/** Room for the day of the month in a code. */
const DATES = 32;

/** Months of a customer's own: `months` and its neighbour tell a month's last day, so it has an entry more than is coded. */
export function ownMonths({ numbers }: PeriodTable, firstDate: number, width: number): DayCodes {
  const days = numbers.length - 1;
  const code = new Int32Array(days);
  const origin = new Int32Array(days);
  let date = firstDate;
  for (let day = 0; day < days; day++) {
    const month = numbers[day]! * DATES;
    const isLast = numbers[day + 1] !== numbers[day];
    origin[day] = month + date;
    // A month that lacks the date begins on its last day, so that day reaches every date.
    code[day] = month + (isLast ? DATES - 1 : date);
    date = isLast ? 1 : date + 1;
  }
  return { code, origin, width: width * DATES };
}

/** The tables by code − origin, from the places where cells begin and end; without, every period is a cell. */
export function cellTables(
  { code, origin, width }: DayCodes,
  brackets: readonly number[] | null,
): Pick<CohortClock, 'cellOf' | 'over' | 'begun'> {
  const length = code[code.length - 1]! - origin[0]! + 1;
  const cellOf = new Int32Array(length);
  const over = new Int32Array(length);
  const begun = new Int32Array(length);
  const last = brackets === null ? Infinity : brackets.length - 1;
  let ended = 0;
  let started = 0;
  for (let passed = 0; passed < length; passed++) {
    const period = Math.floor(passed / width);
    while (started < last && (brackets?.[started] ?? started) <= period) started++;
    while (ended < last && (brackets?.[ended + 1] ?? ended + 1) <= period) ended++;
    over[passed] = ended;
    begun[passed] = started;
    cellOf[passed] = started > ended ? ended : -1;
  }
  return { cellOf, over, begun };
}
