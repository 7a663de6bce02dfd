import type { Triangle } from '../cholesky.js';

/** What a pass adds up. */
export interface Tally {
  logLikelihood: number;
  readonly score: Float64Array;
  readonly information: Triangle;
}

/** Adds the risk of a row, and its first and second moments of the covariates, to sums that are kept in this order. */
export function addMoments(
  sums: Float64Array,
  values: Float64Array,
  base: number,
  risk: number,
  width: number,
): void {
  sums[0]! += risk;
  let at = width + 1;
  for (let j = 0; j < width; j++) {
    const moment = risk * values[base + j]!;
    sums[1 + j]! += moment;
    for (let k = 0; k <= j; k++) sums[at++]! += moment * values[base + k]!;
  }
}

/**
 * Takes the denominators of one time out of the tally. With as many terms as events it is Efron's (1977): the kth term lacks
 * the share k ÷ events of those who have the event, and each event weighs as much as their mean. With one term it is
 * Breslow's (1974). Cost: terms + covariates², by sums over the terms of the powers of what stands beneath.
 *
 * @returns The rise of the cumulative hazard.
 */
export function addTime(
  tally: Tally,
  atRisk: Float64Array,
  dying: Float64Array,
  deathWeight: number,
  terms: number,
): number {
  const { score, information } = tally;
  const width = score.length;
  const factor = deathWeight / terms;
  // All is told in shares of those at risk, so that squares of small risks stay within the doubles.
  const unit = 1 / atRisk[0]!;
  const dyingShare = dying[0]! * unit;
  let logs = 0;
  let one = 0;
  let part = 0;
  let square = 0;
  let partSquare = 0;
  let partPartSquare = 0;
  for (let term = 0; term < terms; term++) {
    const taken = term / terms;
    const beneath = 1 - taken * dyingShare;
    const inverse = 1 / beneath;
    logs += Math.log(beneath);
    one += inverse;
    part += taken * inverse;
    square += inverse * inverse;
    partSquare += taken * inverse * inverse;
    partPartSquare += taken * taken * inverse * inverse;
  }
  tally.logLikelihood -= factor * (logs + terms * Math.log(atRisk[0]!));
  let at = 0;
  for (let j = 0; j < width; j++) {
    const all = atRisk[1 + j]! * unit;
    const own = dying[1 + j]! * unit;
    score[j]! -= factor * (one * all - part * own);
    for (let k = 0; k <= j; k++, at++) {
      const allToo = atRisk[1 + k]! * unit;
      const ownToo = dying[1 + k]! * unit;
      const products =
        square * all * allToo - partSquare * (all * ownToo + own * allToo) + partPartSquare * own * ownToo;
      const second = one * atRisk[1 + width + at]! - part * dying[1 + width + at]!;
      information[at]! += factor * (second * unit - products);
    }
  }
  return factor * one * unit;
}
