/**
 * The shares of time that a chain spends in its states, or `undefined` where they depend on where it starts.
 *
 * @param transition - States × states, row by row; each row sums to 1.
 */
export function stationaryShares(transition: Float64Array, states: number): Float64Array | undefined {
  const chances = transition.slice();
  const remaining = Array.from({ length: states }, (_, state) => state);
  const taken: { readonly state: number; readonly out: number }[] = [];
  const outOf = (state: number): number =>
    remaining.reduce((sum, to) => (to === state ? sum : sum + chances[state * states + to]!), 0);

  while (remaining.length > 1) {
    // A state that is never left cannot be taken out: it must be the last one.
    const state = remaining.findLast((candidate) => outOf(candidate) > 0);
    if (state === undefined) return undefined;
    const out = outOf(state);
    remaining.splice(remaining.indexOf(state), 1);
    // Who would have come to it goes on to where it leads.
    for (const from of remaining) {
      const share = chances[from * states + state]! / out;
      for (const to of remaining) chances[from * states + to]! += share * chances[state * states + to]!;
    }
    taken.push({ state, out });
  }

  const shares = new Float64Array(states);
  shares[remaining[0]!] = 1;
  for (const { state, out } of taken.reverse()) {
    const visits = remaining.reduce((sum, from) => sum + shares[from]! * chances[from * states + state]!, 0);
    shares[state] = visits / out;
    remaining.push(state);
  }
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}
