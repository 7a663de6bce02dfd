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
import { tradesFrom } from './records.js';

/** A survival curve of one group; times in days. */
export interface GroupCurve {
  readonly group: string;
  readonly curve: SurvivalCurve;
}

/** How customers hold: cohorts by first trade, and the time until they first fall silent. */
export interface HoldingSection {
  /** Day of the first trade of the input. */
  readonly from: Day;
  /** Customers who are followed: those who traded, and opened when the input had begun. */
  readonly followed: number;
  /** Customers who were there before the input begins; their first trade is not known. */
  readonly older: number;
  /** Customers who traded, and of whom nobody says since when they are there, though of others it is said: they may be old. */
  readonly undated: number;
  /** The input gives no opening day at all: every customer is followed from his first trade in it. */
  readonly withoutOpenings: boolean;
  readonly cohorts: Readonly<Record<'month' | 'quarter', readonly Cohort[]>>;
  readonly curves: readonly GroupCurve[];
  /** What the groups are: trading personality, the year of the first trade, or everybody together. */
  readonly grouping: 'personality' | 'year' | 'everybody';
  /** Months in a row without a trade that are a silence. */
  readonly silentMonths: number;
}

/** Cohorts and curves of fewer customers than this tell nothing. */
export const FEWEST_FOLLOWED = 30;

/** More years than this make curves that nobody can tell apart. */
const READABLE_YEARS = 5;

const personalities = ['conservative', 'steady', 'aggressive', 'unknown-personality'];

/** Follows the customers whose first trade is known. */
export function reviewHolding(
  data: BranchData,
  people: ReadonlyMap<string, Person>,
): HoldingSection | undefined {
  const { trades, asOf } = data;
  const from = tradesFrom(data);
  if (trades === undefined || from === undefined) return undefined;
  const openedOn = (id: string): Day | undefined => people.get(id)?.customer?.openedOn;
  const withoutOpenings = [...people.keys()].every((id) => openedOn(id) === undefined);
  const isFollowed = (id: string): boolean => withoutOpenings || (openedOn(id) ?? '') >= from;
  const own = trades.filter(({ customer }) => isFollowed(customer));
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
    undated: [...people.values()].filter(
      ({ id, trades: done = [] }) => done.length > 0 && openedOn(id) === undefined && !isFollowed(id),
    ).length,
    withoutOpenings,
    cohorts: { month: cohorts('month'), quarter: cohorts('quarter') },
    curves: kaplanMeierByGroup(spells).sort((a, b) => groups.place(a.group) - groups.place(b.group)),
    grouping: groups.grouping,
    silentMonths,
  };
}

// A silence counts on the day on which it is complete. Whoever trades on that very day was not silent, and whoever trades
// again later has been silent all the same.
function firstSilence(
  { firstOn, periods }: CustomerActivity,
  asOf: Day,
  silentMonths: number,
): { readonly time: number; readonly event: boolean } {
  for (const [place, { start }] of periods.entries()) {
    const complete = addMonths(start, silentMonths);
    const next = periods[place + 1]?.start;
    if (next === undefined ? complete <= asOf : complete < next) {
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
