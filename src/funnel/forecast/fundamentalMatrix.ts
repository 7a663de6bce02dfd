import type { Rates } from './readRates.js';
import { unusable } from './unusable.js';

/**
 * The inverse of I − Q: how often each stage is visited from each.
 *
 * It is Gaussian elimination in the form of Grassmann, Taksar and Heyman: the pivot is not 1 less the chance to stay, but
 * the sum of the chances to go. Nothing is ever subtracted, so that no digit is lost, not even where hardly anybody leaves.
 * Source: W. K. Grassmann, M. I. Taksar and D. P. Heyman, Regenerative analysis and steady state distributions for Markov
 * chains, Operations Research 33 (1985); C. A. O'Cinneide, Numerische Mathematik 65 (1993).
 */
export function fundamentalMatrix({ transitions, leaving }: Rates): Float64Array[] {
  const size = transitions.length;
  // A stage, its chances to go to the others and away, and the visits it brings with it.
  const states = transitions.map((row, stage) => ({
    going: Float64Array.of(...row, leaving[stage] ?? 0),
    visits: Float64Array.from(row, (_, other) => (other === stage ? 1 : 0)),
    out: 0,
  }));
  // From the last on, each stage is taken out: who would have come to it goes on to where it leads.
  for (const [later, state] of [...states.entries()].reverse()) {
    const { going, visits } = state;
    state.out = going[size] ?? 0;
    for (let stage = 0; stage < later; stage += 1) state.out += going[stage] ?? 0;
    for (const earlier of states.slice(0, later)) {
      const share = (earlier.going[later] ?? 0) / state.out;
      addTimes(earlier.going, going, share);
      addTimes(earlier.visits, visits, share);
    }
  }
  for (const [later, { going, visits, out }] of states.entries()) {
    for (const [stage, earlier] of states.slice(0, later).entries()) {
      addTimes(visits, earlier.visits, going[stage] ?? 0);
    }
    for (const [stage, visit] of visits.entries()) visits[stage] = visit / out;
    // Chances may be so small that a double cannot count the visits.
    if (!visits.every((visit) => visit < Infinity)) {
      throw unusable(`transitions[${later}]`, 'a stage from which a way leads out');
    }
  }
  return states.map(({ visits }) => visits);
}

/** Adds a row times a factor to another row. */
export function addTimes(target: Float64Array, row: Float64Array, factor: number): void {
  if (factor === 0) return;
  for (let place = 0; place < target.length; place += 1) {
    target[place] = (target[place] ?? 0) + factor * (row[place] ?? 0);
  }
}
