import { logExcess } from './logExcess.js';
import { stirlingRemainder } from './stirlingRemainder.js';

/** A beta distribution at a point, in logarithms: far in the tail the shares themselves are too small for a double. */
export interface BetaPoint {
  /** The logarithm of the regularised incomplete beta function: of the share of the distribution below the point. */
  readonly logBelow: number;
  /** How fast that logarithm grows with the logit of the point. */
  readonly slope: number;
}

/**
 * The beta distribution at a point that is given by its logit, so that a point near 1 is known as well as one near 0.
 *
 * Source: A. R. DiDonato and A. H. Morris, Algorithm 708, ACM Trans. Math. Software 18 (1992), their continued fraction:
 * it keeps its digits where one degree of freedom is a million times the other, which the textbook's does not.
 *
 * @param logit - The logarithm of x ÷ (1 − x).
 * @param a - Above zero.
 * @param b - Above zero.
 * @returns The share below the point, and its growth. Cost: about √(a + b) steps.
 */
export function betaDistribution(logit: number, a: number, b: number): BetaPoint {
  const x = 1 / (1 + Math.exp(-logit));
  const y = 1 / (1 + Math.exp(logit));
  const logGrowth = logGrowthAt(x, y, a, b);
  // The fraction converges fast on the near side of the mean only; beyond it the other tail is worked out.
  if (x * (a + b + 2) <= a + 1) {
    const slope = fraction(x, y, a, b);
    return { logBelow: logGrowth - Math.log(slope), slope };
  }
  const growth = Math.exp(logGrowth);
  const above = growth / fraction(y, x, b, a);
  return { logBelow: Math.log1p(-above), slope: growth / (1 - above) };
}

// The share grows with the logit by x^a (1 − x)^b ÷ B(a, b). Around the mean the powers and the beta function are huge and
// cancel. Written as two excesses of logarithms, neither above zero, and three remainders of Stirling's formula they do not.
function logGrowthAt(x: number, y: number, a: number, b: number): number {
  const excess = a * logExcess((x * (a + b)) / a) + b * logExcess((y * (a + b)) / b);
  const remainder = stirlingRemainder(a + b) - stirlingRemainder(a) - stirlingRemainder(b);
  return excess + remainder + Math.log((a / (a + b)) * (b / (2 * Math.PI))) / 2;
}

/** More than a trillion degrees of freedom need; the loop surely ends. */
const MOST_STEPS = 1_000_000;

// β₀ + α₁/(β₁ + α₂/(β₂ + …)), from the front by Lentz's algorithm as modified by Thompson and Barnett (1986).
function fraction(x: number, y: number, a: number, b: number): number {
  const fromMean = a * y - b * x;
  let value = (a / (a + 1)) * (fromMean + 1);
  let front = value;
  let back = 0;
  for (let n = 1; n < MOST_STEPS; n += 1) {
    const odd = a + 2 * n - 1;
    const alpha = ((a + n - 1) / odd) * ((a + b + n - 1) / odd) * (n * x) * ((b - n) * x);
    const beta = n + (n * x * (b - n)) / odd + ((a + n) / (odd + 2)) * (fromMean + 1 + n * (1 + y));
    back = 1 / away(beta + alpha * back);
    front = away(beta + alpha / front);
    const factor = front * back;
    value *= factor;
    if (Math.abs(factor - 1) <= Number.EPSILON) break;
  }
  return value;
}

// A denominator that happens to vanish is moved off zero; the next step makes up for it.
function away(denominator: number): number {
  return denominator === 0 ? 1e-300 : denominator;
}
