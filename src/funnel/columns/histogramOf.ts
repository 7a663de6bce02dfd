import type { Durations } from '../statistics/durations.js';
import { fromCounters } from './fromCounters.js';
import type { Times } from './passage.js';

/** Lengths up to here are counted in an array, however few there are. */
const SHORT = 4096;

/** The histogram of some lengths of time, whole numbers of zero or more. Cost: one pass, or a sort where they are long. */
export function histogramOf(lengths: Times): Durations {
  let longest = 0;
  const size = lengths.length;
  for (let place = 0; place < size; place++) if (lengths[place]! > longest) longest = lengths[place]!;
  return longest < Math.max(SHORT, 4 * lengths.length) ? counted(lengths, longest) : sorted(lengths);
}

function counted(lengths: Times, longest: number): Durations {
  const counters = new Uint32Array(longest + 1);
  const size = lengths.length;
  for (let place = 0; place < size; place++) counters[lengths[place]!]!++;
  return fromCounters(counters);
}

function sorted(unsorted: Times): Durations {
  const rising = Float64Array.from(unsorted).sort();
  const lengths: number[] = [];
  const counts: number[] = [];
  for (let place = 0; place < rising.length; place++) {
    if (place > 0 && rising[place] === rising[place - 1]) counts[counts.length - 1]! += 1;
    else {
      lengths.push(rising[place]!);
      counts.push(1);
    }
  }
  return { lengths, counts };
}
