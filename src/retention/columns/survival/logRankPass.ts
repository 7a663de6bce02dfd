import type { SpellTally } from '../../survival/types.js';
import { placeOf, type Triangle } from '../cholesky.js';
import { riskAt } from './riskAt.js';

/** What a log-rank test adds up over the times, group by group. */
export interface LogRankSums {
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  /** The covariance of observed − expected. */
  readonly variance: Triangle;
}

/**
 * Adds one stratum to the sums of a log-rank test. Cost: the times of the stratum × groups².
 *
 * @param sums - They are added to.
 * @param times - The distinct times of all groups, rising.
 * @param groups - The tallies of the groups.
 * @param rho - The power of the Kaplan–Meier estimate of all just before a time by which that time is weighted.
 */
export function addStratum(
  { observed, expected, variance }: LogRankSums,
  times: Float64Array,
  groups: readonly SpellTally[],
  rho: number,
): void {
  const atRisk = groups.map((group) => riskOn(times, group));
  const events = groups.map((group) => spread(times, group.times, group.events));
  let survival = 1;
  for (let place = 0; place < times.length; place++) {
    let [n, d] = [0, 0];
    for (let group = 0; group < groups.length; group++) {
      n += atRisk[group]![place]!;
      d += events[group]![place]!;
    }
    if (d === 0) continue;
    // Just before the time, so that the event itself does not count.
    const weight = survival ** rho;
    survival *= 1 - d / n;
    const factor = weight * weight * d * shareOfChance(n, d);
    for (let group = 0; group < groups.length; group++) {
      const share = atRisk[group]![place]! / n;
      observed[group]! += weight * events[group]![place]!;
      expected[group]! += weight * d * share;
      for (let other = 0; other < group; other++) {
        variance[placeOf(group, other)]! -= factor * share * (atRisk[other]![place]! / n);
      }
      variance[placeOf(group, group)]! += factor * share * (1 - share);
    }
  }
}

// What tied events take from the variance, (n − d) ÷ (n − 1): nothing is up to chance where all leave. It is 1 for one event; less
// than one, of a fractional weight, takes nothing either: just above n = 1 the quotient would be of any size.
function shareOfChance(n: number, d: number): number {
  if (n === d) return 0;
  return d < 1 ? 1 : (n - d) / (n - 1);
}

// A group at the times of all groups: at times at which nothing happens in it, it has nobody leaving.
function riskOn(times: Float64Array, group: SpellTally): Float64Array {
  return riskAt({
    ...group,
    times,
    events: spread(times, group.times, group.events),
    censored: spread(times, group.times, group.censored),
  });
}

/** A column of some of the times as one of all of them, zero elsewhere. */
function spread(times: Float64Array, own: Float64Array, column: Float64Array): Float64Array {
  const wide = new Float64Array(times.length);
  let next = 0;
  for (let place = 0; place < times.length && next < own.length; place++) {
    if (times[place] === own[next]) wide[place] = column[next++]!;
  }
  return wide;
}
