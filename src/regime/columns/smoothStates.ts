/**
 * Runs Kim's smoother backwards over what `filterStates` filled. Cost: rows × states².
 *
 * @param states - How many there are.
 * @param transition - States × states, row by row.
 * @param filtered - ln P(state | returns until then), rows × states.
 * @param predicted - ln P(state | returns before), rows × states.
 * @param smoothed - Filled with P(state | all returns), rows × states.
 * @param moves - If given, the expected number of moves from state to state is added to it, states × states.
 */
export function smoothStates(
  states: number,
  transition: Float64Array,
  filtered: Float64Array,
  predicted: Float64Array,
  smoothed: Float64Array,
  moves?: Float64Array,
): void {
  const logTransition = transition.map(Math.log);
  const shares = new Float64Array(states * states);
  // How much likelier each state of the next row became by the returns after it, as a logarithm.
  const gain = new Float64Array(states);
  const end = smoothed.length - states;
  for (let state = 0; state < states && end >= 0; state++) {
    smoothed[end + state] = Math.exp(filtered[end + state]!);
  }
  for (let at = end - states; at >= 0; at -= states) {
    for (let to = 0; to < states; to++) {
      const chance = smoothed[at + states + to]!;
      gain[to] = chance === 0 ? -Infinity : Math.log(chance) - predicted[at + states + to]!;
    }
    let total = 0;
    for (let move = 0, from = 0; from < states; from++) {
      for (let to = 0; to < states; to++, move++) {
        const share = Math.exp(filtered[at + from]! + logTransition[move]! + gain[to]!);
        shares[move] = share;
        total += share;
      }
    }
    for (let move = 0, from = 0; from < states; from++) {
      let sum = 0;
      for (let to = 0; to < states; to++, move++) {
        const share = shares[move]! / total;
        sum += share;
        if (moves !== undefined) moves[move]! += share;
      }
      smoothed[at + from] = sum;
    }
  }
}
