import { demand } from '../../kernel/index.js';

/**
 * Refuses what is no number of periods, or no length of one.
 *
 * @throws DomainError `facts_invalid`.
 */
export function requirePeriods(periods: number, length: number): void {
  demand(Number.isSafeInteger(periods) && periods > 0, 'periods', 'a whole number above zero');
  demand(Number.isFinite(length) && length > 0, 'length', 'above zero');
}
