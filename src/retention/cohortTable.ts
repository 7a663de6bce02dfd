import {
  addDays,
  type Day,
  day as requireDay,
  DomainError,
  type Expectation,
  periodNumber,
  periodStart,
  type PeriodUnit,
} from '../kernel/index.js';
import type { ActivitySummary } from './activity/types.js';

/** How a customer counts as retained: `exact`, active in that very period; `unbounded`, in that period or later. */
export type CohortKind = 'exact' | 'unbounded';

/** What table to make. */
export interface CohortOptions {
  readonly unit: PeriodUnit;
  readonly kind: CohortKind;
  /** The day to look from; periods that are not over by then have no rate. */
  readonly asOf: Day;
}

/** A cell of a cohort table. */
export interface CohortCell {
  /** Periods since the first one, which is 0. */
  readonly period: number;
  /** Customers retained in it. */
  readonly count: number;
  /** Customers for whom the period is over, so that they could have been retained through it: all or none. */
  readonly eligible: number;
  /** Count ÷ eligible, `null` where nobody is eligible: a young cohort is not read as a loss. */
  readonly rate: number | null;
}

/** The customers who first traded in one period. */
export interface Cohort {
  /** First day of the period. */
  readonly start: Day;
  readonly size: number;
  readonly cells: readonly CohortCell[];
}

/** Which period of the cohort's life an activity unit may be counted in. */
const finer: Readonly<Record<PeriodUnit, readonly PeriodUnit[]>> = {
  day: ['day'],
  week: ['day', 'week'],
  month: ['day', 'month'],
  quarter: ['day', 'month', 'quarter'],
  year: ['day', 'month', 'quarter', 'year'],
};

/**
 * How each cohort holds: of the customers who first traded in a period, how many traded in the periods after it.
 *
 * @param activity - The activity of the book. A cohort is named by the first trade that the summary saw, so let it
 * begin with the first trade there is, or leave out customers who are older.
 * @param options - The unit, the kind of retention, the day to look from.
 * @returns The cohorts in order, with a cell for every period that has begun. Cost: linear in customers × periods.
 * @throws DomainError `unit_mismatch` when the summary does not hold figures for so short a unit, or when `asOf` lies
 * inside one of its periods and before its end: what was traded after `asOf` could not be told apart.
 * @example
 * ```ts
 * import { cohortTable, day, parseTrade, summariseActivity } from 'panhuo';
 *
 * const trade = (customer: string, on: string) => parseTrade({
 *   customer, on, side: 'buy', product: 'fund', amount: { amount: '1', currency: 'CNY' },
 * });
 * const trades = [trade('a', '2024-01-05'), trade('b', '2024-01-09'), trade('b', '2024-02-20')];
 * const activity = summariseActivity(trades, { from: day('2024-01-01'), to: day('2024-03-15') });
 * const table = cohortTable(activity, { unit: 'month', kind: 'exact', asOf: day('2024-03-15') });
 * table.cohorts[0]?.cells.map(({ rate }) => rate); // => [1, 0.5, null]
 * ```
 */
export function cohortTable(
  activity: ActivitySummary,
  { unit, kind, asOf }: CohortOptions,
): { readonly unit: PeriodUnit; readonly kind: CohortKind; readonly cohorts: Cohort[] } {
  requireDay(asOf);
  if (!Object.hasOwn(finer, unit)) throw invalid('unit', 'a unit of the calendar');
  if (!['exact', 'unbounded'].includes(kind)) throw invalid('kind', 'exact or unbounded');
  if (!finer[unit].includes(activity.unit))
    throw new DomainError('unit_mismatch', {
      path: 'unit',
      expected: 'a period that is no finer than those of the summary and holds them whole',
    });
  const seenUntil = asOf < activity.to ? asOf : activity.to;
  if (asOf < activity.to && isInside(asOf, activity.unit)) {
    throw new DomainError('unit_mismatch', {
      path: 'asOf',
      expected: 'the last day of a period of the summary',
    });
  }
  const lastPeriod = periodNumber(seenUntil, unit);
  // A period is over when the day after it has begun to be seen.
  const lastOver = periodNumber(addDays(seenUntil, 1), unit) - 1;

  const counts = new Map<number, number[]>();
  for (const { periods, firstOn } of activity.customers) {
    if (firstOn > seenUntil) continue;
    const first = periodNumber(firstOn, unit);
    const own = cohortCounts(counts, first, lastPeriod);
    const active = new Set(
      periods.filter(({ start }) => start <= seenUntil).map(({ start }) => periodNumber(start, unit)),
    );
    const last = Math.max(...active);
    for (let number = first; number <= lastPeriod; number++) {
      const retained = kind === 'exact' ? active.has(number) : number <= last;
      if (retained) own[number - first] = (own[number - first] ?? 0) + 1;
    }
  }
  const cohorts = [...counts]
    .sort(([a], [b]) => a - b)
    .map(([first, own]): Cohort => {
      const size = own[0] ?? 0;
      const cells = own.map((count, period): CohortCell => {
        const eligible = first + period <= lastOver ? size : 0;
        return { period, count, eligible, rate: eligible === 0 ? null : count / eligible };
      });
      return { start: periodStart(first, unit), size, cells };
    });
  return { unit, kind, cohorts };
}

function invalid(path: string, expected: Expectation): DomainError {
  return new DomainError('facts_invalid', { path, expected });
}

function isInside(day: Day, unit: PeriodUnit): boolean {
  return periodNumber(day, unit) === periodNumber(addDays(day, 1), unit);
}

function cohortCounts(counts: Map<number, number[]>, first: number, lastPeriod: number): number[] {
  const known = counts.get(first);
  if (known !== undefined) return known;
  const made = new Array<number>(lastPeriod - first + 1).fill(0);
  counts.set(first, made);
  return made;
}
