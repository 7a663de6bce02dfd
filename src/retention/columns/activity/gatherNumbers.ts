import type { PeriodTable } from '../periodTable.js';
import { sortKeys } from './sortKeys.js';
import type { Stretches } from './stretches.js';

/** The numbers of each customer, and how many rows they come from. */
export interface Gathered extends Stretches {
  readonly rows: Int32Array;
}

/** The numbers of a customer fit into one word of so many bits. */
const WORD = 32;

/** A key has so many bits: a number that is not negative. */
const KEY_BITS = 31;

/** The keys of so many customers, 2^12, fit into the cache of one core. */
const BUCKET_BITS = 12;

/**
 * Gathers the days, or the periods, of each customer from rows in any order: each number once, rising.
 *
 * Where there are 32 numbers at the most, a bit for each is the fastest. Else rows go to buckets of neighbouring customers, as one key of customer and number each; a bucket is sorted where it lies,
 * within the cache. Rows that are grouped by customer pass through in one stream.
 *
 * @param slot - Whose row it is; −1 for a row that does not count.
 * @param on - Its epoch day.
 * @param customers - How many customers there are.
 * @param table - The numbers of the days: with the unit `day` the days themselves.
 * @returns The numbers. Cost: a pass over the rows with bits; else three, and a radix sort of each bucket that is not in order.
 */
export function gatherNumbers(
  slot: Int32Array,
  on: Int32Array,
  customers: number,
  { first, numbers }: PeriodTable,
): Gathered {
  const start = new Int32Array(customers + 1);
  const rows = new Int32Array(customers);
  if (numbers.length === 0) return { rows, start, values: new Int32Array(0) };
  const least = numbers[0]!;
  if (numbers[numbers.length - 1]! - least < WORD)
    return throughBits(slot, on, { first, numbers }, { rows, start });
  const numberBits = 32 - Math.clz32(numbers[numbers.length - 1]! - least);
  const bucketBits = Math.min(BUCKET_BITS, KEY_BITS - numberBits);
  const ends = bucketEnds(slot, ((customers - 1) >>> bucketBits) + 1, bucketBits);
  const keys = new Int32Array(ends[ends.length - 1]!);
  // Each bucket is filled from its end, so that what was its end becomes its beginning; rows are read from behind.
  const begins = ends.slice();
  const mask = (1 << bucketBits) - 1;
  for (let row = slot.length - 1; row >= 0; row--) {
    const customer = slot[row]!;
    if (customer < 0) continue;
    const number = numbers[on[row]! - first]! - least;
    keys[--begins[customer >>> bucketBits]!] = ((customer & mask) << numberBits) | number;
  }
  sortBuckets(keys, ends, bucketBits + numberBits);
  return { rows, start, values: unpack(keys, ends, { rows, start }, { bucketBits, numberBits, least }) };
}

function throughBits(
  slot: Int32Array,
  on: Int32Array,
  { first, numbers }: PeriodTable,
  { rows, start }: Omit<Gathered, 'values'>,
): Gathered {
  const least = numbers[0]!;
  const words = new Int32Array(rows.length);
  for (let row = 0; row < slot.length; row++) {
    const customer = slot[row]!;
    if (customer < 0) continue;
    words[customer]! |= 1 << (numbers[on[row]! - first]! - least);
    rows[customer]!++;
  }
  for (let customer = 0; customer < rows.length; customer++) {
    start[customer + 1] = start[customer]! + bitCount(words[customer]!);
  }
  const values = new Int32Array(start[rows.length]!);
  let kept = 0;
  for (let customer = 0; customer < words.length; customer++) {
    for (let left = words[customer]!; left !== 0; left &= left - 1)
      values[kept++] = least + 31 - Math.clz32(left & -left);
  }
  return { rows, start, values };
}

// Source: H. S. Warren, Hacker's Delight (2nd ed. 2012), 5-1.
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function bucketEnds(slot: Int32Array, buckets: number, bucketBits: number): Int32Array {
  const ends = new Int32Array(buckets);
  for (let row = 0; row < slot.length; row++) {
    const customer = slot[row]!;
    if (customer >= 0) ends[customer >>> bucketBits]!++;
  }
  for (let bucket = 1; bucket < buckets; bucket++) ends[bucket]! += ends[bucket - 1]!;
  return ends;
}

function sortBuckets(keys: Int32Array, ends: Int32Array, bits: number): void {
  let widest = 0;
  for (let bucket = 0, from = 0; bucket < ends.length; from = ends[bucket++]!) {
    widest = Math.max(widest, ends[bucket]! - from);
  }
  const room = new Int32Array(widest);
  for (let bucket = 0, from = 0; bucket < ends.length; from = ends[bucket++]!) {
    sortKeys(keys.subarray(from, ends[bucket]), bits, room);
  }
}

// Written over the keys themselves: a number that is kept never stands behind its key.
function unpack(
  keys: Int32Array,
  ends: Int32Array,
  { rows, start }: Omit<Gathered, 'values'>,
  { bucketBits, numberBits, least }: Readonly<Record<'bucketBits' | 'numberBits' | 'least', number>>,
): Int32Array {
  const mask = (1 << numberBits) - 1;
  let kept = 0;
  for (let bucket = 0, from = 0; bucket < ends.length; from = ends[bucket++]!) {
    const base = bucket << bucketBits;
    let last = -1;
    for (let place = from; place < ends[bucket]!; place++) {
      const key = keys[place]!;
      const customer = base + (key >>> numberBits);
      rows[customer]!++;
      if (key === last) continue;
      last = key;
      keys[kept++] = least + (key & mask);
      start[customer + 1]!++;
    }
  }
  for (let customer = 1; customer < start.length; customer++) start[customer]! += start[customer - 1]!;
  // A copy costs more than the room that it saves, unless most of the room would be idle.
  return kept * 2 > keys.length ? keys.subarray(0, kept) : keys.slice(0, kept);
}
