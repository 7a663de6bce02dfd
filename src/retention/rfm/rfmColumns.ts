import {
  type Checked,
  type Currency,
  type Day,
  day as requireDay,
  DomainError,
  requireChecked,
  scaleOf,
  toEpochDay,
  toMinorUnits,
} from '../../kernel/index.js';
import { readTally } from '../activity/readTally.js';
import type { ActivityTally, MoneyColumn } from '../activity/types.js';
import { rfmFigures, stretchLengths, valuesAt } from '../columns/rfm/rfmFigures.js';
import { bigQuantileLimits, quantileLimits, scoreByLimits } from '../columns/rfm/scoreLimits.js';
import { NO_SEGMENT, segmentRows } from '../columns/rfm/segmentRows.js';
import { identityOf, type PolicyIdentity } from '../policyIdentity.js';
import { mostOf } from './inspectRfm.js';
import {
  type FixedCuts,
  type FixedMoneyCuts,
  type QuantileCuts,
  type RfmPolicy,
  rfmRules,
  type RfmSegment,
} from './rfmPolicy.js';

/** Scores and figures as columns, a row a customer of the activity. */
export interface RfmColumns {
  readonly policy: PolicyIdentity;
  /** The day that was looked from. */
  readonly asOf: Day;
  readonly customers: readonly string[];
  /** What the codes of segments mean. */
  readonly segments: readonly string[];
  /** Scores from 1; 0 for a customer who has not acted. */
  readonly recency: Uint8Array;
  readonly frequency: Uint8Array;
  readonly value: Uint8Array;
  /** Place in `segments`; 255 where none fits. */
  readonly segment: Uint8Array;
  /** Days since the last active day; −1 for a customer who has not acted. */
  readonly days: Int32Array;
  /** Trades or active days. */
  readonly count: Int32Array;
  /** Amount or commission, whole minor units. */
  readonly units: MoneyColumn;
  /** The least figure of every score above 1: most days, least count, least units. Empty where nobody acted and cuts are by rank. */
  readonly limits: {
    readonly days: Float64Array;
    readonly count: Float64Array;
    readonly units: MoneyColumn;
  };
}

/**
 * Scores every customer of a book by recency, frequency and value, as columns. Equal to `recencyFrequencyValue`.
 *
 * @param policy - What is scored, and by which cuts.
 * @param activity - The activity as columns; its last day is `asOf`.
 * @param asOf - The day to look from.
 * @returns Scores, figures and the limits of the scores. Cost: a sort for each figure that is cut by rank.
 * @throws DomainError `unit_mismatch` when the activity ends on another day, `currency_mixed` when the cuts are in another
 * currency; as `finishActivity` for an activity that cannot be used.
 * @example
 * ```ts
 * import { day, encodeActs, industry, parseTrade, rfmColumns, tallyActivity } from 'panhuo';
 *
 * const trade = (customer: string, on: string) => parseTrade({
 *   customer, on, side: 'buy', product: 'fund', amount: { amount: '1', currency: 'CNY' },
 * });
 * const asOf = day('2024-06-30');
 * const acts = encodeActs([trade('a', '2024-01-05'), trade('b', '2024-06-20')]);
 * const tally = tallyActivity(acts, { from: day('2024-01-01'), to: asOf });
 * [...rfmColumns(industry.rfm, tally, asOf).recency]; // => [1, 3]
 * ```
 */
export function rfmColumns(policy: Checked<RfmPolicy>, activity: ActivityTally, asOf: Day): RfmColumns {
  requireChecked(rfmRules.kind, policy);
  requireDay(asOf);
  // A sum over the time of the activity holds nothing by which later acts could be taken out of it.
  if (asOf !== activity.to) {
    throw new DomainError('unit_mismatch', { path: 'asOf', expected: 'the last day of the activity' });
  }
  const { customers, dayStart, day, trades } = readTally(activity);
  // Copies are handed out: the tally stays as it was read, whatever becomes of the scores.
  const count = policy.frequency.of === 'trades' ? trades.slice() : stretchLengths(dayStart);
  const units = activity[policy.value.of].slice();
  const figures = rfmFigures(dayStart, day, count, toEpochDay(asOf));
  const { who, days } = figures;
  const money =
    units instanceof Float64Array ? valuesAt(units, who) : Array.from(who, (place) => units[place] ?? 0n);
  const limits = {
    days: limitsOf(figures.recency, policy.recency.cuts, (cuts) =>
      Float64Array.from(cuts, (cut) => -cut).reverse(),
    ),
    count: limitsOf(figures.frequency, policy.frequency.cuts, (cuts) => Float64Array.from(cuts)),
    units: moneyLimits(money, policy.value.cuts, activity.currency),
  };
  const column = (): Uint8Array => new Uint8Array(customers.length);
  const [recency, frequency, value] = [column(), column(), column()];
  scoreByLimits(figures.recency, limits.days, who, recency);
  scoreByLimits(figures.frequency, limits.count, who, frequency);
  scoreByLimits(money, limits.units, who, value);
  const segment = column().fill(NO_SEGMENT);
  segmentRows({ recency, frequency, value }, rangesOf(policy), who, segment);
  return {
    policy: identityOf(policy),
    ...{ asOf, segments: policy.segments.map((own) => own.id) },
    ...{ customers, recency, frequency, value, segment, days, count, units },
    limits: { ...limits, days: limits.days.map((limit) => 0 - limit) },
  };
}

function limitsOf(
  values: Float64Array,
  cuts: QuantileCuts | FixedCuts,
  written: (cuts: readonly number[]) => Float64Array,
): Float64Array {
  if (cuts.by === 'fixed') return written(cuts.cuts);
  return values.length === 0 ? new Float64Array() : quantileLimits(values.slice(), cuts.groups);
}

function moneyLimits(
  values: MoneyColumn,
  cuts: QuantileCuts | FixedMoneyCuts,
  currency: Currency | null,
): MoneyColumn {
  if (cuts.by === 'fixed') {
    if (currency !== null && currency !== cuts.currency) {
      throw new DomainError('currency_mixed', { path: 'value.cuts.currency' });
    }
    const units = cuts.cuts.map((cut) => toMinorUnits(cut, scaleOf(cuts.currency)));
    return values instanceof Float64Array ? Float64Array.from(units, Number) : units;
  }
  if (values.length === 0) return new Float64Array();
  return values instanceof Float64Array
    ? quantileLimits(values.slice(), cuts.groups)
    : bigQuantileLimits([...values], cuts.groups);
}

function rangesOf({ segments, ...policy }: RfmPolicy): Uint8Array {
  const range = (segment: RfmSegment, figure: 'recency' | 'frequency' | 'value'): number[] => [
    segment[figure]?.from ?? 1,
    segment[figure]?.to ?? mostOf(policy[figure].cuts),
  ];
  return Uint8Array.from(
    segments.flatMap((segment) => [
      ...range(segment, 'recency'),
      ...range(segment, 'frequency'),
      ...range(segment, 'value'),
    ]),
  );
}
