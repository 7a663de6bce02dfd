import {
  type Checked,
  type Day,
  type DecimalText,
  fromMinorUnits,
  type Reason,
  reason,
  scaleOf,
} from '../../kernel/index.js';
import { tallyOf } from '../activity/tallyOf.js';
import type { Activity } from '../activity/types.js';
import { rfmColumns, type RfmColumns } from './rfmColumns.js';
import { mostOf } from './inspectRfm.js';
import type { RfmPolicy } from './rfmPolicy.js';

/** How recently, how often and for how much a customer acted, with the scores. */
export interface RfmLine {
  readonly customer: string;
  /** Days since the last active day. */
  readonly recencyDays: number;
  /** Trades or active days, as the policy says. */
  readonly frequency: number;
  /** Amount or commission, as the policy says. */
  readonly value: DecimalText;
  /** From 1, the lowest. */
  readonly scores: { readonly recency: number; readonly frequency: number; readonly value: number };
  /** The first segment of the policy that fits; `null` where none does. */
  readonly segment: string | null;
  readonly reasons: readonly Reason[];
}

/**
 * Scores customers by recency, frequency and value (RFM). Equal figures always get equal scores: cut by rank, a score is
 * 1 + ⌊groups × worse ÷ all⌋, where `worse` counts the customers with a strictly worse figure.
 *
 * These are right-closed groups at quantiles that somebody has (Hyndman and Fan 1996, type 1). `pandas.qcut` interpolates
 * its quantiles (type 7): it differs where customers do not part evenly, and fails where two of them are equal. `NTILE` of
 * SQL parts equal figures by the order of the rows. Where many are equal, groups are uneven, and the highest may be empty.
 *
 * @param policy - What is scored, and by which cuts.
 * @param activity - The activity; its last day is `asOf`, since a sum cannot be cut off at an earlier day.
 * @param asOf - The day to look from.
 * @returns One line for each customer who acted, sorted by customer number. Cost: a sort for each figure cut by rank.
 * @throws DomainError `unit_mismatch` when the activity ends on another day, `currency_mixed` when the cuts are in another
 * currency; as `mergeActivity` for an activity that cannot be used.
 * @example
 * ```ts
 * import { day, industry, parseTrade, recencyFrequencyValue, summariseActivity } from 'panhuo';
 *
 * const trade = (customer: string, on: string, amount: string) => parseTrade({
 *   customer, on, side: 'buy', product: 'fund', amount: { amount, currency: 'CNY' },
 * });
 * const asOf = day('2024-06-30');
 * const trades = [trade('a', '2024-06-28', '10'), trade('b', '2024-01-05', '10'), trade('b', '2024-06-20', '5')];
 * const activity = summariseActivity(trades, { from: day('2024-01-01'), to: asOf });
 * const lines = recencyFrequencyValue(industry.rfm, activity, asOf);
 * lines[1]?.scores; // => { recency: 1, frequency: 3, value: 3 }
 * [lines[1]?.recencyDays, lines[1]?.frequency, lines[1]?.value]; // => [10, 2, '15.00']
 * ```
 */
export function recencyFrequencyValue(policy: Checked<RfmPolicy>, activity: Activity, asOf: Day): RfmLine[] {
  const tally = tallyOf(activity);
  const columns = rfmColumns(policy, tally, asOf);
  const scale = tally.currency === null ? 0 : scaleOf(tally.currency);
  const lines = columns.customers.flatMap((customer, place) =>
    columns.recency[place] === 0 ? [] : lineOf(policy, columns, customer, place, scale),
  );
  return lines.sort((a, b) => (a.customer < b.customer ? -1 : 1));
}

function lineOf(
  policy: RfmPolicy,
  columns: RfmColumns,
  customer: string,
  place: number,
  scale: number,
): RfmLine {
  const { limits, count, units } = columns;
  const at = (column: Int32Array | Uint8Array): number => column[place] ?? 0;
  const money = (amount: number | bigint = 0): DecimalText => fromMinorUnits(BigInt(amount), scale);
  const recencyDays = at(columns.days);
  const frequency = at(count);
  const value = money(units[place]);
  const [r, f, v] = [at(columns.recency), at(columns.frequency), at(columns.value)];
  const segment = policy.segments[at(columns.segment)];
  const reasons = [
    recencyReason(recencyDays, r, mostOf(policy.recency.cuts), limits.days[r - 2]),
    figureReason(policy.frequency.of, frequency, f, mostOf(policy.frequency.cuts), limits.count[f - 2]),
    figureReason(
      policy.value.of,
      value,
      v,
      mostOf(policy.value.cuts),
      v > 1 ? money(limits.units[v - 2]) : undefined,
    ),
  ];
  if (segment !== undefined) {
    reasons.push(reason('rfm_segment', { id: segment.id, segment: { ...segment.text } }));
  } else if (policy.segments.length > 0) reasons.push(reason('rfm_no_segment', {}));
  const scores = { recency: r, frequency: f, value: v };
  return { customer, recencyDays, frequency, value, scores, segment: segment?.id ?? null, reasons };
}

function recencyReason(days: number, score: number, most: number, limit: number | undefined): Reason {
  return limit === undefined
    ? reason('rfm_least_recent', { days, most })
    : reason('rfm_recent', { days, score, most, limit });
}

// A limit is missing only below the lowest one.
function figureReason(
  figure: string,
  amount: number | DecimalText,
  score: number,
  most: number,
  limit: number | DecimalText | undefined,
): Reason {
  return limit === undefined
    ? reason('rfm_lowest', { figure, amount, most })
    : reason('rfm_reached', { figure, amount, score, most, limit });
}
