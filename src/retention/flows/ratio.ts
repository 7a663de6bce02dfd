import { type DecimalText, DomainError, requireDecimalText } from '../../kernel/index.js';

/** Days of a year where the caller says nothing: the convention Actual/365 Fixed. */
export const DAYS_A_YEAR = 365;

/** No year has more days. */
const MOST_DAYS_A_YEAR = 366;

/**
 * The quotient of two whole numbers of the same unit, as near as a number comes; `null` when nothing, or less, stands
 * below.
 */
export function ratio(part: bigint, whole: bigint): number | null {
  if (whole <= 0n) return null;
  const size = part < 0n ? -part : part;
  // Two bits more than a number holds, and one that says whether anything is left over: so it is rounded once.
  const shift = Math.max(0, 55 + bitsOf(whole) - bitsOf(size));
  const scaled = size << BigInt(shift);
  const rest = scaled % whole === 0n ? 0n : 1n;
  const quotient = Number(((scaled / whole) << 1n) | rest) / 2 ** (shift + 1);
  return part < 0n ? -quotient : quotient;
}

/** The decimal places that amounts of money need to be added up exactly. */
export function placesOf(amounts: readonly DecimalText[]): number {
  let most = 0;
  for (const text of amounts) {
    requireDecimalText(text, 'amount');
    most = Math.max(most, (text.split('.')[1] ?? '').length);
  }
  return most;
}

/**
 * Refuses figures of which one is no amount, or one that may not be negative is.
 *
 * @throws DomainError `decimal_invalid`, `facts_invalid` with the name of the figure.
 */
export function requireAmounts(
  amounts: Readonly<Record<string, DecimalText>>,
  signed: readonly string[] = [],
): void {
  for (const [path, amount] of Object.entries(amounts)) {
    requireDecimalText(amount, path);
    if (!signed.includes(path) && Number(amount) < 0) {
      throw new DomainError('facts_invalid', { path, expected: 'zero or more' });
    }
  }
}

/**
 * How many periods of so many days a year has.
 *
 * @throws DomainError `facts_invalid`.
 */
export function periodsAYear(days: number, daysAYear: number): number {
  if (!(Number.isSafeInteger(days) && days > 0)) {
    throw new DomainError('facts_invalid', { path: 'days', expected: 'a whole number above zero' });
  }
  if (!(daysAYear > 0 && daysAYear <= MOST_DAYS_A_YEAR)) {
    throw new DomainError('facts_invalid', {
      path: 'daysAYear',
      expected: { zh: '大于零、不超过 366', en: 'above zero, at most 366' },
    });
  }
  return daysAYear / days;
}

function bitsOf(size: bigint): number {
  return size.toString(2).length;
}
