import { sortStretch } from '../medianGap.js';

/** A list for each of many: that of the one with the place p is `values` from `start[p]` up to, not including, `start[p + 1]`. */
export interface Stretches {
  readonly start: Int32Array;
  readonly values: Int32Array;
}

/**
 * Sorts each stretch and keeps each number in it once.
 *
 * @param values - The stretches, one behind the other. They are written over.
 * @param ends - The place after the last number of each.
 */
export function distinctStretches(values: Int32Array, ends: Int32Array): Stretches {
  const start = new Int32Array(ends.length + 1);
  let kept = 0;
  let from = 0;
  for (let place = 0; place < ends.length; place++) {
    const end = ends[place]!;
    sortStretch(values, from, end);
    let last = NaN;
    for (let at = from; at < end; at++) {
      const value = values[at]!;
      if (value === last) continue;
      values[kept++] = last = value;
    }
    start[place + 1] = kept;
    from = end;
  }
  return { start, values: values.slice(0, kept) };
}

/** The stretches of one part of a book, and where each of them goes in the whole. */
export interface Part extends Stretches {
  readonly to: Int32Array;
}

/** Unites the stretches of parts: each number once, rising. Cost: the numbers of all parts. */
export function uniteStretches(parts: readonly Part[], count: number): Stretches {
  const next = new Int32Array(count + 1);
  let total = 0;
  for (const { start, to } of parts) {
    for (let place = 0; place < to.length; place++)
      next[to[place]! + 1]! += start[place + 1]! - start[place]!;
    total += start[to.length]!;
  }
  for (let place = 0; place < count; place++) next[place + 1]! += next[place]!;
  const values = new Int32Array(total);
  for (const part of parts) {
    for (let place = 0; place < part.to.length; place++) {
      const goal = part.to[place]!;
      for (let at = part.start[place]!; at < part.start[place + 1]!; at++) {
        values[next[goal]!++] = part.values[at]!;
      }
    }
  }
  // Each `next` has come to the end of its stretch.
  return distinctStretches(values, next.subarray(0, count));
}

/** Where each number of a part stands in the union. Cost: the numbers of the part, each searched among few. */
export function placesIn({ start, values, to }: Part, union: Stretches): Int32Array {
  const places = new Int32Array(values.length);
  for (let place = 0; place < to.length; place++) {
    const goal = to[place]!;
    for (let at = start[place]!; at < start[place + 1]!; at++) {
      places[at] = placeOf(union.values, union.start[goal]!, union.start[goal + 1]!, values[at]!);
    }
  }
  return places;
}

/** The place of a number that stands in a rising stretch, by halving. */
export function placeOf(column: Int32Array, start: number, end: number, number: number): number {
  let low = start;
  let high = end - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (column[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
