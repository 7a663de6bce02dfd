import {
  addDays,
  addMonths,
  type ChurnLedger,
  churnLedger,
  type Day,
  defineChurnPolicy,
  industry,
  type PeriodUnit,
} from 'panhuo';
import type { BranchData } from '../branchData.js';
import { closingsOf } from './accounts.js';

/** More months than this are shown as quarters. */
const READABLE_MONTHS = 12;

/** How many periods are shown at most. */
const MOST_PERIODS = 12;

const monthsOf = { month: 1, quarter: 3 } as const;

/**
 * Gains, returns and losses of effective customers, from the first period that begins after the first snapshot: in that one
 * nobody could tell who was there before. Nothing where no such period has begun.
 */
export function reviewLedger(data: BranchData): ChurnLedger | undefined {
  const { snapshots = [], trades, cashFlows, customers, asOf } = data;
  const time = timeOf(snapshots.map(({ on }) => on).sort()[0], asOf);
  if (time === undefined) return undefined;
  const policy = defineChurnPolicy({ ...industry.churn, currency: data.currency });
  return churnLedger(policy, {
    ...time,
    asOf,
    snapshots,
    // Some closings only the list of accounts knows.
    events: [...(data.events ?? []), ...closingsOf(data)],
    ...(trades !== undefined && { trades }),
    ...(cashFlows !== undefined && { cashFlows }),
    // The review reads no file of securities transfers: a branch that has them gives them to the library itself.
    transfers: [],
    ...(customers !== undefined && { customers }),
  });
}

function timeOf(
  first: Day | undefined,
  asOf: Day,
): { readonly from: Day; readonly unit: PeriodUnit } | undefined {
  if (first === undefined || first > asOf) return undefined;
  const unit =
    addMonths(startOf(first, 'month'), READABLE_MONTHS) < startOf(asOf, 'month') ? 'quarter' : 'month';
  const afterFirst = addMonths(startOf(first, unit), monthsOf[unit]);
  const latest = addMonths(startOf(asOf, unit), -monthsOf[unit] * (MOST_PERIODS - 1));
  const from = afterFirst > latest ? afterFirst : latest;
  return addDays(from, -1) < asOf ? { from, unit } : undefined;
}

function startOf(on: Day, unit: keyof typeof monthsOf): Day {
  const month = addDays(on, 1 - Number(on.slice(8)));
  return addMonths(month, -((Number(on.slice(5, 7)) - 1) % monthsOf[unit]));
}
