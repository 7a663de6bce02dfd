// Feeds one target in a thread of its own, so that the thread which started it can see a call that never ends.
import { parentPort, workerData } from 'node:worker_threads';
import { corpusFor } from './corpus.js';
import { feed } from './feed.js';
import { prepare } from './recipes.js';
import { allTargets } from './targets/all.js';

/** What the worker is told; `now` holds the number of the input at hand. */
export interface Errand {
  readonly name: string;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly now: Int32Array;
}

const { name, seed, from, to, now } = workerData as Errand;
// The frames of a million errors would cost half the time.
Error.stackTraceLimit = 0;
const target = allTargets.find((one) => one.name === name)!;
parentPort!.postMessage(
  feed(prepare(target, corpusFor(target)), { seed, from, to }, (index) => {
    now[0] = index;
  }),
);
