import { type Chunk, chunksOf, makeChunk } from './book.js';
import { addCounts, countPlainly, type PlainCounts } from './plainCounts.js';
import { addSeconds, type Seconds, startStopwatch, type Stopwatch } from './stopwatch.js';
import { mergeTotals, tallyChunk, type Totals } from './totals.js';

/** What came of the chunks that one thread, or several, took. */
export interface Streamed {
  readonly totals: Totals;
  readonly plain: PlainCounts;
  readonly seconds: Seconds;
}

/** What is kept of chunks once they are gone. */
type Kept = Omit<Streamed, 'seconds'>;

// The compilers of V8 were done with every stage after 16 chunks.
const WARM_UPS = 32;

/** Does the same work on the first chunks and forgets it, so that compilers have learnt before anything is timed. */
export function warmUp(customers: number): void {
  const { time } = startStopwatch();
  let kept: Kept | undefined;
  for (let number = 0; number < Math.min(WARM_UPS, chunksOf(customers)); number++) {
    kept = addChunk(kept, makeChunk(customers, number), time);
  }
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
  let kept: Kept | undefined;
  for (let number = take(); number < chunksOf(customers); number = take()) {
    const chunk = time('making', () => makeChunk(customers, number));
    kept = addChunk(kept, chunk, time);
  }
  return kept && { ...kept, seconds };
}

function addChunk(before: Kept | undefined, chunk: Chunk, time: Stopwatch): Kept {
  const totals = tallyChunk(chunk, time);
  const plain = time('checking', () => countPlainly(chunk));
  return before === undefined ? { totals, plain } : mergeKept(before, { totals, plain }, time);
}

/** What two threads found, together; the merge itself is timed as well. */
export function mergeStreamed(a: Streamed, b: Streamed): Streamed {
  const { time, seconds } = startStopwatch();
  return { ...mergeKept(a, b, time), seconds: [a.seconds, b.seconds, seconds].reduce(addSeconds) };
}

function mergeKept(a: Kept, b: Kept, time: Stopwatch): Kept {
  return {
    totals: time('merging', () => mergeTotals(a.totals, b.totals)),
    plain: time('checking', () => addCounts(a.plain, b.plain)),
  };
}
