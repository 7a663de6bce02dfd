import type { Groups } from '../statistics/groupsOf.js';
import type { Moments } from '../statistics/momentsOf.js';
import type { StepColumns } from '../statistics/types.js';

/** What has become of a case: its places among the counts of a group. */
export const outcomeCodes = { unseen: 0, open: 1, won: 2, lost: 3 } as const;

/**
 * Counts cases, or with `reentry` the episodes of cases, by group and by what has become of them. One pass, with 5 bytes a
 * case.
 *
 * @param outcomeOf - By the code of a stage, the outcome that it means; 0 where it means none.
 * @returns At group × 4 + outcome; group 0 holds the cases that are in none.
 */
export function countOutcomes(
  { rows, cases, case: caseOf, to, episode }: StepColumns,
  { times, limit }: Moments,
  { values, of }: Groups,
  outcomeOf: Uint8Array,
  reentry: boolean,
): Float64Array {
  const { unseen, open, won } = outcomeCodes;
  const counts = new Float64Array((values.length + 1) * 4);
  const state = new Uint8Array(cases);
  const current = new Int32Array(cases);
  for (let row = 0; row < rows; row++) {
    if (times[row]! > limit) continue;
    const id = caseOf[row]!;
    if (reentry && episode[row]! !== current[id]!) {
      counts[(of[id]! + 1) * 4 + state[id]!]! += 1;
      state[id] = unseen;
      current[id] = episode[row]!;
    }
    const outcome = outcomeOf[to[row]!]!;
    if (outcome !== 0) state[id] = outcome;
    // A deal that was done stays done; a loss is over when the case goes on.
    else if (state[id] !== won) state[id] = open;
  }
  for (let id = 0; id < cases; id++) counts[(of[id]! + 1) * 4 + state[id]!]! += 1;
  return counts;
}
