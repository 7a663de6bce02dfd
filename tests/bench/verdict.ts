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
  /** Whether a round, the lowest or the highest of its benchmarks, comes to the opposite. */
  readonly isWithinSpread?: boolean;
  /** The benchmark that decides among several. */
  readonly benchmark?: string;
  /** Why nothing was measured, or where else it stands. */
  readonly note?: string;
}

/** Holds a target against the figures. */
export function verdictOf(target: Target, figures: Figures): Verdict {
  const { spread = [], ...found } = figureOf(target.by, figures);
  if (found.measured === undefined) return { target, ...found };
  const missed = missedBy(target.bound, found.measured);
  const isWithinSpread = spread.some((own) => missedBy(target.bound, own) > 0 !== missed > 0);
  return { target, ...found, missedBy: missed, isWithinSpread };
}

/** What was measured, and the figures of the lowest and the highest round. */
type Found = Pick<Verdict, 'measured' | 'benchmark' | 'note'> & { readonly spread?: Measured['spread'] };

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
  if (measured !== undefined) {
    const [lowest, highest] = measured.spread.map((ratio) => figure({ ...measured, ratio }));
    return { measured: figure(measured), benchmark: name, spread: [lowest!, highest!] };
  }
  const why = figures.skipped.get(name);
  return { note: why === undefined ? 'not measured' : `skipped: ${why}` };
}

// Where one of several peers is missing, the fastest is not known.
function lowestOf(names: readonly string[], figures: Figures): Found {
  const all = names.map((name) => ofBenchmark(name, figures, ({ ratio }) => ratio));
  const unknown = all.find(({ measured }) => measured === undefined);
  if (unknown !== undefined) return unknown;
  // The lowest round of any of them, and what all of them reached in their highest.
  const lowestIn = (end: 0 | 1): number => Math.min(...all.map(({ spread }) => spread![end]));
  const lowest = all.reduce((low, own) => (own.measured! < low.measured! ? own : low));
  return { ...lowest, spread: [lowestIn(0), lowestIn(1)] };
}

function missedBy(bound: Bound, measured: number): number {
  if ('atLeast' in bound) return Math.max(0, 1 - measured / bound.atLeast);
  if ('atMost' in bound) return Math.max(0, measured / bound.atMost - 1);
  // What reaches the bound has missed it, if by nothing that a share could tell.
  return measured < bound.under ? 0 : Math.max(Number.MIN_VALUE, measured / bound.under - 1);
}
