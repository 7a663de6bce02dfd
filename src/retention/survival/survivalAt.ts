import { DomainError } from '../../kernel/index.js';
import type { SurvivalCurve, SurvivalPoint } from './types.js';

/** What a curve says of a time. */
export type SurvivalReading = Pick<SurvivalPoint, 'time' | 'survival' | 'standardError' | 'lower' | 'upper'>;

/**
 * The curve at any time: it holds its value from one point to the next, and is 1 before the first.
 *
 * @param curve - The curve.
 * @param time - Zero or more.
 * @returns The estimate and its limits at that time; `null` beyond the longest spell, where nothing is known. Cost: the
 * logarithm of the points.
 * @throws DomainError `facts_invalid` for a time that is none.
 * @example
 * ```ts
 * import { kaplanMeier, survivalAt } from 'panhuo';
 *
 * const curve = kaplanMeier([{ time: 3, event: true }, { time: 9, event: false }]);
 * survivalAt(curve, 2)?.survival; // => 1
 * survivalAt(curve, 5)?.survival; // => 0.5
 * survivalAt(curve, 10); // => null
 * ```
 */
export function survivalAt({ points }: SurvivalCurve, time: number): SurvivalReading | null {
  if (!(time >= 0))
    throw new DomainError('facts_invalid', { path: 'time', expected: 'a time of zero or more' });
  // Zero has two signs, which are one time.
  const at = time + 0;
  if (time > (points.at(-1)?.time ?? -Infinity)) return null;
  // How many points lie at or before the time.
  let [passed, end] = [0, points.length];
  while (passed < end) {
    const middle = (passed + end) >>> 1;
    if ((points[middle]?.time ?? Infinity) <= time) passed = middle + 1;
    else end = middle;
  }
  const point = points[passed - 1];
  if (point === undefined) return { time: at, survival: 1, standardError: 0, lower: 1, upper: 1 };
  const { survival, standardError, lower, upper } = point;
  return { time: at, survival, standardError, lower, upper };
}
