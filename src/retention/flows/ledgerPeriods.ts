import {
  addDays,
  type Day,
  day,
  DomainError,
  periodNumber,
  periodStart,
  type PeriodUnit,
} from '../../kernel/index.js';
import type { LedgerTime } from './types.js';

/** A stretch of a ledger: a calendar period, cut to the days that the ledger covers. */
export interface LedgerStretch {
  readonly start: Day;
  readonly end: Day;
  readonly complete: boolean;
}

const units: readonly PeriodUnit[] = ['day', 'week', 'month', 'quarter', 'year'];

/**
 * The periods that a ledger covers, in order.
 *
 * @throws DomainError `day_invalid`, `facts_invalid`.
 */
export function ledgerPeriods({ from, asOf, unit = 'month' }: LedgerTime): LedgerStretch[] {
  for (const on of [from, asOf]) day(on);
  if (!units.includes(unit)) {
    throw new DomainError('facts_invalid', { path: 'unit', expected: 'a unit of the calendar' });
  }
  if (asOf < from) {
    throw new DomainError('facts_invalid', { path: 'asOf', expected: 'on or after the first day' });
  }
  const first = periodNumber(from, unit);
  return Array.from({ length: periodNumber(asOf, unit) - first + 1 }, (_, place) => {
    const start = periodStart(first + place, unit);
    const end = addDays(periodStart(first + place + 1, unit), -1);
    return {
      start: start < from ? from : start,
      end: end > asOf ? asOf : end,
      complete: start >= from && end <= asOf,
    };
  });
}
