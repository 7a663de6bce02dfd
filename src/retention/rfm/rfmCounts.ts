import { addCounts, type Day, requireSame } from '../../kernel/index.js';
import { countCodes } from '../columns/rfm/countCodes.js';
import { NO_SEGMENT } from '../columns/rfm/segmentRows.js';
import { type PolicyIdentity, requireSamePolicy } from '../policyIdentity.js';
import { requireRfmColumns, requireRfmCounts } from './requireRfm.js';
import type { RfmColumns } from './rfmColumns.js';

/** How many customers of a book have each score, and stand in each segment. */
export interface RfmCounts {
  readonly policy: PolicyIdentity;
  readonly asOf: Day;
  /** The least figure of every score above 1, as in the columns; money in whole minor units, as text. */
  readonly limits: {
    readonly days: readonly number[];
    readonly count: readonly number[];
    readonly units: readonly string[];
  };
  /** Customers who acted: every list adds up to them. */
  readonly customers: number;
  /** How many have each score, from 1 up. */
  readonly scores: {
    readonly recency: readonly number[];
    readonly frequency: readonly number[];
    readonly value: readonly number[];
  };
  /** In the order of the policy; at last, with `null`, those whom no segment fits. */
  readonly segments: readonly { readonly segment: string | null; readonly customers: number }[];
}

/**
 * Counts the scores and the segments of a book, or of a part of it.
 *
 * @param columns - The scores, from `rfmColumns`.
 * @returns The counts, for `mergeRfmCounts`. Cost: one pass over the customers for each list.
 * @throws DomainError `columns_invalid` with the path of a column that does not fit, `facts_invalid` for what are no scores.
 * @example
 * ```ts
 * import { day, industry, rfmColumns, rfmCounts, tallyActivity } from 'panhuo';
 *
 * const asOf = day('2024-06-30');
 * const acts = { customers: ['a', 'b'], customer: Int32Array.of(0, 1), on: Int32Array.of(19727, 19894), currency: null };
 * const tally = tallyActivity(acts, { from: day('2024-01-01'), to: asOf });
 * rfmCounts(rfmColumns(industry.rfm, tally, asOf)).scores.recency; // => [1, 0, 1, 0, 0]
 * ```
 */
export function rfmCounts(columns: RfmColumns): RfmCounts {
  requireRfmColumns(columns);
  const { policy, asOf, segments, segment, recency, frequency, value } = columns;
  const { days, count, units } = columns.limits;
  const bySegment = countCodes(segment, recency);
  const scored = (scores: Uint8Array, limits: ArrayLike<unknown>): number[] =>
    Array.from(countCodes(scores, recency).subarray(1, limits.length + 2));
  const scores = {
    recency: scored(recency, days),
    frequency: scored(frequency, count),
    value: scored(value, units),
  };
  return {
    policy,
    asOf,
    limits: { days: [...days], count: [...count], units: Array.from<number | bigint, string>(units, String) },
    customers: scores.recency.reduce((sum, own) => sum + own, 0),
    scores,
    segments: [...segments.keys(), NO_SEGMENT].map((code) => ({
      segment: segments[code] ?? null,
      customers: bySegment[code] ?? 0,
    })),
  };
}

/**
 * Adds up the counts of two parts of a book that have no customer in common. Any order gives the same.
 *
 * @param a - The counts of a part.
 * @param b - The counts of another part, by the same policy, as of the same day.
 * @returns The counts of both.
 * @throws DomainError `unit_mismatch` where policy, day or limits differ: scores by rank compare the customers of their own
 * part, so they do not add up; give the policy fixed limits. `facts_invalid` for what are no counts.
 * @example
 * ```ts
 * import { day, defineRfmPolicy, industry, mergeRfmCounts, rfmColumns, rfmCounts, tallyActivity } from 'panhuo';
 *
 * const policy = defineRfmPolicy({
 *   ...industry.rfm,
 *   id: 'ours/rfm',
 *   recency: { cuts: { by: 'fixed', cuts: [30, 90] } },
 *   frequency: { of: 'trades', cuts: { by: 'fixed', cuts: [2] } },
 *   value: { of: 'amount', cuts: { by: 'fixed', currency: 'CNY', cuts: ['10000'] } },
 * });
 * const asOf = day('2024-06-30');
 * const part = (customer: string, on: number) => {
 *   const acts = { customers: [customer], customer: Int32Array.of(0), on: Int32Array.of(on), currency: null };
 *   const tally = tallyActivity(acts, { from: day('2024-01-01'), to: asOf });
 *   return rfmCounts(rfmColumns(policy, tally, asOf));
 * };
 * mergeRfmCounts(part('a', 19727), part('b', 19894)).scores.recency; // => [1, 0, 1]
 * ```
 */
export function mergeRfmCounts(a: RfmCounts, b: RfmCounts): RfmCounts {
  requireRfmCounts(a, 'a');
  requireRfmCounts(b, 'b');
  requireSamePolicy(a.policy, b.policy);
  requireSame(a.asOf, b.asOf, 'asOf');
  requireSame(limitsOf(a), limitsOf(b), 'limits');
  requireSame(segmentsOf(a), segmentsOf(b), 'segments');
  const added = (figure: keyof RfmCounts['scores']): number[] =>
    a.scores[figure].map((own, place) =>
      addCounts(own, b.scores[figure][place] ?? 0, `scores.${figure}[${place}]`),
    );
  return {
    ...a,
    customers: addCounts(a.customers, b.customers, 'customers'),
    scores: { recency: added('recency'), frequency: added('frequency'), value: added('value') },
    segments: a.segments.map(({ segment, customers }, place) => ({
      segment,
      customers: addCounts(customers, b.segments[place]?.customers ?? 0, `segments[${place}].customers`),
    })),
  };
}

function limitsOf({ limits: { days, count, units } }: RfmCounts) {
  return [days, count, units];
}

function segmentsOf({ segments }: RfmCounts) {
  return segments.map(({ segment }) => segment);
}
