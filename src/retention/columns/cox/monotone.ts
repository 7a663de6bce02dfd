import { concordance, ranksOf } from './concordance.js';
import type { Ties } from './coxPass.js';
import type { CoxRows } from './coxRows.js';

/**
 * Whether the likelihood rises for ever in a direction: nobody at risk has a higher score than who has the event, and
 * somebody a lower one. (Bryson and Johnson 1981: then there is no finite estimate.) Two events of one time must have
 * the same score, but for exact ties, which only ask that those with the event be the highest together.
 *
 * @param rows - The rows.
 * @param direction - In the units of the rows.
 * @param ties - How events of one time are taken.
 * @param grain - Scores closer than this share of their range are taken for equal: a direction is known no better.
 * @returns Whether it rises. Cost: two sorts and a pass.
 */
export function isMonotone(rows: CoxRows, direction: Float64Array, ties: Ties, grain: number): boolean {
  const { width, values } = rows;
  const scores = new Float64Array(rows.rows);
  let least = Infinity;
  let greatest = -Infinity;
  for (let row = 0; row < scores.length; row++) {
    let sum = 0;
    for (let k = 0; k < width; k++) sum += values[row * width + k]! * direction[k]!;
    scores[row] = sum;
    if (sum < least) least = sum;
    if (sum > greatest) greatest = sum;
  }
  if (!(greatest > least) || greatest === Infinity) return false;
  const apart = (greatest - least) * grain;
  if (ties !== 'exact' && !areLevel(rows, scores, apart)) return false;
  const once = new Float64Array(rows.rows).fill(1);
  const { concordant, discordant } = concordance(rows, ranksOf(scores, apart), once);
  return discordant === 0 && concordant > 0;
}

// Whether events of one time have equal scores.
function areLevel({ event, groups }: CoxRows, scores: Float64Array, apart: number): boolean {
  for (let group = 0; group < groups.length - 1; group++) {
    let least = Infinity;
    let greatest = -Infinity;
    for (let row = groups[group]!; row < groups[group + 1]!; row++) {
      if (event[row] === 0) continue;
      least = Math.min(least, scores[row]!);
      greatest = Math.max(greatest, scores[row]!);
    }
    if (greatest - least > apart) return false;
  }
  return true;
}
