import { NEVER } from '../firstDays.js';

/** How many customers gave each reason. */
export interface ReasonCounts {
  /** Customers who gave any. */
  readonly customers: number;
  /** By the first reason of each. */
  readonly first: Int32Array;
  /** By all reasons, each once a customer. */
  readonly all: Int32Array;
}

/**
 * Counts customers by reason. Whose statement has the earliest day was the first; of one day, or of none, that which
 * stands first. Two passes.
 *
 * @param customer - Codes below `customers`.
 * @param reason - Codes below `reasons`.
 * @param on - Epoch days, `NEVER` for none; left out: no days.
 */
export function countReasons(
  customer: Int32Array,
  reason: Uint8Array | Int32Array,
  on: Int32Array | undefined,
  customers: number,
  reasons: number,
): ReasonCounts {
  const words = (reasons + 31) >>> 5;
  // A bit for each reason that a customer gave.
  const given = new Int32Array(customers * words);
  const firstRow = new Int32Array(customers).fill(-1);
  const all = new Int32Array(reasons);
  for (let row = 0; row < customer.length; row++) {
    const who = customer[row]!;
    const why = reason[row]!;
    const word = who * words + (why >>> 5);
    const bit = 1 << (why & 31);
    if ((given[word]! & bit) === 0) {
      given[word]! |= bit;
      all[why]!++;
    }
    const before = firstRow[who]!;
    if (before < 0 || (on !== undefined && on[row]! < on[before]!)) firstRow[who] = row;
  }
  const first = new Int32Array(reasons);
  let speaking = 0;
  for (let who = 0; who < customers; who++) {
    const row = firstRow[who]!;
    if (row < 0) continue;
    speaking++;
    first[reason[row]!]!++;
  }
  return { customers: speaking, first, all };
}

/** The first row whose day is none that there is, and not `NEVER`; −1 where all are. */
export function firstNoDay(on: Int32Array, first: number, last: number): number {
  for (let row = 0; row < on.length; row++) {
    const day = on[row]!;
    if ((day < first || day > last) && day !== NEVER) return row;
  }
  return -1;
}
