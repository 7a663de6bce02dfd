import { DomainError } from './error.js';

/** Plain decimal text: a sign, at most 34 digits before and after the point, no exponent, no grouping. */
export const decimalPattern = /^-?\d{1,34}(\.\d{1,34})?$/;

/**
 * Refuses what is no plain decimal text, without the cost of a decimal library.
 *
 * @param text - What should be decimal text.
 * @param path - Where it stands, for the error.
 * @throws DomainError `decimal_invalid`.
 */
export function requireDecimalText(text: unknown, path: string): void {
  if (typeof text !== 'string' || !decimalPattern.test(text)) {
    throw new DomainError('decimal_invalid', { path, expected: 'plain decimal text, such as 37500.00' });
  }
}
