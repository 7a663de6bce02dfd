import { performance } from 'node:perf_hooks';

/** Two ways to do the same work. */
export interface Benchmark {
  readonly peerName: string;
  /** What one row is. */
  readonly unit: string;
  readonly rows: number;
  readonly ours: () => unknown;
  /** A peer may be waited for, and one in another process says itself how long it took: see `Reported`. */
  readonly peer: () => unknown;
  /** Both results brought to one form; they must be equal before anything is timed. */
  readonly equal: (ours: unknown, peer: unknown) => boolean | Promise<boolean>;
}

/** What a peer in another process gives: its result, and the seconds that the work took without the start of the process. */
export class Reported {
  readonly seconds: number;
  readonly value: unknown;

  constructor(seconds: number, value: unknown) {
    this.seconds = seconds;
    this.value = value;
  }
}

/** Why a benchmark was not run. */
export interface Skipped {
  readonly skipped: string;
}

/** Rows a second of both, medians over interleaved rounds, and their ratio: above 1 we are faster. */
export interface Measured {
  readonly name: string;
  readonly ours: number;
  readonly peer: number;
  readonly peerName: string;
  readonly ratio: number;
  /** The lowest and the highest ratio of a round. */
  readonly spread: readonly [lowest: number, highest: number];
  readonly unit: string;
  readonly rows: number;
}

const ROUNDS = 7;
/** Each side runs at least so often, and for so many seconds of its own, before it is measured: compilers learn by running. */
const WARM_UPS = 2;
const WARM_SECONDS = 0.3;
/**
 * What is over sooner runs once more and then for so many seconds, and the mean of these counts: else the turn of the other
 * side would show in its caches.
 */
const LEAST_SECONDS = 0.1;

/** Compares, then measures: the two take turns, so that a machine whose speed drifts is fair to both. */
export async function measure(name: string, benchmark: Benchmark): Promise<Measured> {
  const { peerName, unit, rows, ours, peer } = benchmark;
  await compare(name, benchmark);
  for (const side of [ours, peer]) await warmUp(side);
  const rounds: (readonly [own: number, other: number])[] = [];
  while (rounds.length < ROUNDS) rounds.push([await timeOf(ours), await timeOf(peer)]);
  const speeds = rounds.map(([own, other]) => ({ ours: rows / own, peer: rows / other, ratio: other / own }));
  const ratios = speeds.map(({ ratio }) => ratio);
  return {
    name,
    ours: Math.round(median(speeds.map((speed) => speed.ours))),
    peer: Math.round(median(speeds.map((speed) => speed.peer))),
    peerName,
    ratio: median(ratios),
    spread: [Math.min(...ratios), Math.max(...ratios)],
    unit,
    rows,
  };
}

/** Throws where the results of the two differ. */
export async function compare(name: string, { peerName, ours, peer, equal }: Benchmark): Promise<void> {
  const theirs = await peer();
  if (!(await equal(ours(), theirs instanceof Reported ? theirs.value : theirs))) {
    throw new Error(`${name}: the results differ from ${peerName}`);
  }
}

/** Lets compilers learn one side. */
export async function warmUp(run: () => unknown): Promise<void> {
  let seconds = 0;
  for (let runs = 0; runs < WARM_UPS || seconds < WARM_SECONDS; runs++) seconds += (await once(run)).seconds;
}

async function timeOf(run: () => unknown): Promise<number> {
  const first = await once(run);
  if (first.isReported || first.seconds >= LEAST_SECONDS) return first.seconds;
  let [seconds, runs] = [0, 0];
  for (; seconds < LEAST_SECONDS; runs++) seconds += (await once(run)).seconds;
  return seconds / runs;
}

async function once(run: () => unknown): Promise<{ readonly seconds: number; readonly isReported: boolean }> {
  const start = performance.now();
  const result = await run();
  const isReported = result instanceof Reported;
  return { seconds: isReported ? result.seconds : (performance.now() - start) / 1000, isReported };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
