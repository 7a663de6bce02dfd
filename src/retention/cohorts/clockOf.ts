import { fromEpochDay, periodNumber, periodStart, type PeriodUnit, toEpochDay } from '../../kernel/index.js';
import { cellTables, type CohortClock, type DayCodes, ownMonths } from '../columns/cohorts/cohortClock.js';
import { periodTable } from '../columns/periodTable.js';
import type { PeriodCodes } from '../columns/cohorts/placeFigures.js';
import type { CohortQuestion } from './types.js';

const monthsOf: Readonly<Record<Exclude<PeriodUnit, 'day' | 'week'>, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
};

/**
 * The tables for the days from the earliest one to the day to look from. Cost: the number of days.
 *
 * @param question - What the periods are.
 * @param earliest - Epoch day.
 * @param seen - Epoch day, not before it.
 * @throws DomainError `day_out_of_range` at the end of the year 9999.
 */
export function clockOf(
  question: Pick<CohortQuestion, 'unit' | 'view' | 'brackets'>,
  earliest: number,
  seen: number,
): CohortClock {
  const { unit, view, brackets } = question;
  const cohort = periodTable(earliest, seen + 1, unit).numbers;
  const codes =
    view === 'calendar' ? { code: cohort, origin: cohort, width: 1 } : ownPeriods(unit, earliest, seen);
  return { ...codes, ...cellTables(codes, brackets), cohort, earliest, seen };
}

function ownPeriods(unit: PeriodUnit, earliest: number, seen: number): DayCodes {
  if (unit === 'day' || unit === 'week') {
    const days = periodTable(earliest, seen + 1, 'day').numbers;
    return { code: days, origin: days, width: unit === 'day' ? 1 : 7 };
  }
  const date = Number(fromEpochDay(earliest).slice(-2));
  return ownMonths(periodTable(earliest, seen + 2, 'month'), date, monthsOf[unit]);
}

/** The codes of the periods of a summary: each lies whole in one period of the table. */
export function codesOfPeriods({ code, earliest, seen }: CohortClock, unit: PeriodUnit): PeriodCodes {
  const first = periodNumber(fromEpochDay(earliest), unit);
  const count = periodNumber(fromEpochDay(seen), unit) - first + 1;
  const codes = Int32Array.from({ length: count }, (_, place) => {
    const start = toEpochDay(periodStart(first + place, unit));
    return code[Math.max(start - earliest, 0)] ?? 0;
  });
  return { first, code: codes };
}
