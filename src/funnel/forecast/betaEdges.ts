import { fQuantile } from '../../kernel/index.js';

/**
 * From how many to how many of some cases close, by a beta distribution of the share that has the mean and the variance
 * given: it knows that a share lies between 0 and 1, and is as skewed as one near to either is. Where the variance
 * is more than a share can have, nothing is known.
 *
 * @param cases - How many there are.
 * @param mean - Expected closes: above 0, and below the cases.
 * @param variance - Of the closes, above 0.
 * @param level - Chance that the interval holds the closes.
 */
export function betaEdges(
  cases: number,
  mean: number,
  variance: number,
  level: number,
): { readonly lower: number; readonly upper: number } {
  const share = mean / cases;
  const size = (mean * (cases - mean)) / variance - 1;
  if (size <= 0) return { lower: 0, upper: cases };
  const [won, lost] = [share * size, (1 - share) * size];
  // The odds of a beta distribution are those of an F distribution, but for a factor.
  const shareAt = (p: number): number => 1 / (1 + lost / (won * fQuantile(p, 2 * won, 2 * lost)));
  // A count of k stands for all that rounds to it.
  const countAt = (p: number): number => Math.min(cases, Math.max(0, Math.ceil(cases * shareAt(p) - 0.5)));
  return { lower: countAt((1 - level) / 2), upper: countAt((1 + level) / 2) };
}
