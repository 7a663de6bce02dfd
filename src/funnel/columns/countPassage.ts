import type { ConversionCounts } from '../statistics/conversion.js';
import { histogramOf } from './histogramOf.js';
import type { Passage, Times } from './passage.js';

/** Which group each case belongs to, from 0 up to, not including, `count`. */
export interface Parting {
  readonly of: Int32Array;
  readonly count: number;
}

/** Counts how far all cases came. */
export function countAll(passage: Passage, over: Uint8Array): ConversionCounts {
  return countPassage(passage, over, { of: new Int32Array(over.length), count: 1 })[0]!;
}

/** Counts how far the cases of each group came; `over` is 1 for each case that can go no further. */
export function countPassage(passage: Passage, over: Uint8Array, parting: Parting): ConversionCounts[] {
  const { level, reached, who, fromFirst, fromPrevious } = passage;
  const stages = reached.length;
  const cases = level.length;
  // By group and level; a level is that of the passage.
  const stride = stages + 2;
  const stood = new Int32Array(parting.count * stride);
  const stopped = new Int32Array(parting.count * stride);
  for (let id = 0; id < cases; id++) {
    const cell = parting.of[id]! * stride + level[id]!;
    stood[cell]!++;
    stopped[cell]! += over[id]!;
  }
  const lists = Array.from(reached, (filled, place) => {
    const stretch = (list: Times) => list.subarray(place * cases, place * cases + (place > 0 ? filled : 0));
    const own = who.subarray(place * cases, place * cases + filled);
    return {
      fromFirst: parted(stretch(fromFirst), own, parting),
      fromPrevious: parted(stretch(fromPrevious), own, parting),
    };
  });
  return Array.from({ length: parting.count }, (_, group) => {
    const levels = stood.subarray(group * stride, (group + 1) * stride);
    const ends = stopped.subarray(group * stride, (group + 1) * stride);
    // Who came to a stage came to those before it; who came to the last has come through.
    const came = Array.from(levels, (__, least) =>
      levels.subarray(least).reduce((sum, count) => sum + count, 0),
    );
    return {
      cases: came[1]!,
      reached: came.slice(2),
      ended: Array.from(ends.subarray(2), (count, place) => (place < stages - 1 ? count : 0)),
      fromFirst: lists.map((list) => histogramOf(list.fromFirst[group]!)),
      fromPrevious: lists.map((list) => histogramOf(list.fromPrevious[group]!)),
    };
  });
}

// The values of a list by the group of their case.
function parted(list: Times, who: Int32Array, { of, count }: Parting): Times[] {
  if (count === 1) return [list];
  const ends = new Int32Array(count);
  for (let place = 0; place < list.length; place++) ends[of[who[place]!]!]!++;
  for (let group = 1; group < count; group++) ends[group]! += ends[group - 1]!;
  const starts = Int32Array.from(ends, (_, group) => (group === 0 ? 0 : ends[group - 1]!));
  const sorted = list.slice();
  const slots = starts.slice();
  for (let place = 0; place < list.length; place++) sorted[slots[of[who[place]!]!]!++] = list[place]!;
  return Array.from(starts, (start, group) => sorted.subarray(start, ends[group]));
}
