import type { Maximum } from '../../columns/prediction/polish.js';

/** A standard error of a logarithm by which the likelihood is all but flat: the parameter is known to a factor of e^±20. */
const FLAT = 10;
/** No parameter of a scaled model lies beyond e^±this. */
const FARTHEST = 18;
/** Nor beyond this where the likelihood does not bend downwards: there the digits end before the slope does. */
const FAR = 10;
/** A place from which Newton's step would raise the likelihood by more is no maximum. */
const LEFT = 1e-6;

/** Whether a search ended on a maximum from which limits can be told. */
export function isMaximum(found: Maximum): boolean {
  return found.rise !== null && found.rise <= LEFT && runawayOf(found).length === 0;
}

/** Places of the parameters along which the likelihood has no maximum. */
export function runawayOf({ point, errors, rise }: Maximum): readonly number[] {
  const farthest = rise === null ? FAR : FARTHEST;
  return [...point.keys()].filter(
    (place) => Math.abs(point[place] ?? 0) > farthest || !((errors[place] ?? 0) <= FLAT),
  );
}
