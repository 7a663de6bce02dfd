import type { Moments } from '../statistics/momentsOf.js';
import type { StepColumns } from '../statistics/types.js';
import type { Search } from './passage.js';
import { standingOf } from './standingOf.js';

/** Marks the cases that stand in one of some stages. */
export function markEnded(over: Uint8Array, columns: StepColumns, moments: Moments, isEnd: Int16Array): void {
  const standing = standingOf(columns, moments);
  for (let id = 0; id < over.length; id++) if (isEnd[standing[id]!] === 1) over[id] = 1;
}

/**
 * Marks the cases whose time has run out: the window has passed since their latest visit to a stage from which a way may
 * start. It says of each case whether it has, so it comes before other marks.
 */
export function markLate(
  over: Uint8Array,
  { rows, case: caseOf, event, from, to }: StepColumns,
  { times, limit }: Moments,
  { places, stays, window }: Search,
  isAnyStart: boolean,
): void {
  const lastStart = isAnyStart ? Infinity : 0;
  const late = limit - window;
  for (let row = 0; row < rows; row++) {
    const time = times[row]!;
    const place = places[to[row]!]!;
    if (time > limit || place < 0 || place > lastStart) continue;
    if (from[row] === to[row] && stays[event[row]!] === 1) continue;
    over[caseOf[row]!] = time < late ? 1 : 0;
  }
}

/** Marks the episodes that a later one of their case has followed. */
export function markFollowed(over: Uint8Array, isFollowed: Uint8Array): void {
  for (let id = 0; id < over.length; id++) if (isFollowed[id] === 1) over[id] = 1;
}
