import { isDeepStrictEqual } from 'node:util';
import { type ActColumns, type ActivityTally, mergeActivity, tallyActivity, toEpochDay } from 'panhuo';
import { chunksOf, makeChunk, window } from './book.js';

const PARTS = 3;
const ORDERS = [
  [0, 1, 2],
  [2, 0, 1],
  [1, 2, 0],
];

/**
 * The other way to cut a book: by time. Then one customer stands in several parts, and a few numbers a customer have to be
 * kept: `mergeActivity` makes of the parts, in any order, the very activity of the whole.
 *
 * @returns How many parts were merged in each order. Throws where one gives another result.
 */
export function mergeTimeCuts(customers: number): number {
  let merged = 0;
  for (let number = 0; number < chunksOf(customers); number++) {
    const { acts } = makeChunk(customers, number);
    const whole = tally(acts);
    const parts = Array.from({ length: PARTS }, (_, part) => tally(actsIn(acts, part)));
    for (const order of ORDERS) {
      const again = order.map((part) => parts[part]!).reduce((a, b) => mergeActivity(a, b));
      if (!isDeepStrictEqual(again, whole))
        throw new Error(`chunk ${number} in the order ${order.join()} differs`);
    }
    merged += PARTS;
  }
  return merged;
}

function tally(acts: ActColumns): ActivityTally {
  return tallyActivity(acts, { ...window, keep: [] });
}

/** The rows of one part of the time. */
function actsIn(acts: ActColumns, part: number): ActColumns {
  const [first, end] = [toEpochDay(window.from), toEpochDay(window.to) + 1];
  const partOf = (on: number): number => Math.floor(((on - first) / (end - first)) * PARTS);
  const isIn = (_: unknown, row: number): boolean => partOf(acts.on[row]!) === part;
  return {
    ...acts,
    customer: acts.customer.filter(isIn),
    on: acts.on.filter(isIn),
    amount: (acts.amount as Float64Array).filter(isIn),
    product: acts.product!.filter(isIn),
  };
}
