import type { CoxRows } from './coxRows.js';
import type { Tally } from './riskSums.js';

/** A time with tied events. */
export interface TiedTime {
  /** The first row of the time, and the row after the last of its stratum. */
  readonly first: number;
  readonly end: number;
  readonly now: number;
  /** How many are at risk, and how many of them have the event. */
  readonly present: number;
  readonly deaths: number;
}

const NEWTON_STEPS = 60;

/**
 * Takes the denominator of one time with tied events out of the tally: the sum, over all choices of so many of those at risk,
 * of the products of their risks. The recursion of Gail, Lubin and Rubinstein (1981): of the first j, k are chosen either without the jth or with him. It is kept as
 * the probabilities of independent choices (Chen, Dempster and Liu 1994) with chances s r ÷ (1 + s r), where s makes the
 * expected number the right one: so no sum leaves the doubles. Cost: at risk × events × covariates².
 */
export function exactTies(rows: CoxRows, tied: TiedTime, risk: Float64Array, tally: Tally): void {
  const { width, values } = rows;
  const { score, information } = tally;
  const { present, deaths } = tied;
  const rowsAtRisk = atRiskOf(rows, tied);
  const size = 1 + width + (width * (width + 1)) / 2;
  if (deaths === present) {
    // There is one choice, all of them; so nothing is left to chance.
    for (const row of rowsAtRisk) {
      tally.logLikelihood -= Math.log(risk[row]!);
      for (let k = 0; k < width; k++) score[k]! -= values[row * width + k]!;
    }
    return;
  }
  const scale = scaleFor(rowsAtRisk, risk, deaths);
  // Of each number chosen: the probability, and the moments of the sum of the covariates.
  const chosen = new Float64Array((deaths + 1) * size);
  chosen[0] = 1;
  let logAll = 0;
  for (let seen = 0; seen < present; seen++) {
    const row = rowsAtRisk[seen]!;
    const odds = scale * risk[row]!;
    const without = 1 / (1 + odds);
    const chance = odds * without;
    logAll += Math.log1p(odds);
    // Fewer could not be made up by those who are left.
    const fewest = Math.max(1, deaths - (present - 1 - seen));
    for (let count = Math.min(seen + 1, deaths); count >= fewest; count--) {
      choose(chosen, count * size, size, values, row * width, width, without, chance);
    }
    chosen[0] *= without;
  }
  const base = deaths * size;
  const probability = chosen[base]!;
  tally.logLikelihood -= Math.log(probability) + logAll - deaths * Math.log(scale);
  let at = 0;
  for (let j = 0; j < width; j++) {
    const mean = chosen[base + 1 + j]! / probability;
    score[j]! -= mean;
    for (let k = 0; k <= j; k++, at++) {
      const second = chosen[base + 1 + width + at]! / probability;
      information[at]! += second - (mean * chosen[base + 1 + k]!) / probability;
    }
  }
}

function choose(
  chosen: Float64Array,
  to: number,
  size: number,
  values: Float64Array,
  base: number,
  width: number,
  without: number,
  chance: number,
): void {
  const from = to - size;
  const probability = chosen[from]!;
  let at = 1 + width;
  for (let j = 0; j < width; j++) {
    const value = values[base + j]!;
    const first = chosen[from + 1 + j]!;
    for (let k = 0; k <= j; k++, at++) {
      const other = values[base + k]!;
      const second =
        chosen[from + at]! + value * chosen[from + 1 + k]! + other * first + value * other * probability;
      chosen[to + at] = without * chosen[to + at]! + chance * second;
    }
  }
  for (let j = 0; j < width; j++) {
    const first = chosen[from + 1 + j]! + values[base + j]! * probability;
    chosen[to + 1 + j] = without * chosen[to + 1 + j]! + chance * first;
  }
  chosen[to] = without * chosen[to]! + chance * probability;
}

function atRiskOf({ entry }: CoxRows, { first, end, now, present }: TiedTime): Uint32Array {
  const found = new Uint32Array(present);
  let count = 0;
  for (let row = first; row < end; row++) {
    if (entry === null || entry[row]! < now) found[count++] = row;
  }
  return found;
}

// The expected number of choices rises with the scale; on its logarithm, Newton's steps are kept short. It need not be
// exact: any scale gives the same sums, this one the best digits.
function scaleFor(rowsAtRisk: Uint32Array, risk: Float64Array, deaths: number): number {
  let sum = 0;
  for (const row of rowsAtRisk) sum += risk[row]!;
  let logScale = Math.log(deaths / sum);
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const scale = Math.exp(logScale);
    let expected = 0;
    let slope = 0;
    for (const row of rowsAtRisk) {
      const odds = scale * risk[row]!;
      expected += odds / (1 + odds);
      slope += odds / (1 + odds) ** 2;
    }
    const missing = deaths - expected;
    if (Math.abs(missing) < 0.1) break;
    logScale += Math.max(-2, Math.min(2, missing / slope));
  }
  return Math.exp(logScale);
}
