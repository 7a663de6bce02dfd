import {
  closeTo,
  isHeld,
  type Objective,
  type Place,
  placeAt,
  searched,
  slopeWithin,
  within,
} from './place.js';
import { dot, identity, norm, times } from './vectors.js';

const MOST_STEPS = 500;

/** How far a climb has come, and what it has learnt of the bends: their inverse. */
export interface Climb {
  readonly place: Place;
  readonly inverse: Float64Array[];
  /** Whether nothing has been learnt yet. */
  readonly isFresh: boolean;
  readonly iterations: number;
}

/** A climb before its first step. */
export function begin(objective: Objective, start: Float64Array): Climb {
  const place = placeAt(objective, Float64Array.from(start));
  return { place, inverse: [], isFresh: true, iterations: 0 };
}

/**
 * Climbs until a step promises no more than `little`, or nothing: quasi-Newton steps of Broyden, Fletcher, Goldfarb and Shanno (1970).
 */
export function climb(objective: Objective, from: Climb, little: number): Climb {
  let { place, inverse, isFresh, iterations } = from;
  for (; iterations < MOST_STEPS; iterations++) {
    if (isFresh) inverse = identity(place.point.length, 1 / Math.max(1, norm(slopeWithin(place))));
    const direction = within(place, times(inverse, slopeWithin(place)));
    const slope = dot(direction, place.gradient);
    // The memory of the bends may be what is wrong: the slope itself is tried once before giving up.
    if (!isFresh && slope <= 0) {
      isFresh = true;
      continue;
    }
    if (slope <= Math.max(little, closeTo(place.value))) break;
    const next = searched(objective, place, direction);
    if (next === null || next.value - place.value <= closeTo(place.value)) {
      if (isFresh) break;
      isFresh = true;
      continue;
    }
    const isSame = next.point.every((_, index) => isHeld(next, index) === isHeld(place, index));
    inverse = isSame ? updated(inverse, place, next, isFresh) : inverse;
    isFresh = !isSame;
    place = next;
  }
  return { place, inverse, isFresh, iterations };
}

/** The inverse of the bends, corrected by what the last step showed of them. */
function updated(inverse: Float64Array[], from: Place, to: Place, isFresh: boolean): Float64Array[] {
  const step = to.point.map((own, index) => own - from.point[index]!);
  const fall = from.gradient.map((own, index) => own - to.gradient[index]!);
  const bend = dot(step, fall);
  // The update needs a slope that fell along the step: else the inverse would turn over.
  if (!(bend > 1e-10 * Math.sqrt(dot(step, step) * dot(fall, fall)))) return inverse;
  const base = isFresh ? identity(step.length, bend / dot(fall, fall)) : inverse;
  const bent = times(base, fall);
  const scale = (1 + dot(fall, bent) / bend) / bend;
  return base.map((line, row) =>
    line.map(
      (own, column) =>
        own +
        scale * step[row]! * step[column]! -
        (step[row]! * bent[column]! + bent[row]! * step[column]!) / bend,
    ),
  );
}
