import {
  activityStateColumns,
  type CohortTally,
  compileQuestionnaire,
  type ConversionTally,
  course,
  defineRfmPolicy,
  industry,
  mergeCohorts,
  mergeConversion,
  mergeRfmCounts,
  mergeScoreCounts,
  mergeStateCounts,
  rfmColumns,
  type RfmCounts,
  rfmCounts,
  scoreCounts,
  type ScoreCounts,
  stateCounts,
  type StateCounts,
  tallyActivity,
  tallyCohorts,
  tallyConversion,
} from 'panhuo';
import { type Chunk, stages, window } from './book.js';
import type { Stopwatch } from './stopwatch.js';

/** What is known of a book, or of any part of it: small, whatever the number of customers. */
export interface Totals {
  readonly trades: number;
  readonly activeDays: number;
  /** Money traded, in fen. */
  readonly amount: bigint;
  readonly states: StateCounts;
  readonly cohorts: CohortTally<'customers'>;
  readonly rfm: RfmCounts;
  readonly conversion: ConversionTally<(typeof stages)[number]>;
  readonly scores: ScoreCounts;
}

const asOf = window.to;
const questionnaire = compileQuestionnaire(course.tradingPersonality);

// A customer's fifth would hang on all the others. Fixed limits judge him by himself, so the counts of chunks add up.
const rfmPolicy = defineRfmPolicy({
  ...industry.rfm,
  id: 'national/rfm',
  recency: { cuts: { by: 'fixed', cuts: [30, 90, 180, 365] } },
  frequency: { of: 'trades', cuts: { by: 'fixed', cuts: [2, 5, 10, 50] } },
  value: {
    of: 'amount',
    cuts: { by: 'fixed', currency: 'CNY', cuts: ['10000', '100000', '1000000', '5000000'] },
  },
  segments: [
    { id: 'core', text: { zh: '核心客户', en: 'core' }, recency: { from: 4 }, value: { from: 4 } },
    { id: 'wake-first', text: { zh: '优先唤醒', en: 'wake first' }, recency: { to: 3 }, value: { from: 4 } },
  ],
});

/** Accumulate: what a chunk comes to. What the library makes of its customers one by one is dropped with the chunk. */
export function tallyChunk({ acts, opened, steps, sheets }: Chunk, time: Stopwatch): Totals {
  const activity = time('activity', () => tallyActivity(acts, { ...window, keep: [] }));
  return {
    trades: sum(activity.trades),
    activeDays: activity.day.length,
    amount: BigInt(sum(activity.amount)),
    states: time('states', () => {
      const columns = activityStateColumns(industry.activityClock, activity, { asOf, opened });
      return stateCounts(columns, { unit: 'month' });
    }),
    cohorts: time('cohorts', () => tallyCohorts(activity, { unit: 'month', kind: 'exact', asOf })),
    rfm: time('rfm', () => rfmCounts(rfmColumns(rfmPolicy, activity, asOf))),
    conversion: time('funnel', () => tallyConversion(steps, { stages, asOf })),
    scores: time('questionnaire', () => scoreCounts(questionnaire, questionnaire.scoreColumns(sheets))),
  };
}

/** Merge: two parts together. Parts merge to the same bytes in any order, so threads need not wait for one another. */
export function mergeTotals(a: Totals, b: Totals): Totals {
  return {
    trades: a.trades + b.trades,
    activeDays: a.activeDays + b.activeDays,
    amount: a.amount + b.amount,
    states: mergeStateCounts(a.states, b.states),
    cohorts: mergeCohorts(a.cohorts, b.cohorts),
    rfm: mergeRfmCounts(a.rfm, b.rfm),
    conversion: mergeConversion(a.conversion, b.conversion),
    scores: mergeScoreCounts(a.scores, b.scores),
  };
}

function sum(column: Iterable<number | bigint>): number {
  let all = 0;
  for (const value of column) all += Number(value);
  return all;
}
