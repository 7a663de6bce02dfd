import {
  activityStates,
  type Cohort,
  cohortTable,
  type CustomerActivity,
  type CustomerSpell,
  type Day,
  industry,
  kaplanMeierByGroup,
  type PeriodUnit,
  spellsUntil,
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

/** Curves by a scheme of classes, classes in their order; whoever has none is a group of his own. */
export interface ClassCurves {
  readonly scheme: 'wealth' | 'tier';
  readonly curves: readonly GroupCurve[];
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
  /** By the classes of today; a scheme that parts nobody from the others is left out. */
  readonly byClass: readonly ClassCurves[];
  /** Months in a row without a trade that are a silence. */
  readonly silentMonths: number;
}

/** Cohorts and curves of fewer customers than this tell nothing. */
export const FEWEST_FOLLOWED = 30;

/** More years than this make curves that nobody can tell apart. */
const READABLE_YEARS = 5;

/**
 * The classes that may part customers who hold from those who do not. Co-operation is none of them: it counts what was
 * traded in the last year, so that whoever has it cannot have been silent for long.
 */
const classes: readonly (readonly [ClassCurves['scheme'], order: readonly string[]])[] = [
  ['wealth', ['high-net-worth', 'institution', 'retail', 'unknown-class']],
  ['tier', ['private', 'diamond', 'platinum', 'gold', 'silver', 'standard', 'unknown-class']],
];

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
  const clock = industry.activityClock;
  const states = activityStates(clock, activity, { asOf });
  const spells = spellsUntil(states, { event: 'dormant', origin: 'first-act' });
  const { grouping, of, order } = groupsOf(customers, people);
  return {
    from,
    followed: customers.length,
    older: [...people.keys()].filter((id) => (openedOn(id) ?? from) < from).length,
    undated: [...people.values()].filter(
      ({ id, trades: done = [] }) => done.length > 0 && openedOn(id) === undefined && !isFollowed(id),
    ).length,
    withoutOpenings,
    cohorts: { month: cohorts('month'), quarter: cohorts('quarter') },
    curves: curvesBy(spells, of, order),
    grouping,
    byClass: classes.flatMap(([scheme, names]) => {
      const curves = curvesBy(spells, classOf(scheme, people), names);
      return curves.length > 1 ? [{ scheme, curves }] : [];
    }),
    silentMonths: clock.dormantAfterMonths,
  };
}

function curvesBy(
  spells: readonly CustomerSpell[],
  of: (customer: string) => string,
  order: readonly string[],
): GroupCurve[] {
  const curves = kaplanMeierByGroup(spells.map((spell) => ({ ...spell, group: of(spell.customer) })));
  return curves.sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
}

function classOf(
  scheme: ClassCurves['scheme'],
  people: ReadonlyMap<string, Person>,
): (customer: string) => string {
  return (customer) => {
    const person = people.get(customer);
    return (scheme === 'tier' ? person?.tier : person?.classes?.wealth) ?? 'unknown-class';
  };
}

interface Groups {
  readonly grouping: HoldingSection['grouping'];
  readonly of: (customer: string) => string;
  /** The groups in the order in which they are shown. */
  readonly order: readonly string[];
}

function groupsOf(customers: readonly CustomerActivity[], people: ReadonlyMap<string, Person>): Groups {
  const personality = (id: string): string | null => people.get(id)?.behaviour.personality ?? null;
  if (customers.some(({ customer }) => personality(customer) !== null)) {
    const of = (customer: string): string => personality(customer) ?? 'unknown-personality';
    return { grouping: 'personality', of, order: personalities };
  }
  const years = new Map(customers.map(({ customer, firstOn }) => [customer, firstOn.slice(0, 4)]));
  const order = [...new Set(years.values())].sort();
  return order.length <= READABLE_YEARS
    ? { grouping: 'year', of: (customer) => years.get(customer) ?? '', order }
    : { grouping: 'everybody', of: () => 'everybody', order };
}
