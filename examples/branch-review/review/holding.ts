import {
  addMonths,
  type Cohort,
  cohortTable,
  type CustomerActivity,
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

/** A survival curve of one group; times in days. */
export interface GroupCurve {
  readonly group: string;
  readonly curve: SurvivalCurve;
}

/** How customers hold: cohorts by first trade, and the time until they first fall silent. */
export interface HoldingSection {
  /** Day of the first trade of the input. */
  readonly from: Day;
  /** Customers who are followed: those whose first trade the input can know. */
  readonly followed: number;
  /** Customers who were there before the input begins; their first trade is not known. */
  readonly older: number;
  /** Customers who are followed though nobody says since when they are there. */
  readonly undated: number;
  readonly cohorts: Readonly<Record<'month' | 'quarter', readonly Cohort[]>>;
  readonly curves: readonly GroupCurve[];
  /** What the groups are: trading personality, the year of the first trade, or everybody together. */
  readonly grouping: 'personality' | 'year' | 'everybody';
  /** Months in a row without a trade that are a silence. */
  readonly silentMonths: number;
}

/** More years than this make curves that nobody can tell apart. */
const READABLE_YEARS = 5;

const personalities = ['conservative', 'steady', 'aggressive', 'unknown-personality'];

/** Follows the customers whose first trade is known. */
export function reviewHolding(
  { trades, asOf }: BranchData,
  people: ReadonlyMap<string, Person>,
): HoldingSection | undefined {
  const from = trades?.reduce<Day | undefined>(
    (first, { on }) => (first === undefined || on < first ? on : first),
    undefined,
  );
  if (trades === undefined || from === undefined) return undefined;
  const openedOn = (id: string): Day | undefined => people.get(id)?.customer?.openedOn;
  const own = trades.filter(({ customer }) => (openedOn(customer) ?? from) >= from);
  const activity = summariseActivity(own, { from, to: asOf, unit: 'day' });
  const { customers } = activity;
  const cohorts = (unit: PeriodUnit) => cohortTable(activity, { unit, kind: 'exact', asOf }).cohorts;
  const silentMonths = industry.activityStatus.dormantMonths[0] ?? 3;
  const groups = groupsOf(customers, people);
  const spells = customers.map((line): Spell => ({
    ...firstSilence(line, asOf, silentMonths),
    group: groups.of(line),
  }));
  return {
    from,
    followed: customers.length,
    older: [...people.keys()].filter((id) => (openedOn(id) ?? from) < from).length,
    undated: customers.filter(({ customer }) => openedOn(customer) === undefined).length,
    cohorts: { month: cohorts('month'), quarter: cohorts('quarter') },
    curves: kaplanMeierByGroup(spells).sort((a, b) => groups.place(a.group) - groups.place(b.group)),
    grouping: groups.grouping,
    silentMonths,
  };
}

// A silence counts on the day on which it is complete. Whoever trades again later has been silent all the same.
function firstSilence(
  { firstOn, periods }: CustomerActivity,
  asOf: Day,
  silentMonths: number,
): { readonly time: number; readonly event: boolean } {
  for (const [place, { start }] of periods.entries()) {
    const complete = addMonths(start, silentMonths);
    if (complete <= (periods[place + 1]?.start ?? asOf)) {
      return { time: daysBetween(firstOn, complete), event: true };
    }
  }
  return { time: daysBetween(firstOn, asOf), event: false };
}

interface Groups {
  readonly grouping: HoldingSection['grouping'];
  readonly of: (line: CustomerActivity) => string;
  /** Place of a group among the others. */
  readonly place: (group: string) => number;
}

function groupsOf(customers: readonly CustomerActivity[], people: ReadonlyMap<string, Person>): Groups {
  const personality = (id: string): string | null => people.get(id)?.behaviour.personality ?? null;
  if (customers.some(({ customer }) => personality(customer) !== null)) {
    const of = ({ customer }: CustomerActivity): string => personality(customer) ?? 'unknown-personality';
    return { grouping: 'personality', of, place: (group) => personalities.indexOf(group) };
  }
  const year = ({ firstOn }: CustomerActivity): string => firstOn.slice(0, 4);
  return new Set(customers.map(year)).size <= READABLE_YEARS
    ? { grouping: 'year', of: year, place: Number }
    : { grouping: 'everybody', of: () => 'everybody', place: () => 0 };
}
