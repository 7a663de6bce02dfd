import type { SwitchingColumns } from './filterStates.js';

/** A model that was fitted anew to chances of the states. */
export interface Refitted extends SwitchingColumns {
  /** A state has shrunk on returns that are all but equal, or holds not even one. */
  readonly degenerate: boolean;
}

/**
 * The M step of the EM algorithm: the parameters that are likeliest where the states are known by their chances only.
 *
 * @param model - The model that the chances are of.
 * @param returns - One a row; NaN where one is missing.
 * @param smoothed - P(state | all returns), rows × states.
 * @param moves - The expected number of moves, states × states.
 * @param least - The least deviation of a state.
 */
export function refitStates(
  model: SwitchingColumns,
  returns: Float64Array,
  smoothed: Float64Array,
  moves: Float64Array,
  least: number,
): Refitted {
  const { states } = model;
  const [transition, means, deviations] = [
    model.transition.slice(),
    model.means.slice(),
    model.deviations.slice(),
  ];
  const weights = new Float64Array(states);
  const sums = new Float64Array(states);
  const squares = new Float64Array(states);
  for (let at = 0, row = 0; row < returns.length; row++, at += states) {
    const value = returns[row]!;
    if (Number.isNaN(value)) continue;
    for (let state = 0; state < states; state++) {
      // From the mean so far, which is close: so that hardly any digits cancel.
      const distance = value - means[state]!;
      const weighed = smoothed[at + state]! * distance;
      weights[state]! += smoothed[at + state]!;
      sums[state]! += weighed;
      squares[state]! += weighed * distance;
    }
  }
  let degenerate = false;
  for (let state = 0; state < states; state++) {
    const weight = weights[state]!;
    // Of a state that nobody was in, nothing is learned.
    if (weight > 0) {
      const shift = sums[state]! / weight;
      means[state]! += shift;
      deviations[state] = Math.max(least, Math.sqrt(Math.max(0, squares[state]! / weight - shift * shift)));
    }
    if (weight < 1 || deviations[state] === least) degenerate = true;
    const row = moves.subarray(state * states, (state + 1) * states);
    const left = row.reduce((sum, count) => sum + count, 0);
    if (left > 0)
      transition.set(
        row.map((count) => count / left),
        state * states,
      );
  }
  return { states, transition, initial: smoothed.slice(0, states), means, deviations, degenerate };
}
