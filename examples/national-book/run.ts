// One run in a process of its own, so that its peak of memory is its own: streams a book on some threads.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { mergeStreamed, type Streamed } from './streamChunks.js';

/** What a run comes to. */
export interface Run extends Streamed {
  readonly customers: number;
  readonly threads: number;
  /** By the clock, with the start of the threads and the last merge. */
  readonly elapsed: number;
  /** The most memory that the process had, all threads together: bytes. */
  readonly peak: number;
}

const [customers = 0, threads = 0] = process.argv.slice(2).map(Number);
const start = performance.now();
const next = new Int32Array(new SharedArrayBuffer(4));
const parts = await Promise.all(
  Array.from({ length: threads }, async () => {
    const worker = new Worker(new URL('worker.js', import.meta.url), { workerData: { customers, next } });
    const [part] = (await once(worker, 'message')) as [Streamed | undefined];
    return part;
  }),
);
const streamed = parts.filter((part) => part !== undefined).reduce(mergeStreamed);
const elapsed = (performance.now() - start) / 1000;
const peak = process.resourceUsage().maxRSS * 1024;
process.send!({ ...streamed, customers, threads, elapsed, peak } satisfies Run);
process.disconnect();
