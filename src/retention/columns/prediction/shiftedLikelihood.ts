import type { Objective } from './place.js';

/** What contracts did at each renewal, the first one first. */
export interface Renewals {
  /** Contracts that came to it. */
  readonly due: Float64Array;
  /** Those of them that were not renewed. */
  readonly lost: Float64Array;
}

/** Puts cohorts together by the age of their contracts. Cost: one pass. */
export function sumRenewals(cohorts: readonly (readonly number[])[]): Renewals {
  const most = cohorts.reduce((longest, { length }) => Math.max(longest, length - 1), 0);
  const due = new Float64Array(most);
  const lost = new Float64Array(most);
  for (const survivors of cohorts) {
    for (let renewal = 1; renewal < survivors.length; renewal++) {
      due[renewal - 1]! += survivors[renewal - 1]!;
      lost[renewal - 1]! += survivors[renewal - 1]! - survivors[renewal]!;
    }
  }
  return { due, lost };
}

/**
 * The log-likelihood of renewals under the shifted beta-geometric model (Fader and Hardie 2007), as a function of ln α
 * and ln β. Written by renewals it needs no beta function: at the t-th, α/(α + β + t − 1) are lost. Cost: two logarithms a renewal.
 */
export function shiftedLikelihood({ due, lost }: Renewals): Objective {
  return (point, gradient) => {
    const alpha = Math.exp(point[0]!);
    const beta = Math.exp(point[1]!);
    let value = 0;
    let byAlpha = 0;
    let byBeta = 0;
    for (let renewal = 0; renewal < due.length; renewal++) {
      const gone = lost[renewal]!;
      const loyal = beta + renewal;
      value -= gone * Math.log1p(loyal / alpha) + (due[renewal]! - gone) * Math.log1p(alpha / loyal);
      const more = gone - (due[renewal]! * alpha) / (alpha + loyal);
      byAlpha += more;
      byBeta -= (more * beta) / loyal;
    }
    gradient[0] = byAlpha;
    gradient[1] = byBeta;
    return value;
  };
}
