import type { ActivityTally } from '../../activity/types.js';
import type { CohortClock } from './cohortClock.js';
import type { CohortRows } from './cohortRows.js';
import { NEVER } from '../firstDays.js';

/** How cells are filled. */
export interface Filling {
  /** Whether a later act counts for all cells before it. */
  readonly isUnbounded: boolean;
  /** Whether only those count for whom the cell is over. */
  readonly isOwn: boolean;
}

/** Customers by cell, and by the last cell that is over for them. */
export interface CohortCounts {
  readonly figure: Float64Array;
  readonly eligible: Int32Array;
}

/** Counts the customers of each cell. Cost: one pass over the active days; unbounded, over the customers. */
export function countCohorts(
  { dayStart, day }: Pick<ActivityTally, 'dayStart' | 'day'>,
  first: Int32Array,
  clock: CohortClock,
  rows: CohortRows,
  { isUnbounded, isOwn }: Filling,
): CohortCounts {
  const { earliest, seen, code, origin, cellOf, over } = clock;
  const { rowOf, cellStart } = rows;
  const cells = cellStart[cellStart.length - 1]!;
  const figure = new Float64Array(cells);
  const eligible = new Int32Array(cells);
  const next = code[seen + 1 - earliest]!;
  for (let customer = 0; customer < first.length; customer++) {
    const own = first[customer]!;
    if (own === NEVER) continue;
    const from = origin[own - earliest]!;
    const row = rowOf[own - earliest]!;
    const ended = over[next - from]!;
    const limit = isOwn ? ended : cells;
    if (ended > 0) eligible[row + ended - 1]!++;
    const start = dayStart[customer]!;
    const end = dayStart[customer + 1]!;
    if (isUnbounded) {
      let last = end - 1;
      while (day[last]! > seen) last--;
      const cell = Math.min(cellOf[code[day[last]! - earliest]! - from]!, limit - 1);
      if (cell >= 0) figure[row + cell]!++;
      continue;
    }
    let counted = -1;
    for (let place = start; place < end; place++) {
      const on = day[place]!;
      if (on > seen) break;
      const cell = cellOf[code[on - earliest]! - from]!;
      if (cell <= counted) continue;
      if (cell >= limit) break;
      figure[row + cell]!++;
      counted = cell;
    }
  }
  return { eligible, figure };
}
