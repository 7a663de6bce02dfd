import type { DecimalText } from './decimal.js';
import { requireDecimalText } from './decimalPattern.js';
import { DomainError } from './error.js';

/**
 * Reads money text as whole minor units (fen, cents): exact, and without the cost of a decimal library, for sums over
 * many rows.
 *
 * @param amount - Decimal text with at most `scale` decimal places.
 * @param scale - The decimal places of the currency, from `scaleOf`.
 * @param path - Where the value stands, for the error.
 * @returns Minor units.
 * @throws DomainError `decimal_invalid`.
 * @example
 * ```ts
 * import { toMinorUnits } from 'panhuo/kernel';
 *
 * toMinorUnits('37500.5', 2) === 3750050n; // => true
 * ```
 */
export function toMinorUnits(amount: DecimalText, scale: number, path = ''): bigint {
  requireDecimalText(amount, path);
  const [whole = '', places = ''] = amount.split('.');
  if (places.length > scale) {
    throw new DomainError('decimal_invalid', {
      path,
      expected: { zh: `最多 ${scale} 位小数`, en: `at most ${scale} decimal places` },
    });
  }
  return BigInt(whole + places.padEnd(scale, '0'));
}

/**
 * Writes whole minor units as money text: the inverse of `toMinorUnits`.
 *
 * @param units - Minor units.
 * @param scale - The decimal places of the currency.
 * @returns Decimal text with exactly `scale` decimal places.
 * @example
 * ```ts
 * import { fromMinorUnits } from 'panhuo/kernel';
 *
 * fromMinorUnits(-5n, 2); // => '-0.05'
 * ```
 */
export function fromMinorUnits(units: bigint, scale: number): DecimalText {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const text = scale === 0 ? whole : `${whole}.${digits.slice(-scale)}`;
  return units < 0n ? `-${text}` : text;
}
