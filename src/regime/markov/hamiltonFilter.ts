import { filterStates, toChances } from '../columns/filterStates.js';
import { readReturns, type Returns } from '../columns/readReturns.js';
import { readModel } from './readModel.js';
import type { MarkovSwitchingModel } from './types.js';

/** What a filter knows of the states, row by row. The chance of a state in a row stands at `row * states + state`. */
export interface FilteredStates {
  readonly states: number;
  /** A row for each return. */
  readonly rows: number;
  /** Chances of the states, given the returns up to and with that of the row. */
  readonly filtered: Float64Array;
  /** Chances of the states, given the returns before the row. */
  readonly predicted: Float64Array;
  /** Logarithm of the density of the returns under the model; zero for none. */
  readonly logLikelihood: number;
}

/**
 * How likely the market is in each hidden state, period by period and from nothing but the returns so far: the Hamilton
 * filter (汉密尔顿滤波).
 *
 * Sources: J. D. Hamilton, A New Approach to the Economic Analysis of Nonstationary Time Series and the Business Cycle
 * (1989), and Time Series Analysis (1994), chapter 22.
 *
 * The filter sees no later return. But a model that was fitted on the same returns has seen them all: see
 * `fitMarkovSwitching`. To go on after the last row, hand over the chances after it, one step on, as `initial`.
 *
 * @param model - The model. It is checked at each call.
 * @param returns - One a period, in the unit of the model; at a missing one (NaN or `null`) the chances only move on.
 * @returns Chances and log-likelihood. They are kept as logarithms until the end, so that no return is too extreme and no
 * series too long. Cost: returns × states².
 * @throws DomainError `facts_invalid` for a model or a return that is none, or for a chain with more than one stationary
 * distribution and no `initial`.
 * @example
 * ```ts
 * import { hamiltonFilter, type MarkovSwitchingModel } from 'panhuo';
 *
 * // Weak and wild, or strong and calm; the market stays in nine of ten periods.
 * const model: MarkovSwitchingModel = {
 *   kind: 'markov-switching',
 *   transition: [[0.9, 0.1], [0.1, 0.9]],
 *   means: [-0.01, 0.01],
 *   deviations: [0.03, 0.01],
 * };
 * const { filtered, predicted } = hamiltonFilter(model, [0, -0.05]);
 * predicted.slice(0, 2); // => Float64Array.of(0.5, 0.5)
 * filtered[2]! > 0.99; // => true
 * ```
 */
export function hamiltonFilter(model: MarkovSwitchingModel, returns: Returns): FilteredStates {
  const columns = readModel(model);
  const values = readReturns(returns);
  const { states } = columns;
  const filtered = new Float64Array(values.length * states);
  const predicted = new Float64Array(values.length * states);
  const logLikelihood = filterStates(columns, values, filtered, predicted);
  return {
    states,
    rows: values.length,
    filtered: toChances(filtered),
    predicted: toChances(predicted),
    logLikelihood,
  };
}
