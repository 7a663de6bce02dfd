import { type Reason, reason, wilsonInterval } from '../../kernel/index.js';
import type { GroupMeasures, MeasureShare } from './groupTypes.js';
import { type SuccessMeasure, measureNames, reportedOnly } from './reactivationPolicy.js';

/** What was counted of a measure. */
export interface MeasureCount {
  of: number;
  met: number;
  lifted: number;
}

/** What was counted of a group, and how it is to be reported. */
export interface MeasureTally extends Pick<
  GroupMeasures,
  'policy' | 'confidenceLevel' | 'customers' | 'marketUnknown'
> {
  readonly counts: Readonly<Record<SuccessMeasure, Readonly<MeasureCount>>>;
  readonly rewarded: readonly SuccessMeasure[];
}

/** Something of each measure. */
export function countsOf<T>(of: (measure: SuccessMeasure) => T): Record<SuccessMeasure, T> {
  return Object.fromEntries(measureNames.map((measure) => [measure, of(measure)])) as Record<
    SuccessMeasure,
    T
  >;
}

/** Makes shares and intervals of counts: the one place where a group is divided. */
export function finishGroupMeasures({ counts, rewarded, ...head }: MeasureTally): GroupMeasures {
  const measures = countsOf((measure): MeasureShare => {
    const { of, met, lifted } = counts[measure];
    const interval = wilsonInterval(met, of, head.confidenceLevel);
    return {
      of,
      met,
      lifted,
      share: interval === null ? null : met / of,
      lower: interval?.lower ?? null,
      upper: interval?.upper ?? null,
      rewarded: rewarded.includes(measure),
    };
  });
  const unknown = head.marketUnknown;
  return {
    ...head,
    measures,
    reasons: [
      ...measureNames.flatMap((measure) => reasonsOf(measure, measures[measure])),
      ...(unknown > 0 ? [reason('measure_market_unknown', { customers: unknown })] : []),
      reason('measure_reported_only', { measures: [...reportedOnly] }),
    ],
  };
}

function reasonsOf(measure: SuccessMeasure, { of, met, lifted, lower, upper }: MeasureShare): Reason[] {
  if (of === 0) return [reason('measure_share_none', { measure })];
  const share = reason('measure_share', { measure, met, of, lower, upper });
  return lifted === 0 ? [share] : [share, reason('measure_share_lifted', { measure, customers: lifted })];
}
