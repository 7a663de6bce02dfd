import type { Triangle } from '../cholesky.js';
import type { CoxRows } from './coxRows.js';
import { exactTies } from './exactTies.js';
import { addMoments, addTime, type Tally } from './riskSums.js';

/** How events of one time are taken. */
export type Ties = 'efron' | 'breslow' | 'exact';

/** The logarithm of the partial likelihood at some coefficients, its slope, and its curvature with the sign turned. */
export interface CoxLikelihood {
  readonly logLikelihood: number;
  readonly score: Float64Array;
  readonly information: Triangle;
}

/** When the risk of those who stay falls below this share of the most that was summed, the sum is made anew. */
const MUCH_LESS = 2 ** -10;

/**
 * One pass from the last time to the first: the partial likelihood of Cox (1972). Sums over those at risk are carried
 * along: weight × risk, and its first and second moments of the covariates.
 *
 * @param rows - The rows.
 * @param coefficients - In the units of the rows.
 * @param ties - How events of one time are taken.
 * @param hazard - Takes, for each group of rows, the rise of the cumulative hazard at its time, where the risk of a row is
 * that of `risksOf`, by stratum. With exact ties only single events have one.
 * @returns The likelihood. Cost: rows × covariates², and nothing is allocated a row; exact ties as `exactTies`.
 */
export function coxPass(
  rows: CoxRows,
  coefficients: Float64Array,
  ties: Ties,
  hazard?: Float64Array,
): CoxLikelihood {
  const { width, values, time, entry, byEntry, event, weight, groups, ends } = rows;
  const size = 1 + width + (width * (width + 1)) / 2;
  const { linear, risk } = risksOf(rows, coefficients);
  const atRisk = new Float64Array(size);
  const dying = new Float64Array(size);
  const tally: Tally = {
    logLikelihood: 0,
    score: new Float64Array(width),
    information: new Float64Array(size - 1 - width),
  };
  const { score } = tally;
  let nextEntry = -1;
  let present = 0;
  let most = 0;
  for (let group = groups.length - 2; group >= 0; group--) {
    const first = groups[group]!;
    const after = groups[group + 1]!;
    const end = ends[group]!;
    const now = time[first]!;
    if (after === end) {
      atRisk.fill(0);
      present = most = 0;
      nextEntry = end - 1;
    }
    let deaths = 0;
    let deathWeight = 0;
    for (let row = first; row < after; row++) {
      addMoments(atRisk, values, row * width, risk[row]!, width);
      if (event[row] === 0) continue;
      if (deaths++ === 0) dying.fill(0);
      const own = weight[row]!;
      deathWeight += own;
      addMoments(dying, values, row * width, risk[row]!, width);
      tally.logLikelihood += own * linear[row]!;
      for (let k = 0; k < width; k++) score[k]! += own * values[row * width + k]!;
    }
    present += after - first;
    if (entry !== null) {
      most = Math.max(most, atRisk[0]!);
      // It ends within the stratum: the rows of this time entered before it.
      for (; entry[byEntry[nextEntry]!]! >= now; nextEntry--) {
        const row = byEntry[nextEntry]!;
        addMoments(atRisk, values, row * width, -risk[row]!, width);
        present--;
      }
      // What is left of a sum after taking most of it away has lost its digits.
      if (deaths > 0 && atRisk[0]! < MUCH_LESS * most) {
        atRisk.fill(0);
        for (let row = first; row < end; row++) {
          if (entry[row]! < now) addMoments(atRisk, values, row * width, risk[row]!, width);
        }
        most = atRisk[0]!;
      }
    }
    if (deaths === 0) continue;
    if (ties === 'exact' && deaths > 1) {
      exactTies(rows, { first, end, now, present, deaths }, risk, tally);
      continue;
    }
    const rise = addTime(tally, atRisk, dying, deathWeight, ties === 'efron' ? deaths : 1);
    if (hazard !== undefined) hazard[group] = rise;
  }
  return tally;
}

/**
 * The linear predictor of each row, less the greatest of its stratum, and weight × its exponential: so nothing leaves the
 * doubles. `greatest` is that of the stratum of each group of rows.
 */
export function risksOf(
  { rows, width, values, weight, groups, ends }: CoxRows,
  coefficients: Float64Array,
): { readonly linear: Float64Array; readonly risk: Float64Array; readonly greatest: Float64Array } {
  const linear = new Float64Array(rows);
  const risk = new Float64Array(rows);
  const greatest = new Float64Array(groups.length - 1);
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let k = 0; k < width; k++) sum += values[row * width + k]! * coefficients[k]!;
    linear[row] = sum;
  }
  let most = 0;
  let stratumEnd = -1;
  for (let group = 0; group < groups.length - 1; group++) {
    const end = ends[group]!;
    const first = groups[group]!;
    if (end !== stratumEnd) {
      most = -Infinity;
      for (let row = first; row < end; row++) if (linear[row]! > most) most = linear[row]!;
      stratumEnd = end;
    }
    greatest[group] = most;
    for (let row = first; row < groups[group + 1]!; row++) {
      linear[row]! -= most;
      risk[row] = weight[row]! * Math.exp(linear[row]!);
    }
  }
  return { linear, risk, greatest };
}
