import type { Limits } from '../judge/limits.js';
import { UNKNOWN } from './judgeCodes.js';

/** A state that is called only when a new one has lasted, in codes. */
export interface Caller {
  state: number;
  /** Bars that it has lasted. */
  stay: number;
  /** The state that the last bars speak for, and how many in a row. */
  candidate: number;
  count: number;
}

/**
 * All that a judge remembers, and what it measured on the last bar. Every form of judging runs this one machine, so that
 * all of them judge alike.
 */
export interface JudgeMachine {
  readonly limits: Limits;
  /** Bars that the machine has seen. */
  fed: number;
  /** The last closes and averages: rings whose sizes are powers of two, so that a bar finds its place by a mask. */
  readonly closes: Float64Array;
  readonly averages: Float64Array;
  /**
   * Sums, peaks and troughs by the blocks of van Herk, Gil and Werman: bars are cut into blocks as long as the window, so
   * that of each bar the window is the end of the block before and the beginning of its own. There is nothing to search
   * for, and nothing to take away. Here the sums: of the end of the block before, by the bars since then, and of those.
   */
  readonly sumAfter: Float64Array;
  sum: number;
  /** Bars of the block so far: its blocks begin with the series. */
  age: number;
  /** The same for peak and trough, whose window is another. */
  readonly highestAfter: Float64Array;
  readonly lowestAfter: Float64Array;
  highest: number;
  lowest: number;
  /** Bars of the block so far. */
  place: number;
  /** The average true range; while it is not yet one, the sum of the ranges so far. */
  range: number;
  ranges: number;
  /** The highest close since a strong regime was called, or the lowest since another was; 0 before. */
  extreme: number;
  readonly regime: Caller;
  readonly phase: Caller;

  deviation: number;
  slope: number;
  drawdown: number;
  rise: number;
  volatility: number;
  breadth: number;
  /** Distance from that extreme. */
  turned: number;
  /** The rule that spoke for the candidate. */
  rule: number;
}

/** A machine that has seen nothing. */
export function createMachine(limits: Limits): JudgeMachine {
  // It is the code of an unknown phase too.
  const caller = (): Caller => ({ state: UNKNOWN, stay: 0, candidate: UNKNOWN, count: 0 });
  return {
    limits,
    fed: 0,
    closes: new Float64Array(powerOfTwo(Math.max(limits.window, limits.swingWindow) + 1)),
    averages: new Float64Array(powerOfTwo(limits.slopeOver + 1)),
    sumAfter: new Float64Array(limits.window + 1),
    sum: 0,
    age: 0,
    highestAfter: new Float64Array(limits.swingWindow + 1).fill(-Infinity),
    lowestAfter: new Float64Array(limits.swingWindow + 1).fill(Infinity),
    highest: -Infinity,
    lowest: Infinity,
    place: 0,
    range: 0,
    ranges: 0,
    extreme: 0,
    regime: caller(),
    phase: caller(),
    deviation: NaN,
    slope: NaN,
    drawdown: NaN,
    rise: NaN,
    volatility: NaN,
    breadth: NaN,
    turned: NaN,
    rule: 0,
  };
}

function powerOfTwo(least: number): number {
  let power = 1;
  while (power < least) power *= 2;
  return power;
}
