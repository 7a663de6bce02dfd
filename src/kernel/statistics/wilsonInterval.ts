import { DomainError } from '../error.js';
import { normalQuantile } from './normalQuantile.js';

/** How Wilson’s interval is drawn. */
export interface WilsonOptions {
  /**
   * With the correction for continuity (Newcombe’s method 4): wider by half a trial on either side, so that the interval
   * seldom holds the proportion less often than it says, and not only on average. Default false.
   */
  readonly continuity?: boolean;
}

/**
 * Wilson’s score interval for a proportion: it stays within 0 and 1, and is honest for few trials and for proportions near
 * the ends. Source: E. B. Wilson, J. Amer. Statist. Assoc. 22 (1927); R. G. Newcombe, Statistics in Medicine 17 (1998),
 * 857–872, method 3, and method 4 with the correction for continuity.
 *
 * @param successes - A whole number of zero or more.
 * @param total - The trials, at least as many.
 * @param confidenceLevel - Strictly between 0 and 1; 0.95 unless given.
 * @param options - Whether to correct for continuity.
 * @returns The interval; `null` without trials.
 * @throws DomainError `facts_invalid` for numbers that are none of these.
 * @example
 * ```ts
 * import { wilsonInterval } from 'panhuo/kernel';
 *
 * wilsonInterval(81, 263)?.lower.toFixed(4); // => '0.2553'
 * wilsonInterval(81, 263, 0.95, { continuity: true })?.lower.toFixed(4); // => '0.2535'
 * ```
 */
export function wilsonInterval(
  successes: number,
  total: number,
  confidenceLevel = 0.95,
  { continuity = false }: WilsonOptions = {},
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
  const square = z * z;
  const width = 2 * (total + square);
  // Method 3 where both corrections are nothing. With a success and a failure the roots stay real at every level.
  const shift = continuity ? 1 : 0;
  const spread = (tilt: number, failuresCorrected: number): number =>
    z * Math.sqrt(square + tilt + (4 * successes * failuresCorrected) / total);
  // At the ends the interval reaches the end exactly, whatever the root rounds to.
  return {
    lower:
      successes === 0
        ? 0
        : (2 * successes + square - shift - spread(-2 * shift - shift / total, failures + shift)) / width,
    upper:
      failures === 0
        ? 1
        : (2 * successes + square + shift + spread(2 * shift - shift / total, failures - shift)) / width,
  };
}
