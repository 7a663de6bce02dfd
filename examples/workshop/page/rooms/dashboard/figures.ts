import {
  type ActivityStates,
  activityStates,
  type ActivitySummary,
  type Cohort,
  cohortTable,
  type CustomerSpell,
  type CustomerStay,
  type Day,
  industry,
  kaplanMeierByGroup,
  type LogRank,
  logRank,
  spellsUntil,
  summariseActivity,
  type SurvivalCurve,
  wordTerm,
  type Language,
} from 'panhuo';
import type { BranchData } from '../../../../branch-review/branchData.js';
import { wordsIn } from '../../../../branch-review/report/words.js';
import type { Person } from '../../../../branch-review/review/people.js';
import { tradesFrom } from '../../../../branch-review/review/records.js';
import type { DashboardState, Grouping } from './dashboardState.js';

/** What the figures of the dashboard are made of; worked out once. */
export interface Book {
  readonly from: Day;
  readonly asOf: Day;
  /** Every customer from day to day. */
  readonly states: ActivityStates;
  /** The activity of those who opened since the data begin: only their first trade is known. */
  readonly followed: ActivitySummary;
  /** From the first trade to the first silence, of those followed. */
  readonly spells: readonly CustomerSpell[];
}

/** More cohorts than this make a heat map that nobody reads. */
const READABLE_COHORTS = 12;

/** Curves of fewer customers than this tell nothing, and are left out. */
export const FEWEST_IN_GROUP = 15;

/** Where a customer stands whose group is not known. */
const UNKNOWN = 'unknown';

/** Sums up the activity of the branch and follows its customers. */
export function openBook(data: BranchData): Book {
  const { trades = [], customers = [], events = [], asOf } = data;
  const from = tradesFrom(data)!;
  const leftOn = new Map(events.map(({ customer, on }) => [customer, on]));
  const stays: CustomerStay[] = customers.map(({ id, openedOn }) => {
    const left = leftOn.get(id);
    return {
      customer: id,
      ...(openedOn !== undefined && { openedOn }),
      ...(left !== undefined && { leftOn: left }),
    };
  });
  const scope = { from, to: asOf, unit: 'day', keep: [] } as const;
  const states = activityStates(industry.activityClock, summariseActivity(trades, scope), {
    asOf,
    customers: stays,
  });
  const isNew = new Set(customers.filter(({ openedOn }) => openedOn! >= from).map(({ id }) => id));
  const own = trades.filter(({ customer }) => isNew.has(customer));
  return {
    from,
    asOf,
    states,
    followed: summariseActivity(own, scope),
    spells: spellsUntil(states, { event: 'dormant', origin: 'first-act' }),
  };
}

/**
 * Whether a customer is no longer one: his account was closed, or his shares moved to another firm, and no account was opened
 * since. That is more than the explicit churn of the status, which counts those who had been effective.
 */
export function hasLeft({ facts: { left, openedOn } }: Pick<Person, 'facts'>): boolean {
  return left != null && (openedOn === undefined || openedOn <= left.on);
}

/** The latest cohorts: of the customers won in a period, how many traded in the periods after it. */
export function cohortsOf({ followed, asOf }: Book, unit: DashboardState['unit']): readonly Cohort[] {
  return cohortTable(followed, { unit, kind: 'exact', asOf }).cohorts.slice(-READABLE_COHORTS);
}

/** Survival curves by group, and whether chance alone could explain that they differ. */
export interface GroupCurves {
  readonly curves: readonly { readonly group: string; readonly curve: SurvivalCurve }[];
  readonly test: LogRank;
  /** Customers of groups that are too small for a curve. */
  readonly leftOut: number;
}

/** The order in which groups are shown; years by themselves. */
const order = [
  ...['conservative', 'steady', 'aggressive'],
  ...['private', 'diamond', 'platinum', 'gold', 'silver', 'standard'],
];

/** How long until customers of each group first fall silent. */
export function curvesOf({ spells }: Book, groupOf: (customer: string) => string | undefined): GroupCurves {
  const grouped = spells.map((spell) => ({ ...spell, group: groupOf(spell.customer) ?? UNKNOWN }));
  const sizes = new Map<string, number>();
  for (const { group } of grouped) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const kept = grouped.filter(({ group }) => sizes.get(group)! >= FEWEST_IN_GROUP);
  const place = (group: string) => (group === UNKNOWN ? order.length : order.indexOf(group));
  return {
    curves: kaplanMeierByGroup(kept).sort((a, b) => place(a.group) - place(b.group)),
    test: logRank(kept),
    leftOut: grouped.length - kept.length,
  };
}

/** The group of a customer, by what the page knows of him. */
export function groupsBy(
  grouping: Grouping,
  book: Book,
  people: readonly Person[],
  personalities: ReadonlyMap<string, string>,
): (customer: string) => string | undefined {
  if (grouping === 'personality') return (customer) => personalities.get(customer);
  if (grouping === 'tier') {
    const tiers = new Map(people.map(({ id, tier }) => [id, tier]));
    return (customer) => tiers.get(customer);
  }
  const years = new Map(
    book.followed.customers.map(({ customer, firstOn }) => [customer, firstOn.slice(0, 4)]),
  );
  return (customer) => years.get(customer);
}

/** A group as the page names it; a year is its own name. */
export function groupName(group: string, grouping: Grouping, language: Language): string {
  if (group !== UNKNOWN) return wordTerm(group, language);
  return wordsIn(language)(grouping === 'personality' ? 'unknown-personality' : 'unknown-class');
}
