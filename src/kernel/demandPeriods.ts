import type { Day } from './day.js';
import { demand } from './demand.js';
import { periodNumber, type PeriodUnit } from './period.js';

const units: readonly PeriodUnit[] = ['day', 'week', 'month', 'quarter', 'year'];
/** A hundred years of days: a line for each of more is asked for by nobody, and would cost more than the input is large. */
const MOST_PERIODS = 36_525;

/**
 * Refuses what is no unit of the calendar.
 *
 * @throws DomainError `facts_invalid`.
 */
export function demandUnit(unit: PeriodUnit, path = 'unit'): void {
  demand(units.includes(unit), path, 'a unit of the calendar');
}

/**
 * Refuses a unit that parts a time into more periods than anybody reads: where each becomes a line, two days far apart
 * would otherwise fill the memory.
 *
 * @param from - A day of the first period.
 * @param to - A day of the last one.
 * @param unit - The unit of the periods.
 * @throws DomainError `facts_invalid` for more than 36,525 periods, a hundred years of days, or no unit of the calendar.
 */
export function demandPeriods(from: Day, to: Day, unit: PeriodUnit, path = 'unit'): void {
  demandUnit(unit, path);
  demandPeriodCount(periodNumber(to, unit) - periodNumber(from, unit) + 1, path);
}

/**
 * Refuses more periods than anybody reads.
 *
 * @throws DomainError `facts_invalid` for more than 36,525.
 */
export function demandPeriodCount(count: number, path: string): void {
  demand(count <= MOST_PERIODS, path, 'at most 36,525 periods');
}
