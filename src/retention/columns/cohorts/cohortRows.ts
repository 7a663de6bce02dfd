import type { CohortClock } from './cohortClock.js';
import { NEVER } from '../firstDays.js';

/** Where the cells of each cohort lie. */
export interface CohortRows {
  readonly cohort: Int32Array;
  readonly size: Int32Array;
  readonly cellStart: Int32Array;
  /** Where the cells of the cohort lie that begins with a day, by day. */
  readonly rowOf: Int32Array;
}

/** Counts the members of each cohort and gives it a cell for all that has begun for the oldest. Cost: one pass. */
export function cohortRows(
  first: Int32Array,
  { earliest, seen, cohort, code, origin, begun }: CohortClock,
): CohortRows {
  const lowest = cohort[0]!;
  const count = cohort[cohort.length - 1]! - lowest + 1;
  const sizes = new Int32Array(count);
  const oldest = new Int32Array(count).fill(NEVER);
  for (let customer = 0; customer < first.length; customer++) {
    const own = first[customer]!;
    if (own === NEVER) continue;
    const place = cohort[own - earliest]! - lowest;
    sizes[place]!++;
    if (own < oldest[place]!) oldest[place] = own;
  }
  const starts = new Int32Array(count);
  const numbers: number[] = [];
  const cellStart: number[] = [0];
  let cells = 0;
  for (let place = 0; place < count; place++) {
    if (sizes[place] === 0) continue;
    starts[place] = cells;
    numbers.push(lowest + place);
    cells += begun[code[seen - earliest]! - origin[oldest[place]! - earliest]!]!;
    cellStart.push(cells);
  }
  const rowOf = new Int32Array(cohort.length);
  for (let day = 0; day < rowOf.length; day++) rowOf[day] = starts[cohort[day]! - lowest]!;
  return {
    cohort: Int32Array.from(numbers),
    size: sizes.filter((size) => size > 0),
    cellStart: Int32Array.from(cellStart),
    rowOf,
  };
}
