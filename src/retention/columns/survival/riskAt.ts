import type { SpellTally } from '../../survival/types.js';

/** The share of the weight of those who leave later that can only come from rounding. */
const DUST = 1e-12;

/**
 * The weight at risk just before every time of a tally. A spell is at risk at t when entry &lt; t ≤ time, as in R: who enters
 * at t is not yet seen to survive it.
 */
export function riskAt({ times, events, censored, entries, entered }: SpellTally): Float64Array {
  const atRisk = new Float64Array(times.length);
  let [after, waiting] = [0, 0];
  let next = entries.length - 1;
  // From the end, so that few light spells are not lost in the weight of those who left before them.
  for (let place = times.length - 1; place >= 0; place--) {
    for (; next >= 0 && entries[next]! >= times[place]!; next--) waiting += entered[next]!;
    const leaving = events[place]! + censored[place]!;
    atRisk[place] = leaving + stayingOf(after, waiting);
    after += leaving;
  }
  return atRisk;
}

/**
 * The weight of those who are there and stay.
 *
 * @param after - Weight of all who leave later.
 * @param waiting - Weight of those of them who have yet to come.
 */
export function stayingOf(after: number, waiting: number): number {
  const staying = after - waiting;
  // Sums of fractional weights are rounded: dust is nobody. Whole ones are exact, however light what is left.
  const isExact = waiting === 0 || (Number.isSafeInteger(after) && Number.isSafeInteger(waiting));
  return staying > (isExact ? 0 : DUST * after) ? staying : 0;
}
