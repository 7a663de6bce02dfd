import { maximise } from '../../columns/prediction/maximise.js';
import type { Objective } from '../../columns/prediction/place.js';
import type { Maximum } from '../../columns/prediction/polish.js';

/**
 * The highest maximum that is found from some starts, as logarithms; where the data are known to tell nothing, the first start
 * as it is.
 *
 * @param objective - What is to be maximised.
 * @param starts - Where to begin.
 * @param isHopeless - Whether the data tell nothing.
 */
export function searchFrom(
  objective: Objective,
  starts: readonly (readonly number[])[],
  isHopeless: boolean,
): Maximum {
  const [first = new Float64Array(0), ...others] = starts.map((start) => Float64Array.from(start));
  if (!isHopeless) return maximise(objective, first, ...others);
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
