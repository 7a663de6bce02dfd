import { DomainError } from '../error.js';
import { logExcess } from './logExcess.js';
import { stirlingRemainder } from './stirlingRemainder.js';

/**
 * The upper tail of the chi-square distribution: the p-value of a test, to about 1 part in 10^13, the smallest ones too.
 *
 * It is the regularised incomplete gamma function Q(degrees ÷ 2, x ÷ 2). Source: DLMF 8.7.1 (series), 8.9.2 (continued
 * fraction).
 *
 * @param x - The statistic, zero or more. For the two sides of a normal statistic z take `chiSquareTail(z * z, 1)`.
 * @param degrees - Degrees of freedom, a whole number above zero.
 * @returns The chance of as much or more, 0 to 1. Cost: about √degrees steps.
 * @throws DomainError `facts_invalid` for numbers that are none of these.
 * @example
 * ```ts
 * import { chiSquareTail } from 'panhuo/kernel';
 *
 * chiSquareTail(3.841458820694124, 1).toFixed(6); // => '0.050000'
 * ```
 */
export function chiSquareTail(x: number, degrees: number): number {
  if (!(x >= 0)) throw new DomainError('facts_invalid', { path: 'x', expected: 'zero or more' });
  if (!(Number.isSafeInteger(degrees) && degrees > 0)) {
    throw new DomainError('facts_invalid', { path: 'degrees', expected: 'a whole number above zero' });
  }
  if (x === Infinity) return 0;
  const [shape, at] = [degrees / 2, x / 2];
  // at^shape e^−at ÷ Γ(shape), by Stirling's formula, so that around the mean the huge powers do not cancel.
  const density =
    Math.sqrt(shape / (2 * Math.PI)) * Math.exp(shape * logExcess(at / shape) - stirlingRemainder(shape));
  return at < shape + 1 ? 1 - density * series(shape, at) : density * fraction(shape, at);
}

/** More than a trillion degrees of freedom need; the loops surely end. */
const MOST_STEPS = 10_000_000;

/** 1/s + x/(s (s + 1)) + x²/(s (s + 1) (s + 2)) + …: the lower tail, below the mean. */
function series(shape: number, at: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; n < MOST_STEPS && term > sum * Number.EPSILON; n += 1) {
    term *= at / (shape + n);
    sum += term;
  }
  return sum;
}

// 1/(β₀ + α₁/(β₁ + α₂/(β₂ + …))) with β_n = x + 1 + 2n − s and α_n = n (s − n), by Lentz's algorithm. Above the mean no
// denominator vanishes.
function fraction(shape: number, at: number): number {
  let beta = at + 1 - shape;
  let front = Infinity;
  let back = 1 / beta;
  let value = back;
  for (let n = 1; n < MOST_STEPS; n += 1) {
    const alpha = n * (shape - n);
    beta += 2;
    back = 1 / (beta + alpha * back);
    front = beta + alpha / front;
    const factor = front * back;
    value *= factor;
    if (Math.abs(factor - 1) <= Number.EPSILON) break;
  }
  return value;
}
