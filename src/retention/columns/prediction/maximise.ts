import { cholesky, invertCholesky, placeOf, solveCholesky, type Triangle } from '../cholesky.js';

/** A function to be maximised: its value at a point; it writes its gradient there. A value that is not finite is a wall. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

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

const MOST_STEPS = 500;
const MOST_POLISHINGS = 30;
const MOST_HALVINGS = 40;
/** A step that raises the value by less than this share of what the slope promised is too long (Armijo 1966). */
const SUFFICIENT = 1e-4;
/** No step changes a coordinate by more: coordinates are logarithms, so this is a factor of 20. */
const LONGEST = 3;
/** A step that would raise the value by no more is the last: a millionth of an error of the estimates, which Newton squares. */
const CLOSE = 1e-12;
/** No coordinate of a maximum lies farther out: a parameter is not e^20 times what the scale of the data lets expect. */
const FARTHEST = 20;
/** What is first added to the diagonal of an information that does not bend, as a share of its greatest. */
const LEAST_DAMPING = 1e-10;
/** The share of a value that is rounding, with the sum behind it. */
const ROUNDING = 1e-14;
/** Half the distance of two gradients: the error of a second derivative is about its square. */
const DISTANCE = 1e-4;

/** The value at a point, and its gradient. */
interface Place {
  readonly point: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
}

/**
 * Climbs from each start to the nearest maximum: quasi-Newton steps of Broyden, Fletcher, Goldfarb and Shanno (1970) until they
 * raise nothing; then from the highest place on by Newton's own, with second derivatives from differences of the gradient,
 * which end at the last digits and leave the covariance.
 *
 * @param objective - What is to be maximised; smooth, with its gradient.
 * @param starts - Where to begin; their values are finite. They are not changed.
 * @returns Where the climb ended, also when that is no maximum. Cost: about 20 evaluations a start, and twice the dimensions for
 * each of the one or two last steps.
 */
export function maximise(
  objective: Objective,
  ...starts: readonly [Float64Array, ...Float64Array[]]
): Maximum {
  const [first, ...others] = starts.map((start) =>
    climb(objective, placeAt(objective, Float64Array.from(start))),
  );
  const highest = others.reduce((best, own) => (own.place.value > best.place.value ? own : best), first!);
  return polish(objective, highest.place, highest.iterations);
}

function placeAt(objective: Objective, point: Float64Array): Place {
  const gradient = new Float64Array(point.length);
  return { point, value: objective(point, gradient), gradient };
}

function climb(objective: Objective, start: Place): { readonly place: Place; readonly iterations: number } {
  const size = start.point.length;
  let place = start;
  let inverse = identity(size, 1 / Math.max(1, norm(start.gradient)));
  let isFresh = true;
  for (let iterations = 0; iterations < MOST_STEPS; iterations++) {
    const direction = times(inverse, place.gradient);
    const slope = dot(direction, place.gradient);
    const isOut = longest(place.point) > FARTHEST;
    if (isOut || slope <= closeTo(place.value)) return { place, iterations };
    const next = searched(objective, place, direction);
    if (next === null) {
      // The memory of the bends may be what is wrong: the slope itself is tried once before giving up.
      if (isFresh) return { place, iterations };
      inverse = identity(size, 1 / Math.max(1, norm(place.gradient)));
      isFresh = true;
      continue;
    }
    inverse = updated(inverse, place, next, isFresh);
    isFresh = false;
    place = next;
  }
  return { place, iterations: MOST_STEPS };
}

/** The rise that is nothing beside a value: what is left to gain, or rounding. */
function closeTo(value: number): number {
  return CLOSE + ROUNDING * Math.abs(value);
}

/** The first place along a direction that is high enough; `null` when none is before the steps vanish. */
function searched(objective: Objective, from: Place, direction: Float64Array): Place | null {
  const slope = dot(direction, from.gradient);
  let share = Math.min(1, LONGEST / longest(direction));
  for (let halvings = 0; halvings < MOST_HALVINGS; halvings++) {
    const point = from.point.map((own, index) => own + share * direction[index]!);
    const next = placeAt(objective, point);
    if (next.value >= from.value + SUFFICIENT * share * slope) return next;
    // The parabola through both values and the slope says where its top would be.
    const drop = from.value + share * slope - next.value;
    const top = Number.isFinite(drop) ? (slope * share * share) / (2 * drop) : 0;
    share = Math.min(Math.max(top, share / 10), share / 2);
  }
  return null;
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

function polish(objective: Objective, from: Place, before: number): Maximum {
  let place = from;
  for (let polishings = 0; ; polishings++) {
    const size = place.point.length;
    const information = informationAt(objective, place.point);
    const { lower, bends } = bent(information, size);
    const step = solveCholesky(lower, place.gradient);
    const rise = dot(step, place.gradient) / 2;
    const isClose = rise <= closeTo(place.value);
    const isDone = isClose || polishings === MOST_POLISHINGS || longest(place.point) > FARTHEST;
    const next = isDone ? null : polished(objective, place, step, bends ? rise : Infinity);
    if (next === null) {
      const inverse = invertCholesky(lower, size);
      // The last step is known already; so small a one leaves the bends as they are.
      const isAtTop = bends && isClose;
      const { point, value } = (isAtTop ? polished(objective, place, step, rise) : null) ?? place;
      return {
        ...{ point, value },
        covariance: bends ? inverse : null,
        errors: Float64Array.from(inverse, (column, index) => Math.sqrt(column[index]!)),
        rise: bends ? rise : null,
        iterations: before + polishings,
      };
    }
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

/** The next place of Newton's; so close to the top that the value is all rounding, the whole step is taken unseen. */
function polished(objective: Objective, from: Place, step: Float64Array, rise: number): Place | null {
  if (rise > closeTo(from.value)) return searched(objective, from, step);
  const next = placeAt(
    objective,
    from.point.map((own, index) => own + step[index]!),
  );
  return Number.isFinite(next.value) ? next : null;
}

/** Minus the second derivatives, from differences of the gradient. Cost: two evaluations a dimension. */
function informationAt(objective: Objective, point: Float64Array): Triangle {
  const size = point.length;
  const columns = Array.from(point, (own, index) => {
    const above = placeAt(objective, point.with(index, own + DISTANCE)).gradient;
    const below = placeAt(objective, point.with(index, own - DISTANCE)).gradient;
    return above.map((slope, row) => (below[row]! - slope) / (2 * DISTANCE));
  });
  const information = new Float64Array(placeOf(size, 0));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      information[placeOf(row, column)] = (columns[row]![column]! + columns[column]![row]!) / 2;
    }
  }
  return information;
}

function identity(size: number, scale: number): Float64Array[] {
  return Array.from({ length: size }, (_, row) => new Float64Array(size).fill(scale, row, row + 1));
}

function times(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  return Float64Array.from(matrix, (line) => dot(line, vector));
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, own, index) => sum + own * b[index]!, 0);
}

function norm(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector));
}

function longest(vector: Float64Array): number {
  return vector.reduce((most, own) => Math.max(most, Math.abs(own)), 0);
}
