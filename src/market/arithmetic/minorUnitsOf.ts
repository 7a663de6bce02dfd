import {
  type Currency,
  type DecimalInput,
  DomainError,
  money,
  scaleOf,
  toMinorUnits,
} from '../../kernel/index.js';

// A trillion of a currency with two places. Sums of such amounts with their fees stay within ±2^53.
const LIMIT = 1e14;

/**
 * An amount in whole minor units, as a number to compute with.
 *
 * @throws DomainError `decimal_invalid`, `amount_scale`, or `facts_invalid` beyond ±10^14 minor units.
 */
export function minorUnitsOf(amount: DecimalInput, currency: Currency, path: string): number {
  const units = Number(toMinorUnits(money(amount, currency, { path }), scaleOf(currency)));
  if (Math.abs(units) <= LIMIT) return units;
  throw new DomainError('facts_invalid', { path, expected: 'within ±10^14 minor units' });
}
