import type { Moments } from '../statistics/momentsOf.js';
import type { StepColumns } from '../statistics/types.js';

/** Moments or lengths of time in whole units, in as few bytes as hold them: room in the cache is what a pass lives on. */
export type Times = Uint16Array | Float64Array;

/** What a pass over a log looks for. */
export interface Search {
  /** By the code of a stage, its place among the stages to pass, or −1. */
  readonly places: Int16Array;
  /** How many stages are to be passed: one at least. */
  readonly count: number;
  /** By the code of an event, whether it makes no visit where the stage stays the same. */
  readonly stays: Uint8Array;
  /** The most that may lie between the first stage and any other; Infinity where it does not matter. */
  readonly window: number;
  /** A moment before that of every row; passes count from it. */
  readonly origin: number;
  /** Whether `who` is asked for. */
  readonly isParted: boolean;
}

/** A pass over a log. */
export type Pass = (columns: StepColumns, moments: Moments, search: Search) => Passage;

/**
 * How far each case came, and how long it took. The lists have a stretch for each place, as long as there are cases;
 * `reached` says how much of it is filled. The first place has no lengths of time.
 */
export interface Passage {
  /** Of each case: 0 when no row was seen, 1 when it came to no stage, `k` + 1 when it came to `k` stages. */
  readonly level: Uint8Array;
  readonly reached: Int32Array;
  /** The cases of the lists below; empty where nobody asked for them. */
  readonly who: Int32Array;
  readonly fromFirst: Times;
  readonly fromPrevious: Times;
  /** Whether a length of time below zero was met: a step lies before an earlier one of its case. */
  readonly falls: boolean;
}

/** Room for times that are no longer than a span. */
export function emptyTimes(span: number, size: number): Times {
  return span < 2 ** 16 ? new Uint16Array(size) : new Float64Array(size);
}

/** Room for what a pass finds out, and the longest time that it can meet. */
export function passageRoom(
  cases: number,
  limit: number,
  { count, origin, isParted }: Search,
): Omit<Passage, 'falls'> & { readonly span: number } {
  const span = limit - origin;
  return {
    span,
    level: new Uint8Array(cases),
    reached: new Int32Array(count),
    who: new Int32Array(isParted ? cases * count : 0),
    fromFirst: emptyTimes(span, cases * count),
    fromPrevious: emptyTimes(span, cases * count),
  };
}
