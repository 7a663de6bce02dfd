import type { ActivityTally } from '../../activity/types.js';
import type { CohortClock } from './cohortClock.js';
import type { CohortRows } from './cohortRows.js';
import type { Filling } from './countCohorts.js';
import { NEVER } from '../firstDays.js';

/** Where money goes: a cell a row, −1 for nowhere. */
export interface Placed {
  readonly figure: Int32Array;
  /** Into which cell as money of period 0: the last one that is over for the customer. */
  readonly base: Int32Array;
}

/** The codes of the periods of a summary, by number from that of the earliest day on. */
export interface PeriodCodes {
  readonly first: number;
  readonly code: Int32Array;
}

/** Says where the figures of each period go. Cost: one pass over the periods of the summary. */
export function placeFigures(
  { periodStart, period }: Pick<ActivityTally, 'periodStart' | 'period'>,
  periods: PeriodCodes,
  firstDay: Int32Array,
  clock: CohortClock,
  { rowOf, cellStart }: CohortRows,
  { isUnbounded, isOwn }: Filling,
): Placed {
  const { earliest, seen, origin, width, cellOf, over } = clock;
  const { first, code } = periods;
  const figure = new Int32Array(period.length).fill(-1);
  const base = new Int32Array(period.length).fill(-1);
  const cells = cellStart[cellStart.length - 1]!;
  const next = clock.code[seen + 1 - earliest]!;
  for (let customer = 0; customer < firstDay.length; customer++) {
    const own = firstDay[customer]!;
    if (own === NEVER) continue;
    const from = origin[own - earliest]!;
    const row = rowOf[own - earliest]!;
    const ended = over[next - from]!;
    const limit = isOwn ? ended : cells;
    const end = periodStart[customer + 1]!;
    for (let place = periodStart[customer]!; place < end; place++) {
      const number = period[place]! - first;
      // Later than the day to look from.
      if (number >= code.length) break;
      const passed = code[number]! - from;
      if (passed < width && ended > 0) base[place] = row + ended - 1;
      const cell = isUnbounded ? Math.min(cellOf[passed]!, limit - 1) : cellOf[passed]!;
      if (cell >= 0 && cell < limit) figure[place] = row + cell;
    }
  }
  return { figure, base };
}
