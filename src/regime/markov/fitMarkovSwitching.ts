import { demand, demandObject, type RandomStream, seededRandom } from '../../kernel/index.js';
import type { SwitchingColumns } from '../columns/filterStates.js';
import { momentsOf } from '../columns/momentsOf.js';
import { readReturns, type Returns } from '../columns/readReturns.js';
import { climb, type Climb } from './climb.js';
import type { MarkovSwitchingModel } from './types.js';

// More starts find nothing that these did not, and would run for hours.
const MOST_RESTARTS = 1000;
// Returns without states converge the slowest: 200 of them took 2,630 steps until none added anything at all.
const MOST_ITERATIONS = 10_000;

/** How a model is searched for. */
export interface MarkovFitOptions {
  /** Hidden states, two or more. */
  readonly states: number;
  /** How many starts are tried, 1 to 1,000. One top of the likelihood need not be the highest. */
  readonly restarts: number;
  /** A whole number that decides the starts. */
  readonly seed: number;
  /** Steps of a run at most, 1 to 10,000; 500 unless given. */
  readonly maxIterations?: number | undefined;
  /** A run has converged when a step adds less than this to the log-likelihood; 1e-6 unless given. */
  readonly tolerance?: number | undefined;
  /**
   * The least deviation of a state, as a share of the deviation of all returns; 0.01 unless given. Without one a state
   * could shrink on a single return, where the likelihood has no bound.
   */
  readonly leastDeviation?: number | undefined;
}

/** Where one run came to. */
export interface MarkovRun {
  readonly logLikelihood: number;
  readonly converged: boolean;
  readonly iterations: number;
  /** A state has shrunk to the least deviation, or holds less than one return: the likelihood means little. */
  readonly degenerate: boolean;
}

/** A fitted model, and how it was come by. */
export interface MarkovFit extends MarkovRun {
  /** The states by rising mean; of equal means the wilder state first. */
  readonly model: MarkovSwitchingModel;
  /** All runs, in their order. */
  readonly restarts: readonly MarkovRun[];
  /** The returns that the model has seen: of none of these days it is a judgement that could have been made then. */
  readonly fittedOn: { readonly rows: number; readonly missing: number };
}

/**
 * Fits a model of Markov switching to returns: the EM algorithm (期望最大化算法) from several starts, of which the likeliest
 * outcome is kept, a degenerate one only where there is no other.
 *
 * Sources: J. D. Hamilton, Analysis of time series subject to changes in regime, Journal of Econometrics 45 (1990); L. E.
 * Baum and others, Annals of Mathematical Statistics 41 (1970). As there, the chances of the states in the first period are
 * fitted too: they are those of the first return that was fitted on, so leave `initial` out to filter a series that begins
 * on another day. R. J. Hathaway (1985) for the bound of the deviations.
 *
 * The model has seen all returns that it was fitted on. Filtered over the same returns it still looks ahead, through its
 * parameters: a judgement of today takes a model that was fitted on days before.
 *
 * @param returns - One a period; NaN or `null` where one is missing.
 * @param options - States, starts, seed, and when a run ends.
 * @returns The model and all runs; that a run did not converge, or is degenerate, it says. The same seed gives the same
 * fit. Cost: restarts × steps × returns × states².
 * @throws DomainError `facts_invalid` for returns or options that are none, for returns that are all equal, and for no more
 * known returns than the model has parameters.
 * @example
 * ```ts
 * import { fitMarkovSwitching } from 'panhuo';
 *
 * // Ten days about 1, ten about 5, and so on.
 * const returns = Array.from({ length: 60 }, (_, day) => (day % 20 < 10 ? 1 : 5) + (day % 3) / 10);
 * const { model, converged } = fitMarkovSwitching(returns, { states: 2, restarts: 3, seed: 1 });
 * converged; // => true
 * model.means.map((mean) => mean.toFixed(1)); // => ['1.1', '5.1']
 * ```
 */
