import { begin, type Climb, climb } from './climb.js';
import type { Objective, Place } from './place.js';
import { type Maximum, polish } from './polish.js';
import { longest } from './vectors.js';

/** A climb is broken off where a step promises no more, until it is known which is the highest. */
const LITTLE = 0.5;
/** And for the second time, where that does not tell. */
const LESS = 0.005;
/** A climb that was broken off so far below the highest one is given up. */
const REACH = 6;
/** A climb that was broken off so near to a top, in errors of its coordinates, would end there. */
const NEAR = 0.5;
/** A maximum with greater errors is hardly one. */
const SHARP = 3;

/**
 * Climbs from each start towards the nearest maximum: quasi-Newton steps of Broyden, Fletcher, Goldfarb and Shanno (1970), until
 * they promise little. The highest climbs go on until they raise nothing; and the highest of all by Newton's own steps, with
 * second derivatives from differences of the gradient, which end at the last digits and leave the covariance.
 *
 * A coordinate that would run out of bounds is held there, and the others go on climbing.
 *
 * @param objective - What is to be maximised; smooth, with its gradient.
 * @param starts - Where to begin; their values are finite. They are not changed.
 * @returns Where the climb ended, also when that is no maximum. Cost: some ten evaluations a start, twice as many for the highest,
 * and twice the dimensions for each of the one or two last steps.
 */
export function maximise(
  objective: Objective,
  ...starts: readonly [Float64Array, ...Float64Array[]]
): Maximum {
  const begun = starts
    .map((start) => climb(objective, begin(objective, start), LITTLE))
    .sort((one, other) => other.place.value - one.place.value);
  const [first, ...others] = begun;
  let highest = climb(objective, first!, 0);
  for (const own of others) highest = higher(highest, pursued(objective, own, highest));
  const found = polish(objective, highest);
  if (found.covariance !== null && longest(found.errors) <= SHARP) return found;
  // Where there is no sharp maximum nothing tells how far a climb is from its end: every one is seen through.
  const utmost = others.reduce((best, own) => higher(best, climb(objective, own, 0)), highest);
  return utmost === highest ? found : polish(objective, utmost);
}

/** Goes on with a climb until it is known that it leads to the highest place, or far below it; or to its end. */
function pursued(objective: Objective, from: Climb, highest: Climb): Climb {
  let own = from;
  for (const little of [LESS, 0]) {
    if (own.place.value < highest.place.value - REACH || isOnHill(own.place, highest)) return own;
    own = climb(objective, own, little);
  }
  return own;
}

function higher(one: Climb, other: Climb): Climb {
  return other.place.value > one.place.value ? other : one;
}

/** Whether a place from which little is left to climb is beside a top: nearer than its errors are great. */
function isOnHill({ point }: Place, { place: top, inverse }: Climb): boolean {
  return point.every(
    (own, index) =>
      Math.abs(own - top.point[index]!) <=
      NEAR * Math.max(0.5, Math.min(Math.sqrt(inverse[index]![index]!), 4)),
  );
}
