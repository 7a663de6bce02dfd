import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { corpusFor } from './corpus.js';
import type { Fault, Fed } from './feed.js';
import { prepare, recipeOf } from './recipes.js';
import type { FuzzTarget } from './target.js';
import type { Errand } from './worker.js';

/** One call may take so long, on a busy machine too; what takes longer hangs. */
const PATIENCE_MS = 10_000;
/** Loading the library and the targets is no call; a thread that has fed nothing by then will not. */
const START_MS = 120_000;
/** The number of the input at hand before there is one. */
const NONE = -1;
const LOOK_MS = 1000;
/** What a call may hold on to: beyond it the thread ends, and not the machine's memory. */
const MEGABYTES = 1024;

/** Feeds a target in a thread. A call that hangs or takes all memory is a fault, and what is left is fed by another thread. */
export async function watch(target: FuzzTarget, seed: number, inputs: number): Promise<Fed> {
  const parts: Fed[] = [];
  for (let from = 0; from < inputs;) {
    const now = new Int32Array(new SharedArrayBuffer(4)).fill(NONE);
    const errand: Errand = { name: target.name, seed, from, to: inputs, now };
    const fed = await fedBy(errand);
    if (typeof fed !== 'string') {
      parts.push(fed);
      break;
    }
    if (now[0] === NONE) throw new Error(`${target.name}: the thread ${fed} before its first input`);
    // What the thread counted before is lost with it; only that it was fed is known.
    const recipe = recipeOf(prepare(target, corpusFor(target)), seed, now[0]!);
    const fault: Fault = { target: target.name, what: fed, recipe };
    parts.push({
      name: target.name,
      inputs: now[0]! + 1 - from,
      results: 0,
      errors: {},
      slowestMs: PATIENCE_MS,
      faults: [fault],
    });
    from = now[0]! + 1;
  }
  return parts.reduce(together);
}

/** What the thread reports, or why it ended without a report. */
async function fedBy(errand: Errand): Promise<Fed | string> {
  const worker = new Worker(new URL('start.mjs', import.meta.url), {
    workerData: errand,
    // A thread has four times the stack of a program's own, which deep input would not fill.
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES, stackSizeMb: 1 },
  });
  let [before, since] = [NONE, Date.now()];
  const gone = new Promise<string>((resolve) => {
    const timer = setInterval(() => {
      const at = errand.now[0]!;
      if (at !== before) [before, since] = [at, Date.now()];
      const patience = at === NONE ? START_MS : PATIENCE_MS;
      if (Date.now() - since > patience) resolve(`takes longer than ${String(patience / 1000)} s`);
    }, LOOK_MS);
    worker.once('exit', (code) => {
      clearInterval(timer);
      // What was posted before the end arrives first; a thread that ends of itself has no more to say.
      setImmediate(() => {
        resolve(`ends without a word (exit code ${String(code)})`);
      });
    });
  });
  const told = once(worker, 'message').then(
    ([fed]) => fed as Fed,
    (error: unknown) => `ends the thread: ${String(error)}`,
  );
  const answer = await Promise.race([told, gone]);
  await worker.terminate();
  return answer;
}

function together(a: Fed, b: Fed): Fed {
  const codes = new Set([...Object.keys(a.errors), ...Object.keys(b.errors)]);
  return {
    name: a.name,
    inputs: a.inputs + b.inputs,
    results: a.results + b.results,
    errors: Object.fromEntries(
      [...codes].map((code) => [code, (a.errors[code] ?? 0) + (b.errors[code] ?? 0)]),
    ),
    slowestMs: Math.max(a.slowestMs, b.slowestMs),
    faults: [...a.faults, ...b.faults],
  };
}