export function fitMarkovSwitching(returns: Returns, options: MarkovFitOptions): MarkovFit {
  demandObject(options, 'options');
  const { states, restarts, seed, maxIterations = 500, tolerance = 1e-6, leastDeviation = 0.01 } = options;
  demand(Number.isSafeInteger(states) && states > 1, 'states', 'at least two states');
  demand(
    Number.isInteger(restarts) && restarts > 0 && restarts <= MOST_RESTARTS,
    'restarts',
    'a whole number from 1 to 1,000',
  );
  demand(Number.isSafeInteger(seed), 'seed', 'a whole number');
  demand(
    Number.isInteger(maxIterations) && maxIterations > 0 && maxIterations <= MOST_ITERATIONS,
    'maxIterations',
    'a whole number from 1 to 10,000',
  );
  demand(Number.isFinite(tolerance) && tolerance > 0, 'tolerance', 'above zero');
  demand(
    Number.isFinite(leastDeviation) && leastDeviation > 0 && leastDeviation < 1,
    'leastDeviation',
    'above 0 and below 1',
  );
  const values = readReturns(returns);
  const moments = momentsOf(values);
  // Rows of chances that sum to 1, and a mean and a deviation for each state.
  const parameters = (states - 1) * (states + 1) + 2 * states;
  demand(moments.known > parameters, 'returns', 'more known returns than the model has parameters');
  demand(moments.deviation > 0, 'returns', 'returns that vary');

  const column = (): Float64Array => new Float64Array(values.length * states);
  const space = { filtered: column(), predicted: column(), smoothed: column() };
  const limits = { maxIterations, tolerance, least: leastDeviation * moments.deviation };
  const random = seededRandom(seed);
  const climbs = Array.from({ length: restarts }, () =>
    climb(startOf(values, moments.deviation, states, random), values, space, limits),
  );
  const best = climbs.reduce((top, next) => (isBetter(next, top) ? next : top));
  return {
    model: modelOf(best.model),
    ...runOf(best),
    restarts: climbs.map(runOf),
    fittedOn: { rows: values.length, missing: values.length - moments.known },
  };
}

/** A start: states about returns that were drawn, of deviations below and above that of all, and rather lasting. */
function startOf(
  returns: Float64Array,
  deviation: number,
  states: number,
  random: RandomStream,
): SwitchingColumns {
  const transition = new Float64Array(states * states);
  for (let state = 0; state < states; state += 1) {
    const change = 0.3 * random.next();
    transition.fill(change / (states - 1), state * states, (state + 1) * states);
    transition[state * states + state] = 1 - change;
  }
  const each = (draw: () => number): Float64Array => Float64Array.from({ length: states }, draw);
  return {
    states,
    transition,
    initial: each(() => 1 / states),
    means: each(() => drawn(returns, random)),
    deviations: each(() => deviation * (0.25 + 1.25 * random.next())),
  };
}

function drawn(returns: Float64Array, random: RandomStream): number {
  for (;;) {
    const value = returns[random.below(returns.length)] ?? NaN;
    if (!Number.isNaN(value)) return value;
  }
}

function isBetter(a: Climb, b: Climb): boolean {
  if (a.model.degenerate !== b.model.degenerate) return b.model.degenerate;
  return a.logLikelihood > b.logLikelihood;
}

function runOf({ model, logLikelihood, converged, iterations }: Climb): MarkovRun {
  return { logLikelihood, converged, iterations, degenerate: model.degenerate };
}

function modelOf({ states, transition, initial, means, deviations }: SwitchingColumns): MarkovSwitchingModel {
  const order = Array.from(means, (mean, state) => ({ state, mean, deviation: deviations[state] ?? 0 }));
  order.sort((a, b) => a.mean - b.mean || b.deviation - a.deviation);
  return {
    kind: 'markov-switching',
    transition: order.map((from) => order.map((to) => transition[from.state * states + to.state] ?? 0)),
    means: order.map(({ mean }) => mean),
    deviations: order.map(({ deviation }) => deviation),
    initial: order.map(({ state }) => initial[state] ?? 0),
  };
}
