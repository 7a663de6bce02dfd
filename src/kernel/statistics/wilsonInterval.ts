import { DomainError } from '../error.js';
import { normalQuantile } from './normalQuantile.js';

/**
 * Wilson’s score interval for a proportion: it stays within 0 and 1, and is honest for few trials and for proportions near
 * the ends. Source: E. B. Wilson, J. Amer. Statist. Assoc. 22 (1927); R. G. Newcombe, Statistics in Medicine 17 (1998),
 * method 3.
 *
 * @param successes - A whole number of zero or more.
 * @param total - The trials, at least as many.
 * @param confidenceLevel - Strictly between 0 and 1; 0.95 unless given.
 * @returns The interval; `null` without trials.
 * @throws DomainError `facts_invalid` for numbers that are none of these.
 * @example
 * ```ts
 * import { wilsonInterval } from 'panhuo/kernel';
 *
 * wilsonInterval(81, 263)?.lower.toFixed(4); // => '0.2553'
 * ```
 */
export function wilsonInterval(
  successes: number,
  total: number,
  confidenceLevel = 0.95,
): { readonly lower: number; readonly upper: number } | null {
  if (!(Number.isSafeInteger(successes) && successes >= 0)) {
    throw new DomainError('facts_invalid', { path: 'successes', expected: 'a whole number of zero or more' });
  }
  if (!(Number.isSafeInteger(total) && total >= successes)) {
    throw new DomainError('facts_invalid', { path: 'total', expected: 'at least the successes' });
  }
  if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
    throw new DomainError('facts_invalid', { path: 'confidenceLevel', expected: 'between 0 and 1' });
  }
  if (total === 0) return null;
  const z = -normalQuantile((1 - confidenceLevel) / 2);
  const failures = total - successes;
  const spread = z * Math.sqrt(z * z + (4 * successes * failures) / total);
  const width = 2 * (total + z * z);
  // At the ends the interval reaches the end exactly, whatever the root rounds to.
  return {
    lower: successes === 0 ? 0 : (2 * successes + z * z - spread) / width,
    upper: failures === 0 ? 1 : (2 * successes + z * z + spread) / width,
  };
}
