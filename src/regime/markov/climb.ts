import { filterStates, type SwitchingColumns } from '../columns/filterStates.js';
import { type Refitted, refitStates } from '../columns/refitStates.js';
import { smoothStates } from '../columns/smoothStates.js';

/** Where one run of the EM algorithm came to. */
export interface Climb {
  readonly model: Refitted;
  readonly logLikelihood: number;
  readonly converged: boolean;
  readonly iterations: number;
}

/** When a run ends, and what it may not pass. */
export interface ClimbLimits {
  readonly maxIterations: number;
  readonly tolerance: number;
  /** The least deviation of a state. */
  readonly least: number;
}

/** The columns that all runs work in. */
export type ClimbSpace = Readonly<Record<'filtered' | 'predicted' | 'smoothed', Float64Array>>;

/** Climbs to the next top of the likelihood by the EM algorithm. No step leads down, but for rounding. */
export function climb(
  start: SwitchingColumns,
  returns: Float64Array,
  { filtered, predicted, smoothed }: ClimbSpace,
  { maxIterations, tolerance, least }: ClimbLimits,
): Climb {
  const { states } = start;
  const moves = new Float64Array(states * states);
  let model: Refitted = { ...start, degenerate: false };
  let logLikelihood = filterStates(model, returns, filtered, predicted);
  for (let iterations = 1; iterations <= maxIterations; iterations += 1) {
    smoothStates(states, model.transition, filtered, predicted, smoothed, moves.fill(0));
    model = refitStates(model, returns, smoothed, moves, least);
    const before = logLikelihood;
    logLikelihood = filterStates(model, returns, filtered, predicted);
    if (logLikelihood - before < tolerance) return { model, logLikelihood, converged: true, iterations };
  }
  return { model, logLikelihood, converged: false, iterations: maxIterations };
}
