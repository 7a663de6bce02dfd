// One run in a process of its own, so that its peak of memory is its own: streams a book on some threads, which all start once
// all of them are warm.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { mergeStreamed, type Streamed } from './streamChunks.js';

/** What a run comes to. */
export interface Run extends Streamed {
  readonly customers: number;
  readonly threads: number;
  /** By the clock, with the last merge. */
  readonly elapsed: number;
  /** Seconds of processors that the process used in that time: what other programs take is not in them. */
  readonly cpu: number;
  /** The most memory that the process had, all threads together: bytes. */
  readonly peak: number;
}

const [customers = 0, threads = 0] = process.argv.slice(2).map(Number);
const next = new Int32Array(new SharedArrayBuffer(4));
const workers = Array.from(
  { length: threads },
  () => new Worker(new URL('worker.js', import.meta.url), { workerData: { customers, next } }),
);
await Promise.all(workers.map((worker) => once(worker, 'message')));
const [start, before] = [performance.now(), process.cpuUsage()];
const parts = await Promise.all(
  workers.map(async (worker) => {
    worker.postMessage('go');
    const [part] = (await once(worker, 'message')) as [Streamed | undefined];
    return part;
  }),
);
const streamed = parts.filter((part) => part !== undefined).reduce(mergeStreamed);
const elapsed = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(before);
const cpu = (user + system) / 1e6;
const peak = process.resourceUsage().maxRSS * 1024;
process.send!({ ...streamed, customers, threads, elapsed, cpu, peak } satisfies Run);
process.disconnect();
