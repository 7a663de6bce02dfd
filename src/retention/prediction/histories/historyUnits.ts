import { demandChoice, demandKnownChoice } from '../../../kernel/index.js';
import type { HistoryUnit } from '../types.js';

/** Days of each unit: a year is the mean one of the Julian calendar, a month its twelfth part. */
const unitDays: Readonly<Record<HistoryUnit, number>> = {
  day: 1,
  week: 7,
  month: 30.4375,
  year: 365.25,
};

/**
 * How many days a unit of time has.
 *
 * @throws DomainError `facts_invalid` for a unit that there is not.
 */
export function daysOfUnit(unit: HistoryUnit): number {
  demandChoice(unit, Object.keys(unitDays), 'unit');
  return unitDays[unit];
}

/**
 * Refuses a unit of time that there is not.
 *
 * @throws DomainError `facts_invalid`.
 */
export function requireUnit(unit: HistoryUnit | undefined): void {
  demandKnownChoice(unit, Object.keys(unitDays), 'unit');
}
