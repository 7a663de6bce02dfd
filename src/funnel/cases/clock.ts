import { type Day, DomainError, fromEpochDay, toEpochDay } from '../../kernel/index.js';
import type { FunnelCase, FunnelDefinition } from '../types.js';

/**
 * The epoch day from which the time rules of a case count: the day on which it came to its stage, moved by its pauses
 * as the funnel's `restore` says.
 */
export function clockOf({ restore = 'remaining' }: FunnelDefinition, row: FunnelCase): number {
  const { enteredOn, resumedOn = enteredOn, pausedDays = 0 } = row;
  switch (restore) {
    case 'deadline':
      return toEpochDay(enteredOn);
    case 'remaining':
      return toEpochDay(enteredOn) + pausedDays;
    case 'restart':
      return toEpochDay(resumedOn);
  }
}

/**
 * The first day on which a rule of so many days holds: the day after them. Nothing comes due in a pause, and what came due
 * meanwhile holds from the day of its end.
 */
export function dayAfter(funnel: FunnelDefinition, row: FunnelCase, days: number | undefined): Day | null {
  if (days === undefined || row.pausedOn !== undefined) return null;
  const due = fromEpochDay(clockOf(funnel, row) + days + 1);
  const latest = latestDay(row);
  return due < latest ? latest : due;
}

/** The latest day that a row knows of: no step may lie before it. */
export function latestDay({ enteredOn, resumedOn = enteredOn, pausedOn = resumedOn }: FunnelCase): Day {
  // Days are compared as texts; what is none would be made one, of whatever length.
  if (typeof pausedOn === 'string') return pausedOn;
  throw new DomainError('case_mismatch', { path: 'enteredOn', expected: 'a day, YYYY-MM-DD' });
}
