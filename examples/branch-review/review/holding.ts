import {
  type ActivitySummary,
  addMonths,
  type Cohort,
  cohortTable,
  type Day,
  daysBetween,
  industry,
  kaplanMeierByGroup,
  type PeriodUnit,
  type Spell,
  summariseActivity,
  type SurvivalCurve,
} from 'panhuo';
import type { BranchData } from '../branchData.js';
import type { Person } from './people.js';

/** How customers hold: cohorts by first trade, and the time until they fall silent. */
export interface HoldingSection {
  /** Customers who are followed: those whose first trade the input can know. */
  readonly followed: number;
  /** Customers who were there before the input begins; their first trade is not known. */
  readonly older: number;
  readonly cohorts: Readonly<Record<'month' | 'quarter', readonly Cohort[]>>;
  /** Curves by group; times in days. */
  readonly curves: readonly { readonly group: string; readonly curve: SurvivalCurve }[];
  /** What the groups are: trading personality, or the year of the first trade. */
  readonly grouping: 'personality' | 'year';
  /** Months without a trade that count as silence. */
  readonly silentMonths: number;
}

/** Follows the customers whose first trade is known. */
export function reviewHolding(data: BranchData, people: readonly Person[]): HoldingSection | undefined {
  const { trades, asOf } = data;
  const first = trades?.reduce<Day | undefined>(
    (day, { on }) => (day === undefined || on < day ? on : day),
    undefined,
  );
  if (trades === undefined || first === undefined) return undefined;
  const older = new Set(
    people.filter(({ customer }) => (customer?.openedOn ?? first) < first).map(({ id }) => id),
  );
  const own = trades.filter(({ customer }) => !older.has(customer));
  if (own.length === 0) return undefined;
  const activity = summariseActivity(own, { from: first, to: asOf });
  const cohorts = (unit: PeriodUnit) => cohortTable(activity, { unit, kind: 'exact', asOf }).cohorts;
  const personality = new Map(people.map(({ id, behaviour }) => [id, behaviour.personality]));
  const grouping = activity.customers.some(({ customer }) => personality.get(customer) != null)
    ? 'personality'
    : 'year';
  const groupOf = (customer: string, firstOn: Day): string | null =>
    grouping === 'year' ? firstOn.slice(0, 4) : (personality.get(customer) ?? null);
  const silentMonths = industry.activityStatus.dormantMonths[0] ?? 3;
  return {
    followed: activity.customers.length,
    older: older.size,
    cohorts: { month: cohorts('month'), quarter: cohorts('quarter') },
    curves: kaplanMeierByGroup(spellsOf(activity, asOf, silentMonths, groupOf)),
    grouping,
    silentMonths,
  };
}

// A spell runs from the first trade to the last one when silence followed it, else to the day we look from.
function spellsOf(
  activity: ActivitySummary,
  asOf: Day,
  silentMonths: number,
  groupOf: (customer: string, firstOn: Day) => string | null,
): Spell[] {
  return activity.customers.flatMap(({ customer, firstOn, lastOn }) => {
    const group = groupOf(customer, firstOn);
    if (group === null) return [];
    const event = addMonths(lastOn, silentMonths) <= asOf;
    return { time: daysBetween(firstOn, event ? lastOn : asOf), event, group };
  });
}
