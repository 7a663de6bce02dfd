import type { Durations } from '../statistics/durations.js';

/** The histogram of lengths that were counted: the counter of a length stands at its place. */
export function fromCounters(counters: Uint32Array): Durations {
  const lengths: number[] = [];
  const counts: number[] = [];
  const size = counters.length;
  for (let length = 0; length < size; length++) {
    if (counters[length] === 0) continue;
    lengths.push(length);
    counts.push(counters[length]!);
  }
  return { lengths, counts };
}
