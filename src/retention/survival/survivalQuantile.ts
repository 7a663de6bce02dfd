import { DomainError, quantileTime } from '../../kernel/index.js';
import type { SurvivalCurve, SurvivalPoint } from './types.js';

/** A quantile of a survival curve, with its limits; `null` where the curve or its limit never comes so low. */
export interface SurvivalQuantile {
  readonly time: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * The time by which a share of all has had the event: 0.25 for the first quarter, 0.5 for the median.
 *
 * Where the curve is flat at that height, it is the middle of the stretch, as in R's `survfit`; Python's lifelines takes its
 * beginning. Where it stays flat to the end, it is the beginning too, as R prints the median (R's `quantile` has the middle
 * to the last time there). The limits are the times at which the limits of the curve come to the height (Brookmeyer and
 * Crowley 1982).
 *
 * @param curve - The curve; its limits decide those of the quantile.
 * @param probability - The share that has had the event, above 0 and below 1.
 * @returns The time with its limits. Cost: a pass over the points.
 * @throws DomainError `facts_invalid` for a probability that lies outside.
 * @example
 * ```ts
 * import { kaplanMeier, survivalQuantile } from 'panhuo';
 *
 * const curve = kaplanMeier([1, 2, 4, 8].map((time) => ({ time, event: true })));
 * survivalQuantile(curve, 0.5).time; // => 3
 * survivalQuantile(curve, 0.6).time; // => 4
 * ```
 */
export function survivalQuantile({ points }: SurvivalCurve, probability: number): SurvivalQuantile {
  if (!(probability > 0 && probability < 1)) {
    throw new DomainError('facts_invalid', { path: 'probability', expected: 'above 0 and below 1' });
  }
  return quantileOf(points, probability);
}

/** The quantile of a curve by its points. */
export function quantileOf(points: readonly SurvivalPoint[], probability: number): SurvivalQuantile {
  const left = 1 - probability;
  return {
    time: quantileTime(points, ({ survival }) => survival, left),
    lower: quantileTime(points, ({ lower }) => lower, left),
    upper: quantileTime(points, ({ upper }) => upper, left),
  };
}
