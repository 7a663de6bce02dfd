import { deepFreeze, normalQuantile } from '../../kernel/index.js';
import { requireConfidenceLevel, unusable } from './itemMatrix.js';
import type { ConfidenceInterval } from './types.js';

/**
 * The groups of the net promoter score. They are part of its definition, and no policy of a house: other cuts give another
 * figure. Both edges belong to a group.
 */
export const netPromoterGroups = /* @__PURE__ */ deepFreeze({
  source: {
    document: 'F. F. Reichheld, The One Number You Need to Grow, Harvard Business Review 81 (12), 2003',
  },
  promoters: { from: 9, to: 10 },
  passives: { from: 7, to: 8 },
  detractors: { from: 0, to: 6 },
});

/** The net promoter score of some ratings. */
export interface NetPromoterScore {
  /** Promoters less detractors, of 100: −100 to 100; `null` without ratings. */
  readonly score: number | null;
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  readonly total: number;
  /** `null` where all ratings fall into one group: the spread between people is then unknown, and not zero. */
  readonly interval: ConfidenceInterval | null;
}

/**
 * The net promoter score (净推荐值) of answers to "how likely is it that you would recommend us?", from 0 to 10.
 *
 * The interval is that of large samples, from the variance of a difference of two shares of one multinomial sample,
 * clipped to ±100. Source: B. Rocks, Interval Estimation for the "Net Promoter Score", The American Statistician 70 (2016).
 *
 * @param ratings - Whole numbers from 0 to 10, one for each person.
 * @param options - The confidence level, 0.95 unless given.
 * @returns The score, the groups, and the interval.
 * @throws DomainError `facts_invalid` with the place of a rating that is no whole number from 0 to 10; for a confidence
 * level outside 0 to 1.
 * @example
 * ```ts
 * import { netPromoterScore } from 'panhuo';
 *
 * const { score, promoters, detractors, total } = netPromoterScore([10, 9, 9, 8, 7, 6, 0, 10, 5, 9]);
 * [score, promoters, detractors, total]; // => [20, 5, 3, 10]
 * ```
 */
export function netPromoterScore(
  ratings: readonly number[],
  options: { readonly confidenceLevel?: number } = {},
): NetPromoterScore {
  const { confidenceLevel = 0.95 } = options;
  requireConfidenceLevel(confidenceLevel);
  const counts = { promoters: 0, passives: 0, detractors: 0 };
  for (const [place, rating] of ratings.entries()) counts[groupOf(rating, place)] += 1;
  const { promoters, detractors } = counts;
  const total = ratings.length;
  return {
    score: total === 0 ? null : (100 * (promoters - detractors)) / total,
    ...counts,
    total,
    interval: intervalOf(promoters / total, detractors / total, total, confidenceLevel),
  };
}

type Group = 'promoters' | 'passives' | 'detractors';
const groups: readonly Group[] = ['promoters', 'passives', 'detractors'];

function groupOf(rating: number, place: number): Group {
  const group = groups.find((own) => {
    const { from, to } = netPromoterGroups[own];
    return Number.isInteger(rating) && rating >= from && rating <= to;
  });
  if (group === undefined) throw unusable(`[${place}]`, 'a whole number from 0 to 10');
  return group;
}

function intervalOf(
  promoters: number,
  detractors: number,
  total: number,
  confidenceLevel: number,
): ConfidenceInterval | null {
  const difference = promoters - detractors;
  const variance = (promoters + detractors - difference ** 2) / total;
  if (!(variance > 0)) return null;
  const reach = -normalQuantile((1 - confidenceLevel) / 2) * Math.sqrt(variance);
  return {
    lower: 100 * Math.max(-1, difference - reach),
    upper: 100 * Math.min(1, difference + reach),
  };
}
