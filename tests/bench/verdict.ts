import type { Measured } from './harness.js';
import type { Bound, Measure, Target } from './targets.js';

/** What was measured, for targets to be held against. */
export interface Figures {
  readonly benchmarks: ReadonlyMap<string, Measured>;
  /** Why a benchmark did not run, by name. */
  readonly skipped: ReadonlyMap<string, string>;
  /** Kilobytes of each import. */
  readonly sizes: ReadonlyMap<string, number>;
  readonly memory: number;
  readonly review: number;
}

/** A target beside what was measured. */
export interface Verdict {
  readonly target: Target;
  /** Absent where nothing was measured. */
  readonly measured?: number;
  /** By what part of the bound it was missed; zero where it is met. */
  readonly missedBy?: number;
  /** The benchmark that decides among several. */
  readonly benchmark?: string;
  /** Why nothing was measured, or where else it stands. */
  readonly note?: string;
}

/** Holds a target against the figures. */
export function verdictOf(target: Target, figures: Figures): Verdict {
  const found = figureOf(target.by, figures);
  return found.measured === undefined
    ? { target, ...found }
    : { target, ...found, missedBy: missedBy(target.bound, found.measured) };
}

type Found = Pick<Verdict, 'measured' | 'benchmark' | 'note'>;

function figureOf(by: Measure, figures: Figures): Found {
  switch (by.kind) {
    case 'ratio':
      return lowestOf(by.benchmarks, figures);
    case 'speed':
      return ofBenchmark(by.benchmark, figures, ({ ours }) => ours / 1e6);
    case 'exponent':
      // The whole takes parts × t ÷ ratio where a part takes t.
      return ofBenchmark(
        by.benchmark,
        figures,
        ({ ratio }) => Math.log(by.parts / ratio) / Math.log(by.parts),
      );
    case 'size': {
      const measured = figures.sizes.get(by.import);
      return measured === undefined ? { note: 'not measured' } : { measured };
    }
    case 'memory':
      return { measured: figures.memory };
    case 'review':
      return { measured: figures.review };
    case 'section':
      return { note: `see “${by.title}”` };
  }
}

function ofBenchmark(name: string, figures: Figures, figure: (measured: Measured) => number): Found {
  const measured = figures.benchmarks.get(name);
  if (measured !== undefined) return { measured: figure(measured), benchmark: name };
  const why = figures.skipped.get(name);
  return { note: why === undefined ? 'not measured' : `skipped: ${why}` };
}

// Where one of several peers is missing, the fastest is not known.
function lowestOf(names: readonly string[], figures: Figures): Found {
  const all = names.map((name) => ofBenchmark(name, figures, ({ ratio }) => ratio));
  const unknown = all.find(({ measured }) => measured === undefined);
  return unknown ?? all.reduce((low, own) => (own.measured! < low.measured! ? own : low));
}

function missedBy(bound: Bound, measured: number): number {
  if ('atLeast' in bound) return Math.max(0, 1 - measured / bound.atLeast);
  if ('atMost' in bound) return Math.max(0, measured / bound.atMost - 1);
  // What reaches the bound has missed it, if by nothing that a share could tell.
  return measured < bound.under ? 0 : Math.max(Number.MIN_VALUE, measured / bound.under - 1);
}
