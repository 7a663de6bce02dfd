import { filterStates } from '../columns/filterStates.js';
import { readReturns, type Returns } from '../columns/readReturns.js';
import { smoothStates } from '../columns/smoothStates.js';
import { readModel } from './readModel.js';
import type { MarkovSwitchingModel } from './types.js';

/** The states of a past, seen from its end. The chance of a state in a row stands at `row * states + state`. */
export interface SmoothedHistory {
  /** Every row but the last rests on returns that came after it. */
  readonly lookAhead: true;
  readonly states: number;
  /** A row for each return. */
  readonly rows: number;
  /** Chances of the states, given all returns. */
  readonly smoothed: Float64Array;
  /** Logarithm of the density of the returns under the model; zero for none. */
  readonly logLikelihood: number;
}

/**
 * In which state the market probably was, in hindsight: Kim's smoother (Kim 平滑). It looks ahead, and so it is never a
 * judgement of a day: no one could have known it then. What was known on the day says `hamiltonFilter`.
 *
 * Source: C.-J. Kim, Dynamic linear models with Markov-switching, Journal of Econometrics 60 (1994).
 *
 * @param model - The model. It is checked at each call.
 * @param returns - One a period, in the unit of the model; NaN or `null` where one is missing.
 * @returns Chances, marked as a look ahead. Cost: returns × states².
 * @throws DomainError `facts_invalid` for a model or a return that is none, or for a chain with more than one stationary
 * distribution and no `initial`.
 * @example
 * ```ts
 * import { hamiltonFilter, type MarkovSwitchingModel, smoothedHistory } from 'panhuo';
 *
 * const model: MarkovSwitchingModel = {
 *   kind: 'markov-switching',
 *   transition: [[0.9, 0.1], [0.1, 0.9]],
 *   means: [-0.01, 0.01],
 *   deviations: [0.03, 0.01],
 * };
 * const returns = [0.01, -0.05];
 * // The fall of the second day throws its shadow back on the first.
 * smoothedHistory(model, returns).smoothed[0]! > hamiltonFilter(model, returns).filtered[0]!; // => true
 * ```
 */
export function smoothedHistory(model: MarkovSwitchingModel, returns: Returns): SmoothedHistory {
  const columns = readModel(model);
  const values = readReturns(returns);
  const { states } = columns;
  const [filtered, predicted, smoothed] = [0, 1, 2].map(() => new Float64Array(values.length * states)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const logLikelihood = filterStates(columns, values, filtered, predicted);
  smoothStates(states, columns.transition, filtered, predicted, smoothed);
  return { lookAhead: true, states, rows: values.length, smoothed, logLikelihood };
}
