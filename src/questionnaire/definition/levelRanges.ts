import type { ScoreLevel } from '../types.js';

/** The totals that each level holds, as a range of the sorted list: from `start` to before `end`. */
export function levelRanges(levels: readonly ScoreLevel[], totals: readonly number[]) {
  return levels.map(({ from, to = Infinity }) => ({
    start: countWhile(totals, (total) => total < from),
    end: countWhile(totals, (total) => total <= to),
  }));
}

// How many totals fulfil a condition that the small ones fulfil and the large ones do not.
function countWhile(totals: readonly number[], holds: (total: number) => boolean): number {
  let low = 0;
  let high = totals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(totals[middle] ?? Infinity)) low = middle + 1;
    else high = middle;
  }
  return low;
}
