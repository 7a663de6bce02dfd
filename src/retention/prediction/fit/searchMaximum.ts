import { type Maximum, maximise, type Objective } from '../../columns/prediction/maximise.js';

/** A standard error of a logarithm by which the likelihood is all but flat: the parameter is known to a factor of e^±20. */
const FLAT = 10;
/** No parameter of a scaled model lies beyond e^±this. */
const FARTHEST = 18;
/** A place from which Newton's step would raise the likelihood by more is no maximum. */
const LEFT = 1e-6;

/**
 * The highest maximum that is found from some starts, of which the first is the safest.
 *
 * @param objective - What is to be maximised.
 * @param starts - Where to begin, as logarithms.
 * @param climbs - From how many of the starts to climb in any case, because the likelihood may have several maxima; from the others
 * only where there is none.
 */
export function searchMaximum(
  objective: Objective,
  starts: readonly [Float64Array, ...Float64Array[]],
  climbs: number,
): Maximum {
  const [first, ...others] = starts;
  let best = maximise(objective, first, ...others.slice(0, climbs - 1));
  for (const start of others.slice(climbs - 1)) {
    if (isMaximum(best)) return best;
    const found = maximise(objective, start);
    if (found.value > best.value) best = found;
  }
  return best;
}

/** Whether a search ended on a maximum from which limits can be told. */
export function isMaximum(found: Maximum): boolean {
  return found.rise !== null && found.rise <= LEFT && runawayOf(found).length === 0;
}

/** Places of the parameters along which the likelihood has no maximum. */
export function runawayOf({ point, errors }: Maximum): readonly number[] {
  return [...point.keys()].filter(
    (place) => Math.abs(point[place] ?? 0) > FARTHEST || !((errors[place] ?? 0) <= FLAT),
  );
}
