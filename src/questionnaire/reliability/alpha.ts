import { fQuantile } from '../../kernel/index.js';
import { DUST } from './covariance.js';
import type { ConfidenceInterval } from './types.js';

/** The sums of a covariance matrix, or of what is left of it without one item. */
export interface CovarianceSums {
  readonly items: number;
  /** The variances of the items. */
  readonly trace: number;
  /** The variance of their sum. */
  readonly total: number;
}

/** Adds up a covariance matrix. Nothing is taken from a sum afterwards: one loud item would drown the others' digits. */
export function sumsOf(rows: readonly Float64Array[], without?: number): CovarianceSums {
  let [trace, total] = [0, 0];
  for (const [i, row] of rows.entries()) {
    if (i === without) continue;
    trace += row[i] ?? NaN;
    for (let j = 0; j < row.length; j += 1) if (j !== without) total += row[j] ?? NaN;
  }
  return { items: rows.length - (without === undefined ? 0 : 1), trace, total };
}

/**
 * Whether a sum of items varies. What remains of variances that cancel is rounding; with pairs that rest on different
 * people it may even lie below zero.
 */
export function varies({ trace, total }: CovarianceSums): boolean {
  return total > DUST * trace;
}

/**
 * Cronbach's alpha: k ÷ (k − 1) times the share of the total's variance that the items have in common.
 * Source: L. J. Cronbach, Psychometrika 16 (1951).
 *
 * @returns At most 1; `null` for fewer than two items, for a total that does not vary, and where pairs that rest on
 * different people add up to what no answers can.
 */
export function alphaOf(sums: CovarianceSums): number | null {
  const { items, trace, total } = sums;
  if (items < 2 || !varies(sums)) return null;
  const alpha = (items / (items - 1)) * ((total - trace) / total);
  return alpha <= 1 + DUST ? Math.min(1, alpha) : null;
}

/**
 * The interval of alpha. (1 − true alpha) ÷ (1 − alpha) has an F distribution with n − 1 and (n − 1)(k − 1) degrees.
 * Source: L. S. Feldt, Psychometrika 30 (1965).
 */
export function feldtInterval(
  alpha: number,
  people: number,
  items: number,
  confidenceLevel: number,
): ConfidenceInterval {
  const tail = (1 - confidenceLevel) / 2;
  const [d1, d2] = [people - 1, (people - 1) * (items - 1)];
  // The upper quantile from the lower tail: 1 less a tiny tail is 1.
  return {
    lower: 1 - (1 - alpha) / fQuantile(tail, d2, d1),
    upper: 1 - (1 - alpha) * fQuantile(tail, d1, d2),
  };
}
