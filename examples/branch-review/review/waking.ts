import {
  addDays,
  course,
  type Day,
  daysBetween,
  type PeriodRecord,
  type ReactivationMeasures,
  reactivationMeasures,
  type SleepingCustomer,
  summariseActivity,
  type Trade,
  tradingHabits,
  type WakingList,
  wakingList,
} from 'panhuo';
import type { BranchData } from '../branchData.js';
import type { AskGate } from './contacts.js';
import type { Person } from './people.js';
import { tradesFrom } from './records.js';

/** Whom to wake, by the course's conditions, and whom of them the conduct gate lets the branch call for a campaign. */
export function reviewWaking(
  data: BranchData,
  people: readonly Person[],
  ask: AskGate,
): WakingList | undefined {
  if (data.trades === undefined || data.snapshots === undefined) return undefined;
  return wakingList(course.waking, sleepersOf(data, people, ask));
}

/** What is known of every customer who might be woken, with what the gate says of a call for a campaign. */
export function sleepersOf(data: BranchData, people: readonly Person[], ask: AskGate): SleepingCustomer[] {
  const trades = people.flatMap((person) => person.trades ?? []);
  const activity = summariseActivity(trades, {
    from: tradesFrom(data) ?? data.asOf,
    to: data.asOf,
    keep: [],
  });
  const habits = new Map(tradingHabits(activity).map((line) => [line.customer, line]));
  return people.map(({ id, assets, targets, accountUsable }) => ({
    customer: id,
    accountUsable,
    ...(assets !== undefined && { funds: assets.total }),
    ...(habits.get(id) ?? { tradesAYear: 0, commissionAYear: '0', silentMonths: null }),
    deepLoser: targets.on.includes('deep-loser'),
    contact: ask(id, 'campaign'),
  }));
}

/** What the cases of dormant customers changed. */
export interface MeasureSection {
  /** Cases whose time after is over; the others are too young to judge. */
  readonly judged: number;
  readonly tooYoung: number;
  /** How many fulfil each measure, and of how many it can be said. */
  readonly measures: Readonly<
    Record<keyof ReactivationMeasures, { readonly met: number; readonly of: number }>
  >;
  readonly daysBefore: number;
  readonly daysAfter: number;
}

const DAYS_BEFORE = 180;
const DAYS_AFTER = 180;

/** The five measures for the dormant customers whom the branch tried to wake, before against after. */
export function reviewMeasures(
  data: BranchData,
  people: ReadonlyMap<string, Person>,
): MeasureSection | undefined {
  const openings = data.steps?.filter(({ event, entry }) => event === 'open' && entry === 'dormant');
  if (data.trades === undefined || openings === undefined || openings.length === 0) return undefined;
  const ripe = openings.filter(({ on }) => addDays(on, DAYS_AFTER) <= data.asOf);
  const names = ['resumed', 'larger', 'wider', 'faster', 'moreProfitable'] as const;
  const measures = Object.fromEntries(names.map((name) => [name, { met: 0, of: 0 }])) as Record<
    keyof ReactivationMeasures,
    { met: number; of: number }
  >;
  for (const { customer, on } of ripe) {
    const trades = people.get(customer)?.trades ?? [];
    const before = recordOf(trades, addDays(on, -DAYS_BEFORE), addDays(on, -1));
    const after = recordOf(trades, on, addDays(on, DAYS_AFTER - 1));
    const { value } = reactivationMeasures(course.reactivation, before, after);
    for (const name of names) {
      const met = value[name];
      if (met === null) continue;
      measures[name].of += 1;
      if (met) measures[name].met += 1;
    }
  }
  return {
    judged: ripe.length,
    tooYoung: openings.length - ripe.length,
    measures,
    daysBefore: DAYS_BEFORE,
    daysAfter: DAYS_AFTER,
  };
}

/** What a customer did between two days, both included, as the measures compare it. */
export function recordOf(trades: readonly Trade[], from: Day, to: Day): PeriodRecord {
  const [record] = summariseActivity(trades, { from, to }).customers;
  return {
    days: daysBetween(from, to) + 1,
    trades: record?.trades ?? 0,
    amount: record?.amount ?? '0',
    products: record?.products ?? [],
    commission: record?.commission ?? '0',
  };
}
