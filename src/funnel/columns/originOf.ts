import type { Moments } from '../statistics/momentsOf.js';

/** A moment before that of every row, and before the one that is looked from. Cost: one pass that compares. */
export function originOf({ times, limit }: Moments): number {
  const rows = times.length;
  let first = limit;
  for (let row = 0; row < rows; row++) if (times[row]! < first) first = times[row]!;
  return first - 1;
}
