import { addTimes, fundamentalMatrix } from './fundamentalMatrix.js';
import { leadingTo } from './reach.js';
import { type Rates, readRates } from './readRates.js';
import type { ChainRates, Matrix } from './types.js';
import { unusable } from './unusable.js';

/** What an absorbing chain leads to. Rows are the stages that one starts from. */
export interface AbsorbingChain {
  /** Expected visits to each stage before the end, the start counted: stages × stages. */
  readonly visits: Matrix;
  /** Expected visits to all stages: the steps until the end. */
  readonly steps: readonly number[];
  /** Chance to come to each end: stages × ends. A row sums to 1 where nothing leaves in another way. */
  readonly probability: Matrix;
}

/**
 * What becomes of who stands in each stage of an absorbing Markov chain: N = (I − Q)⁻¹, t = N 1 and B = N R.
 * Source: J. G. Kemeny and J. L. Snell, Finite Markov Chains (1960), chapter III.
 *
 * The rows of Q and R together sum to 1. Where they sum to less, the rest leaves the chain and comes to no end that is named.
 *
 * @param rates - `transitions`: Q, stages × stages; `absorbing`: R, stages × ends. A chain of `chainFromReference` or
 * `chainFromLog` will do, but where it has stages of which nothing is known ask `stageOutlook`.
 * @returns Visits, steps and chances, each to about 1 part in 10^13. Cost: the cube of the stages.
 * @throws DomainError `facts_invalid` with the path of a row or a chance that is none: below zero, a row of another length, a
 * row that sums to more than 1 (beyond 1e-9), a stage from which nothing leads out.
 * @example
 * ```ts
 * import { absorbingChain } from 'panhuo';
 *
 * // Of ten who watch five select, of five two trade, of two one closes; the others are lost.
 * const chain = absorbingChain({
 *   transitions: [[0, 0.5, 0], [0, 0, 0.4], [0, 0, 0]],
 *   absorbing: [[0, 0.5], [0, 0.6], [0.5, 0.5]],
 * });
 * chain.steps; // => [1.7, 1.4, 1]
 * chain.probability.map(([close]) => close); // => [0.1, 0.2, 0.5]
 * ```
 */
export function absorbingChain(rates: ChainRates): AbsorbingChain {
  return solveChain(readRates(rates));
}

/** The same of chances that were checked. */
export function solveChain(rates: Rates): AbsorbingChain {
  requireWayOut(rates);
  const visits = fundamentalMatrix(rates);
  const probability = visits.map((row) => {
    const chances = new Float64Array(rates.absorbing[0]?.length ?? 0);
    for (const [stage, ends] of rates.absorbing.entries()) addTimes(chances, ends, row[stage] ?? 0);
    // Rounding must not make a chance of more than 1.
    return Array.from(chances, (chance) => Math.min(1, chance));
  });
  return {
    visits: visits.map((row) => [...row]),
    steps: visits.map((row) => row.reduce((sum, count) => sum + count, 0)),
    probability,
  };
}

function requireWayOut({ transitions, leaving }: Rates): void {
  const doors = [...leaving.keys()].filter((stage) => (leaving[stage] ?? 0) > 0);
  const leading = leadingTo(transitions, doors);
  const stuck = transitions.findIndex((_, stage) => !leading.has(stage));
  if (stuck >= 0) throw unusable(`transitions[${stuck}]`, 'a stage from which a way leads out');
}
