import { performance } from 'node:perf_hooks';

/** Two ways to do the same work. */
export interface Benchmark {
  readonly name: string;
  readonly peerName: string;
  /** What one row is. */
  readonly unit: string;
  readonly rows: number;
  readonly ours: () => unknown;
  readonly peer: () => unknown;
  /** Both results brought to one form; they must be equal before anything is timed. */
  readonly equal: (ours: unknown, peer: unknown) => boolean;
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
const WARM_UPS = 2;

/** Compares, then measures: the two take turns, so that a machine whose speed drifts is fair to both. */
export function measure({ name, peerName, unit, rows, ours, peer, equal }: Benchmark): Measured {
  if (!equal(ours(), peer())) throw new Error(`${name}: the results differ from ${peerName}`);
  const rounds = Array.from({ length: WARM_UPS + ROUNDS }, () => [timeOf(ours), timeOf(peer)] as const).slice(
    WARM_UPS,
  );
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

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
