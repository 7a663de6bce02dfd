import type { Run } from './run.js';
import { allSeconds, engineSeconds } from './stopwatch.js';

/** By what power of the customers the time of a run has grown: 1 where twice the customers take twice the time. */
interface Growth {
  /** From the next smaller book on as many threads; nothing for the smallest. */
  readonly fromSmaller: number | undefined;
  /** From the smallest on. */
  readonly fromSmallest: number | undefined;
}

/** The growth up to a run, among those on as many threads. */
export function growthOf(runs: readonly Run[], run: Run): Growth {
  const smaller = runs.filter((own) => own.threads === run.threads && own.customers < run.customers);
  return { fromSmaller: exponent(smaller.at(-1), run), fromSmallest: exponent(smaller[0], run) };
}

/** The worst exponent between two neighbours, so that no slow start of the smallest book hides what comes later. */
export function worstGrowth(runs: readonly Run[]): number | undefined {
  const steps = runs.map((run) => growthOf(runs, run).fromSmaller).filter((own) => own !== undefined);
  return steps.length > 0 ? Math.max(...steps) : undefined;
}

/** Seconds of processors that went into the engines: all of the run's, by the engines' part of the stages' time. */
export function engineCpu({ cpu, seconds }: Run): number {
  return (cpu * engineSeconds(seconds)) / allSeconds(seconds);
}

function exponent(from: Run | undefined, to: Run): number | undefined {
  if (from === undefined) return undefined;
  return Math.log(engineCpu(to) / engineCpu(from)) / Math.log(to.customers / from.customers);
}
