import { DomainError } from '../error.js';
import { betaDistribution } from './betaDistribution.js';
import { requireProbability } from './requireProbability.js';

/**
 * The quantile of the F distribution, to about 1 part in 10^12.
 *
 * If F has d1 and d2 degrees of freedom, d1 F ÷ (d1 F + d2) is a beta variable with d1 ÷ 2 and d2 ÷ 2. On the scale of its
 * logit the logarithm of its distribution function is concave, so that Newton's method finds every quantile, from anywhere.
 *
 * @param p - A probability strictly between 0 and 1. For a far upper tail take 1 ÷ `fQuantile(1 - p, d2, d1)`.
 * @param d1 - Degrees of freedom of the numerator, above zero; not whole ones too.
 * @param d2 - Degrees of freedom of the denominator, above zero.
 * @returns The ratio below which the share `p` lies; 0 or Infinity where a double cannot hold it, as with very few degrees
 * of freedom.
 * @throws DomainError `facts_invalid` for a probability or degrees of freedom that lie outside.
 * @example
 * ```ts
 * import { fQuantile } from 'panhuo/kernel';
 *
 * fQuantile(0.95, 10, 10).toFixed(3); // => '2.978'
 * ```
 */
export function fQuantile(p: number, d1: number, d2: number): number {
  requireProbability(p);
  requireDegrees('d1', d1);
  requireDegrees('d2', d2);
  // The smaller tail is the one that a double knows well.
  return p > 0.5 ? 1 / lowerQuantile(1 - p, d2, d1) : lowerQuantile(p, d1, d2);
}

/** Newton's method doubles the digits with each step: this many suffice from anywhere, and the loop surely ends. */
const MOST_STEPS = 200;

/** The exponential of a logit beyond this one is more than a double holds. */
const LARGEST_LOGIT = 709;

/** A step of this size is rounding. */
const CLOSE = 1e-15;

function lowerQuantile(p: number, d1: number, d2: number): number {
  const [a, b] = [d1 / 2, d2 / 2];
  let logit = Math.log(a / b);
  let move = 0;
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const { logBelow, slope } = betaDistribution(logit, a, b);
    // From the right the first step may go too far for a double: half of it is taken back.
    move = logBelow > -Infinity ? (Math.log(p) - logBelow) / slope : -move / 2;
    logit += move;
    if (logit > LARGEST_LOGIT) return Infinity;
    if (Math.abs(move) <= CLOSE * Math.max(1, Math.abs(logit))) break;
  }
  return (Math.exp(logit) * b) / a;
}

function requireDegrees(path: string, degrees: number): void {
  if (!(degrees > 0 && degrees < Infinity)) {
    throw new DomainError('facts_invalid', { path, expected: 'above zero' });
  }
}
