/** A model of Markov switching as columns; `transition` is states × states, row by row. */
export interface SwitchingColumns {
  readonly states: number;
  readonly transition: Float64Array;
  readonly initial: Float64Array;
  readonly means: Float64Array;
  readonly deviations: Float64Array;
}

const LOG_ROOT_TWO_PI = Math.log(2 * Math.PI) / 2;

/** Beyond so many deviations every state is as good as impossible; the square of more would not be finite. */
const FARTHEST = 1e150;

/** Chances below this one are added as logarithms: what makes them up may be less than a double holds. */
const FAINT = 1e-250;

/**
 * Runs the Hamilton filter forwards. Chances are kept as logarithms, so that a state that seems impossible for a while is
 * not lost. Cost: rows × states².
 *
 * @param model - What is held to be true.
 * @param returns - One a row; NaN where one is missing.
 * @param filtered - Filled with ln P(state | returns until then), rows × states.
 * @param predicted - Filled with ln P(state | returns before), rows × states.
 * @returns The log-likelihood.
 */
export function filterStates(
  model: SwitchingColumns,
  returns: Float64Array,
  filtered: Float64Array,
  predicted: Float64Array,
): number {
  const { states, transition, initial, means, deviations } = model;
  const logTransition = transition.map(Math.log);
  const heights = deviations.map((deviation) => -Math.log(deviation) - LOG_ROOT_TWO_PI);
  // The chances of the row before, and what they become in this one.
  const chances = new Float64Array(states);
  let logLikelihood = 0;
  for (let row = 0; row < returns.length; row++) {
    const value = returns[row]!;
    const isMissing = Number.isNaN(value);
    const at = row * states;
    let most = -Infinity;
    for (let state = 0; state < states; state++) {
      let expected = row === 0 ? initial[state]! : 0;
      if (row > 0) {
        for (let from = 0; from < states; from++) {
          expected += chances[from]! * transition[from * states + state]!;
        }
      }
      const before =
        row === 0 || expected > FAINT
          ? Math.log(expected)
          : sumOfLogs(states, filtered, at - states, logTransition, state);
      const distance = Math.min(FARTHEST, Math.abs(value - means[state]!) / deviations[state]!);
      const after = isMissing ? before : before + heights[state]! - (distance * distance) / 2;
      predicted[at + state] = before;
      filtered[at + state] = after;
      if (after > most) most = after;
    }
    let total = 0;
    for (let state = 0; state < states; state++) {
      const chance = Math.exp(filtered[at + state]! - most);
      chances[state] = chance;
      total += chance;
    }
    const logTotal = Math.log(total);
    for (let state = 0; state < states; state++) {
      chances[state]! /= total;
      // One after the other: beside a return that is all but impossible, their sum would swallow the second.
      filtered[at + state] = filtered[at + state]! - most - logTotal;
    }
    if (!isMissing) logLikelihood += most + logTotal;
  }
  return logLikelihood;
}

/** ln Σ e^(weight + step) over the states one may come from. */
function sumOfLogs(
  states: number,
  weights: Float64Array,
  at: number,
  steps: Float64Array,
  to: number,
): number {
  let most = -Infinity;
  for (let from = 0; from < states; from++) {
    most = Math.max(most, weights[at + from]! + steps[from * states + to]!);
  }
  if (most === -Infinity) return most;
  let total = 0;
  for (let from = 0; from < states; from++) {
    total += Math.exp(weights[at + from]! + steps[from * states + to]! - most);
  }
  return most + Math.log(total);
}

/** Turns logarithms into chances, in place. */
export function toChances(logs: Float64Array): Float64Array {
  for (let place = 0; place < logs.length; place++) logs[place] = Math.exp(logs[place]!);
  return logs;
}
