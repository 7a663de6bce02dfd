import { demand } from '../demand.js';
import { stirlingRemainder } from './stirlingRemainder.js';

/**
 * The logarithm of the beta function B(a, b), by Stirling’s formula and what it leaves: to about 1 part in 10^15 of the largest
 * of its parts, which are of the size of the smaller argument times the logarithm of the greater.
 *
 * @param a - Above zero.
 * @param b - Above zero.
 * @returns ln B(a, b). Cost: constant; more steps below 16.
 * @throws DomainError `facts_invalid` when one of them is no number above zero: the steps up to 16 would never end.
 * @example
 * ```ts
 * import { logBeta } from 'panhuo/kernel';
 *
 * // B(2, 3) = 1! 2! ÷ 4!
 * Math.exp(logBeta(2, 3)).toFixed(6); // => '0.083333'
 * ```
 */
export function logBeta(a: number, b: number): number {
  demand(Number.isFinite(a) && a > 0, 'a', 'above zero');
  demand(Number.isFinite(b) && b > 0, 'b', 'above zero');
  const both = a + b;
  const powers = (a - 0.5) * logShare(a, b) + (b - 0.5) * logShare(b, a) - Math.log(both) / 2;
  const remainder = stirlingRemainder(a) + stirlingRemainder(b) - stirlingRemainder(both);
  return powers + remainder + Math.log(2 * Math.PI) / 2;
}

/** ln(own/(own + other)); a share near 1 would have lost the digits of what is missing. */
function logShare(own: number, other: number): number {
  return own > other ? -Math.log1p(other / own) : Math.log(own / (own + other));
}
