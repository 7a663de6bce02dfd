import { DomainError } from '../../kernel/index.js';
import { greenwood } from './kaplanMeier.js';
import type { SurvivalCurve } from './types.js';

/** The mean time to the event, where all times are cut at a horizon. */
export interface RestrictedMean {
  /** The mean, in the unit of the times; `null` without spells. */
  readonly value: number | null;
  readonly standardError: number | null;
  /**
   * True where the horizon lies beyond the longest spell while some are left: nothing is known there, and the last value of
   * the curve was carried on, as R does. The mean is then rather too large.
   */
  readonly extended: boolean;
}

/**
 * How long customers stay on average up to a horizon: the area under the survival curve to it. Unlike the median it is
 * known for every curve, and curves are compared by it at one horizon.
 *
 * The error is that of R's `survfit` (`rmean`): the sum, over the times, of the square of the area that lies behind, times
 * d ÷ (n (n − d)); a time at which nobody is left adds nothing. Source: Miller, Survival Analysis (1981).
 *
 * @param curve - The curve.
 * @param horizon - Zero or more, in the unit of the times. A horizon beyond the longest spell carries the last value on.
 * @returns The mean with its standard error. Cost: a pass over the points.
 * @throws DomainError `facts_invalid` for a horizon that is no time.
 * @example
 * ```ts
 * import { kaplanMeier, restrictedMean } from 'panhuo';
 *
 * const curve = kaplanMeier([{ time: 3, event: true }, { time: 9, event: false }]);
 * restrictedMean(curve, 5).value; // => 4
 * ```
 */
export function restrictedMean({ points }: SurvivalCurve, horizon: number): RestrictedMean {
  if (!(horizon >= 0 && horizon < Infinity)) {
    throw new DomainError('facts_invalid', { path: 'horizon', expected: 'a time of zero or more' });
  }
  const last = points.at(-1);
  if (last === undefined) return { value: null, standardError: null, extended: false };
  // From the end: `area` is that between the time and the horizon.
  let area = 0;
  let standardError = 0;
  let end = horizon;
  for (const point of points.toReversed()) {
    if (point.time > horizon) continue;
    area += (end - point.time) * point.survival;
    end = point.time;
    // The root of the sum of squares, which alone may leave the doubles.
    if (point.events < point.atRisk)
      standardError = Math.hypot(standardError, area * Math.sqrt(greenwood(point)));
  }
  const extended = horizon > last.time && last.survival > 0;
  return { value: area + end, standardError, extended };
}
