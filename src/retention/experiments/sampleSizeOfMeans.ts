import { demand } from '../../kernel/index.js';
import { type PlanOptions, readPlan } from './planOptions.js';

/** The means that are to be told apart. */
export interface MeanSizeOptions extends PlanOptions {
  /** The difference of the means, in the unit of the figure; not zero. */
  readonly difference: number;
  /** Of the figure within an arm, above zero. CUPED takes its variance reduction off the square of this. */
  readonly standardDeviation: number;
}

/**
 * How many customers each arm needs, so that a difference of two means is seen (normal approximation).
 *
 * Source: J. M. Bland, An Introduction to Medical Statistics (2015), 18.3: 2 σ² (z_α/2 + z_β)² ÷ δ² for arms of one size.
 *
 * @param options - Difference, standard deviation, power, confidence level, and the ratio of the arms.
 * @returns Customers of the first arm, not rounded; the second has `ratio` times as many.
 * @throws DomainError `facts_invalid` for a difference of zero or no standard deviation.
 * @example
 * ```ts
 * import { sampleSizeOfMeans } from 'panhuo';
 *
 * sampleSizeOfMeans({ difference: 50, standardDeviation: 100, power: 0.8, confidenceLevel: 0.95 }).toFixed(1); // => '62.8'
 * ```
 */
export function sampleSizeOfMeans(options: MeanSizeOptions): number {
  const { difference, standardDeviation } = options;
  const { critical, powerful, ratio } = readPlan(options);
  demand(Number.isFinite(difference) && difference !== 0, 'difference', 'a number other than zero');
  demand(standardDeviation > 0 && standardDeviation < Infinity, 'standardDeviation', 'above zero');
  const distance = Math.max(critical + powerful, 0);
  return (1 + 1 / ratio) * ((distance * standardDeviation) / difference) ** 2;
}
