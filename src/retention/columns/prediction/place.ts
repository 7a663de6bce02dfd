import { dot, longest } from './vectors.js';

/** A function to be maximised: its value at a point; it writes its gradient there. A value that is not finite is a wall. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

const MOST_HALVINGS = 25;
/** A step that raises the value by less than this share of what the slope promised is too long (Armijo 1966). */
const SUFFICIENT = 1e-4;
/** No step changes a coordinate by more: coordinates are logarithms, so this is a factor of 20. */
const LONGEST = 3;
/** A step that would raise the value by no more is the last: a millionth of an error of the estimates, which Newton squares. */
const CLOSE = 1e-12;
/** No coordinate of a maximum lies farther out: a parameter is not e^20 times what the scale of the data lets expect. */
const FARTHEST = 20;
/** The share of a value that is rounding, with the sum behind it. */
const ROUNDING = 1e-14;

/** The value at a point, and its gradient. */
export interface Place {
  readonly point: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
}

/** The place at a point. */
export function placeAt(objective: Objective, point: Float64Array): Place {
  const gradient = new Float64Array(point.length);
  return { point, value: objective(point, gradient), gradient };
}

/** Whether a coordinate is as far out as it may be, and would rise further. */
export function isHeld({ point, gradient }: Place, index: number): boolean {
  return Math.abs(point[index]!) >= FARTHEST && point[index]! * gradient[index]! > 0;
}

/** The gradient of the coordinates that are not held. */
export function slopeWithin(place: Place): Float64Array {
  return place.gradient.map((own, index) => (isHeld(place, index) ? 0 : own));
}

/** A direction without what would lead out of bounds. */
export function within(place: Place, direction: Float64Array): Float64Array {
  const { point } = place;
  return direction.map((own, index) =>
    isHeld(place, index) || (Math.abs(point[index]!) >= FARTHEST && point[index]! * own > 0) ? 0 : own,
  );
}

/** The rise that is nothing beside a value: what is left to gain, or rounding. */
export function closeTo(value: number): number {
  return CLOSE + ROUNDING * Math.abs(value);
}

/** The first place along a direction that is high enough; `null` when none is before the steps vanish. */
export function searched(objective: Objective, from: Place, direction: Float64Array): Place | null {
  const slope = dot(direction, from.gradient);
  let share = direction.reduce(
    (most, own, index) =>
      Math.min(most, own === 0 ? 1 : (FARTHEST - Math.sign(own) * from.point[index]!) / Math.abs(own)),
    Math.min(1, LONGEST / longest(direction)),
  );
  for (let halvings = 0; halvings < MOST_HALVINGS; halvings++) {
    const point = from.point.map((own, index) => bounded(own + share * direction[index]!));
    const next = placeAt(objective, point);
    if (next.value >= from.value + SUFFICIENT * share * slope) return next;
    // The parabola through both values and the slope says where its top would be.
    const drop = from.value + share * slope - next.value;
    const top = Number.isFinite(drop) ? (slope * share * share) / (2 * drop) : 0;
    share = Math.min(Math.max(top, share / 10), share / 2);
  }
  return null;
}

/** A step to the bound ends on it, and not a rounding short of it. */
export function bounded(coordinate: number): number {
  return Math.abs(coordinate) > FARTHEST * (1 - 1e-12) ? Math.sign(coordinate) * FARTHEST : coordinate;
}
