import {
  addDays,
  type Day,
  day,
  demandPeriods,
  DomainError,
  periodNumber,
  periodStart,
} from '../../kernel/index.js';
import type { LedgerTime } from './types.js';

/** A stretch of a ledger: a calendar period, cut to the days that the ledger covers. */
export interface LedgerStretch {
  readonly start: Day;
  readonly end: Day;
  readonly complete: boolean;
}

/**
 * The periods that a ledger covers, in order.
 *
 * @throws DomainError `day_invalid`; `facts_invalid` too for more than 36,525 periods.
 */
export function ledgerPeriods({ from, asOf, unit = 'month' }: LedgerTime): LedgerStretch[] {
  for (const on of [from, asOf]) day(on);
  if (asOf < from) {
    throw new DomainError('facts_invalid', { path: 'asOf', expected: 'on or after the first day' });
  }
  demandPeriods(from, asOf, unit);
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
