import type { CohortClock } from './cohortClock.js';
import type { CohortRows } from './cohortRows.js';
import { NEVER } from '../firstDays.js';
import type { Placed } from './placeFigures.js';

/** What each customer holds over time: of the customer c, the rows from `start[c]` up to, not including, `start[c + 1]`. */
export interface Holdings {
  readonly start: Int32Array;
  /** Epoch days on which it changes, rising for each customer, none after the day to look from. */
  readonly day: Int32Array;
}

/** Where holdings go, and the customers of whom enough is known. */
export interface PlacedHoldings extends Placed {
  readonly eligible: Int32Array;
}

/**
 * Says up to which cell each holding lasts. With what the next one takes away, a cell then holds, summed from the last cell
 * back, what is held when it ends. Cost: one pass over the holdings.
 */
export function placeHoldings(
  { start, day }: Holdings,
  first: Int32Array,
  { earliest, seen, code, origin, width, over, begun }: CohortClock,
  { rowOf, cellStart }: CohortRows,
  isOwn: boolean,
): PlacedHoldings {
  const figure = new Int32Array(day.length).fill(-1);
  const base = new Int32Array(day.length).fill(-1);
  const eligible = new Int32Array(cellStart[cellStart.length - 1]!);
  const today = code[seen - earliest]!;
  const next = code[seen + 1 - earliest]!;
  for (let customer = 0; customer < first.length; customer++) {
    const own = first[customer]!;
    if (own === NEVER) continue;
    const from = origin[own - earliest]!;
    const row = rowOf[own - earliest]!;
    const ended = over[next - from]!;
    const limit = isOwn ? ended : begun[today - from]!;
    const end = start[customer + 1]!;
    let known = -1;
    for (let place = start[customer]!; place < end; place++) {
      // What was held before the first day was held on it.
      const passed = code[Math.max(day[place]!, own) - earliest]! - from;
      if (passed < width) known = place;
      // Nothing to compare with: unknown at the end of period 0.
      if (known < 0) break;
      const last = place - 1;
      const until = over[passed]!;
      if (last >= start[customer]! && until > 0) figure[last] = row + until - 1;
    }
    if (known < 0) continue;
    if (limit > 0) figure[end - 1] = row + limit - 1;
    if (ended === 0) continue;
    base[known] = row + ended - 1;
    eligible[row + ended - 1]!++;
  }
  return { figure, base, eligible };
}
