import type { Maximum, Objective } from '../../columns/prediction/maximise.js';
import { searchMaximum } from './searchMaximum.js';

/**
 * The highest maximum that is found from some starts, as logarithms, the safest first; where the data are known to tell
 * nothing, the first start as it is.
 *
 * @param objective - What is to be maximised.
 * @param starts - Where to begin.
 * @param isHopeless - Whether the data tell nothing.
 * @param climbs - From how many starts to climb in any case.
 */
export function searchFrom(
  objective: Objective,
  starts: readonly (readonly number[])[],
  isHopeless: boolean,
  climbs = 1,
): Maximum {
  const [first = new Float64Array(0), ...others] = starts.map((start) => Float64Array.from(start));
  if (!isHopeless) return searchMaximum(objective, [first, ...others], climbs);
  const value = objective(first, new Float64Array(first.length));
  return {
    point: first,
    value,
    covariance: null,
    errors: new Float64Array(first.length),
    rise: null,
    iterations: 0,
  };
}
