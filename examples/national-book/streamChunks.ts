import { chunksOf, makeChunk } from './book.js';
import { addCounts, countPlainly, type PlainCounts } from './plainCounts.js';
import { addSeconds, type Seconds, startStopwatch } from './stopwatch.js';
import { mergeTotals, tallyChunk, type Totals } from './totals.js';

/** What came of the chunks that one thread, or several, took. */
export interface Streamed {
  readonly totals: Totals;
  readonly plain: PlainCounts;
  readonly seconds: Seconds;
}

/**
 * Streams a book: takes the next chunk that no other thread has taken, and keeps no more of it than its totals.
 *
 * @param customers - How many the book has.
 * @param next - The number of the next chunk, in memory that all threads share.
 * @returns `undefined` when the others took all.
 */
export function streamChunks(customers: number, next: Int32Array): Streamed | undefined {
  const { time, seconds } = startStopwatch();
  const take = (): number => Atomics.add(next, 0, 1);
  let own: Omit<Streamed, 'seconds'> | undefined;
  for (let number = take(); number < chunksOf(customers); number = take()) {
    const chunk = time('making', () => makeChunk(customers, number));
    const totals = tallyChunk(chunk, time);
    const plain = time('checking', () => countPlainly(chunk));
    const before = own;
    own =
      before === undefined
        ? { totals, plain }
        : {
            totals: time('merging', () => mergeTotals(before.totals, totals)),
            plain: time('checking', () => addCounts(before.plain, plain)),
          };
  }
  return own && { ...own, seconds };
}

/** What two threads found, together; the merge itself is timed as well. */
export function mergeStreamed(a: Streamed, b: Streamed): Streamed {
  const { time, seconds } = startStopwatch();
  return {
    totals: time('merging', () => mergeTotals(a.totals, b.totals)),
    plain: time('checking', () => addCounts(a.plain, b.plain)),
    seconds: [a.seconds, b.seconds, seconds].reduce(addSeconds),
  };
}
