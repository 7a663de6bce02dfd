import { demand } from '../../kernel/index.js';
import { type Plan, type PlanOptions, readPlan } from './planOptions.js';

/** The shares that are to be told apart. */
export interface SampleSizeOptions extends PlanOptions {
  /** The share without treatment, 0 to 1. */
  readonly from: number;
  /** The share with it, another one. */
  readonly to: number;
}

/**
 * How many customers each arm needs, so that a difference of two shares is seen (pooled variance under the null).
 *
 * Source: J. L. Fleiss, B. Levin and M. C. Paik, Statistical Methods for Rates and Proportions (2003), 4.1 and 4.3, without the
 * correction for continuity. Programs differ: some use the variance of either arm under the null too, or the arcsine.
 *
 * @param options - The two shares, power, confidence level, and the ratio of the arms.
 * @returns Customers of the first arm, not rounded; the second has `ratio` times as many.
 * @throws DomainError `facts_invalid` for shares that are none or do not differ: no number of customers tells them apart.
 * @example
 * ```ts
 * import { sampleSize } from 'panhuo';
 *
 * sampleSize({ from: 0.05, to: 0.06, power: 0.8, confidenceLevel: 0.95 }).toFixed(2); // => '8157.73'
 * ```
 */
export function sampleSize(options: SampleSizeOptions): number {
  const { from, to } = options;
  const plan = readPlan(options);
  demand(from >= 0 && from <= 1, 'from', 'between 0 and 1');
  demand(to >= 0 && to <= 1, 'to', 'between 0 and 1');
  demand(from !== to, 'to', 'a share other than the one before');
  return sizeOfShares(from, to, plan);
}

/** The size for shares that were checked. */
export function sizeOfShares(from: number, to: number, { critical, powerful, ratio }: Plan): number {
  const pooled = (from + ratio * to) / (1 + ratio);
  const underNull = critical * Math.sqrt((1 + 1 / ratio) * pooled * (1 - pooled));
  const apart = powerful * Math.sqrt(from * (1 - from) + (to * (1 - to)) / ratio);
  // A power below one half makes the second part negative; it never outweighs the first to any purpose.
  return (Math.max(underNull + apart, 0) / (to - from)) ** 2;
}
