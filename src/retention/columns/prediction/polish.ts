import { cholesky, invertCholesky, placeOf, solveCholesky, type Triangle } from '../cholesky.js';
import type { Climb } from './climb.js';
import {
  bounded,
  closeTo,
  isHeld,
  type Objective,
  type Place,
  placeAt,
  searched,
  slopeWithin,
  within,
} from './place.js';
import { dot } from './vectors.js';

/** Where a search ended. */
export interface Maximum {
  readonly point: Float64Array;
  readonly value: number;
  /** Inverse of minus the second derivatives, by its columns; `null` where they do not bend downwards in every direction. */
  readonly covariance: readonly Float64Array[] | null;
  /** Standard errors of the coordinates; where they do not bend so, great ones in the directions that are flat. */
  readonly errors: Float64Array;
  /** What another step of Newton's would still raise the value by; `null` without a covariance. */
  readonly rise: number | null;
  /** Steps taken. */
  readonly iterations: number;
}

const MOST_POLISHINGS = 30;
/** Where there is no maximum, a step of Newton's that raised the value by no more is the last. */
const NO_GAIN = 1e-8;
/** What is first added to the diagonal of an information that does not bend, as a share of its greatest. */
const LEAST_DAMPING = 1e-10;
/** Half the distance of two gradients: the error of a second derivative is about its square. */
const DISTANCE = 1e-4;

/** Goes on from the end of a climb by Newton's steps, which end at the last digits, and tells how the value bends there. */
export function polish(objective: Objective, { place: from, iterations: before }: Climb): Maximum {
  let place = from;
  let gain = Infinity;
  for (let polishings = 0; ; polishings++) {
    const size = place.point.length;
    const held = [...place.point.keys()].filter((index) => isHeld(place, index));
    const information = informationAt(objective, place.point, held);
    const { lower, bends } = bent(information, size);
    const step = within(place, solveCholesky(lower, slopeWithin(place)));
    const rise = dot(step, place.gradient) / 2;
    const isClose = rise <= closeTo(place.value);
    const hasTop = bends && held.length === 0;
    const isDone = isClose || polishings === MOST_POLISHINGS || (gain <= NO_GAIN && !hasTop);
    const next = isDone ? null : searched(objective, place, step);
    if (next === null) {
      const inverse = invertCholesky(lower, size);
      // The last step is known already; so small a one leaves the bends as they are.
      const isAtTop = bends && isClose;
      const { point, value } = (isAtTop ? stepped(objective, place, step) : null) ?? place;
      return {
        ...{ point, value },
        covariance: hasTop ? inverse : null,
        errors: Float64Array.from(inverse, (column, index) =>
          held.includes(index) ? Infinity : Math.sqrt(column[index]!),
        ),
        rise: hasTop ? rise : null,
        iterations: before + polishings,
      };
    }
    gain = next.value - place.value;
    place = next;
  }
}

/**
 * The information's triangle; where it does not bend downwards in every direction, with as much added to its diagonal as makes
 * it (Levenberg 1944, Marquardt 1963), so that a step leads up along a ridge.
 */
function bent(information: Triangle, size: number): { readonly lower: Triangle; readonly bends: boolean } {
  const plain = cholesky(information, size, 1e-13);
  if (plain.explained.length === 0) return { lower: plain.lower, bends: true };
  const damped = Float64Array.from(information);
  let most = 0;
  for (let row = 0; row < size; row++) most = Math.max(most, Math.abs(information[placeOf(row, row)]!));
  for (let added = LEAST_DAMPING * Math.max(most, 1); added < Infinity; added *= 10) {
    for (let row = 0; row < size; row++) damped[placeOf(row, row)] = information[placeOf(row, row)]! + added;
    const { lower, explained } = cholesky(damped, size, 1e-13);
    if (explained.length === 0) return { lower, bends: false };
  }
  return { lower: plain.lower.fill(0), bends: false };
}

/** The place a whole step on, taken unseen: so close to the top the values are all rounding. */
function stepped(objective: Objective, from: Place, step: Float64Array): Place | null {
  const next = placeAt(
    objective,
    from.point.map((own, index) => bounded(own + step[index]!)),
  );
  return Number.isFinite(next.value) ? next : null;
}

/**
 * Minus the second derivatives, from differences of the gradient; a coordinate that is held has nothing to do with the others.
 * Cost: two evaluations a dimension.
 */
function informationAt(objective: Objective, point: Float64Array, held: readonly number[]): Triangle {
  const size = point.length;
  const columns = Array.from(point, (own, index) => {
    const above = placeAt(objective, point.with(index, own + DISTANCE)).gradient;
    const below = placeAt(objective, point.with(index, own - DISTANCE)).gradient;
    return above.map((slope, row) => (below[row]! - slope) / (2 * DISTANCE));
  });
  const information = new Float64Array(placeOf(size, 0));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      const bend = (columns[row]![column]! + columns[column]![row]!) / 2;
      const isApart = held.includes(row) || held.includes(column);
      information[placeOf(row, column)] = isApart ? Number(row === column) : bend;
    }
  }
  return information;
}
