import { demand, demandPeriodCount } from '../../kernel/index.js';

/**
 * Refuses what is no number of periods, or no length of one.
 *
 * @throws DomainError `facts_invalid`, for more than 36,525 periods too.
 */
export function requirePeriods(periods: number, length: number): void {
  demand(Number.isSafeInteger(periods) && periods > 0, 'periods', 'a whole number above zero');
  demandPeriodCount(periods, 'periods');
  demand(Number.isFinite(length) && length > 0, 'length', 'above zero');
}
