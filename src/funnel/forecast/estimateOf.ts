import { solveChain } from './absorbingChain.js';
import { type Chances, varianceOf } from './closesDistribution.js';
import type { Outlook } from './stageOutlook.js';
import { totalOf } from './totalOf.js';
import type { TransitionCounts } from './types.js';

/** What the counts of a chain say of a forecast. */
export interface Estimate {
  /** The expected closes by the rates with one transition more in each row. */
  readonly mean: number;
  /** The variance that comes from the chance of the cases, by the same rates. */
  readonly chance: number;
  /** The variance that comes from the estimate of the rates. */
  readonly error: number;
  /** How many transitions it rests on: those out of the stages that the cases may come to. */
  readonly transitions: number;
}

/**
 * The delta method. Of N = (I − Q)⁻¹ and b, the chances to come to the end that counts, db = N (dQ b + dr). Summed over the
 * cases that is Σ v dP h: v are their visits to each stage, and h says of each column what it is worth: b at a
 * stage, 1 at the end that counts, 0 at the others. Rows are independent, and a row of n transitions has the covariance of a
 * multinomial sample, so its part is v² times the variance of h under the row, over n.
 *
 * All of it by rates that have one transition more in each row, spread evenly over its columns (W. Perks, 1947): what was
 * never seen in a few cases is not impossible.
 */
export function estimateOf(
  { judged, visits: met }: Outlook<string, string>,
  counts: TransitionCounts,
  groups: readonly Chances[],
  end: number,
): Estimate {
  const rows = judged.map((place) => rowOf(counts, place, judged));
  const ends = counts.absorbing[0]?.length ?? 0;
  const { visits, probability } = solveChain({
    transitions: rows.map(({ shares }) => Float64Array.from(shares.slice(0, judged.length))),
    absorbing: rows.map(({ shares }) => Float64Array.from(shares.slice(judged.length, -1))),
    leaving: Float64Array.from(rows, ({ shares }) => totalled(shares.slice(judged.length))),
  });
  const chances = groups.map(({ cases }, row) => ({ cases, probability: probability[row]?.[end] ?? 0 }));
  const worth = [
    ...probability.map((chance) => chance[end] ?? 0),
    ...Array.from({ length: ends }, (_, place) => (place === end ? 1 : 0)),
    0,
  ];
  const paidTo = (row: number, by: readonly (readonly number[])[]): number =>
    totalled(groups.map(({ cases }, from) => cases * (by[from]?.[row] ?? 0)));
  let error = 0;
  let transitions = 0;
  for (const [row, { total, shares }] of rows.entries()) {
    error += (paidTo(row, visits) ** 2 * spreadOf(shares, worth)) / total;
    if (paidTo(row, met) > 0) transitions += total;
  }
  return {
    mean: totalled(chances.map(({ cases, probability: chance }) => cases * chance)),
    chance: varianceOf(chances),
    error,
    transitions,
  };
}

// Where those who left a stage went: to each stage that can be judged, to each end, and away.
function rowOf(counts: TransitionCounts, place: number, judged: readonly number[]) {
  const row = [
    ...judged.map((to) => counts.transitions[place]?.[to] ?? 0),
    ...(counts.absorbing[place] ?? []),
    counts.left[place] ?? 0,
  ];
  const total = totalOf(counts, place);
  return { total, shares: row.map((count) => (count + 1 / row.length) / (total + 1)) };
}

// The variance of the worth under the shares of a row.
function spreadOf(shares: readonly number[], worth: readonly number[]): number {
  const mean = totalled(shares.map((share, column) => share * (worth[column] ?? 0)));
  return totalled(shares.map((share, column) => share * ((worth[column] ?? 0) - mean) ** 2));
}

function totalled(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
