import { type Checked, type Day, fromEpochDay, type Reason, toEpochDay } from '../../kernel/index.js';
import { tallyOf } from '../activity/tallyOf.js';
import type { Activity, ActKind } from '../activity/types.js';
import { NEVER } from '../columns/firstDays.js';
import { NO_ONE_KNOWS } from '../columns/states/gatherStates.js';
import type { PolicyIdentity } from '../policyIdentity.js';
import type { ActivityClock } from './activityClock.js';
import { columnsOfStates } from './activityStateColumns.js';
import { stateReason } from './stateReason.js';
import { stayColumns } from './stayColumns.js';
import type { ActivityState, CustomerStay, StateColumns, StateSpell } from './types.js';

/** How a customer stands, since when, and how he came to. */
export interface CustomerStates {
  readonly customer: string;
  readonly state: ActivityState;
  /** First day of the state. */
  readonly since: Day;
  /** His states in order, without gaps; the last one lasts. */
  readonly spells: readonly StateSpell[];
  /** His opening, as handed in; `null` where it is not known, or not yet. */
  readonly openedOn: Day | null;
  /** He was, or may have been, there before the activity begins: what he did before is not known. */
  readonly older: boolean;
  /** His first and last act that was seen. */
  readonly firstActOn: Day | null;
  readonly lastActOn: Day | null;
  readonly reasons: readonly Reason[];
}

/** The states of the customers of a book, as records. */
export interface ActivityStates {
  /** The clock that they were told by. */
  readonly policy: PolicyIdentity;
  /** The day on which the activity begins. */
  readonly seenFrom: Day;
  readonly asOf: Day;
  /** The kinds of act that reset the clock. */
  readonly counted: readonly ActKind[];
  /** Customers who are there by then, sorted by customer number. */
  readonly customers: readonly CustomerStates[];
}

/** The day to look from, and who is there besides those who acted. */
export interface StateOptions {
  /** Nothing after it is looked at; a day that the activity covers. */
  readonly asOf: Day;
  /** Openings and departures, each customer once. Who is not among them is there from his first act. */
  readonly customers?: readonly CustomerStay[];
}

/**
 * Who is active, dormant, gone or woken on a day, since when, and each change before it. Only a customer's own acts reset
 * his clock. A silence is complete on the day some months after the last act; an act on that very day still breaks it.
 * A customer who left is gone from that day on, until he acts again. States as of an earlier day are the same ones cut
 * off at that day.
 *
 * @param clock - After how much silence a customer is dormant or gone.
 * @param activity - The activity; it counts the acts that the clock counts.
 * @param options - The day to look from, openings and departures.
 * @returns One line a customer, with a reason. Cost: one pass over the active days, and a sort of the customers.
 * @throws DomainError `unit_mismatch` when other acts are counted than the clock counts, `facts_invalid` for a day outside
 * the activity or a customer who stands there twice, `day_invalid`; as `mergeActivity` for an activity that cannot be used.
 * @example
 * ```ts
 * import { activityStates, day, industry, parseTrade, summariseActivity } from 'panhuo';
 *
 * const trade = (on: string) => parseTrade({
 *   customer: 'a', on, side: 'buy', product: 'fund', amount: { amount: '1', currency: 'CNY' },
 * });
 * const activity = summariseActivity([trade('2024-01-05'), trade('2024-06-11')], {
 *   from: day('2024-01-01'),
 *   to: day('2024-06-30'),
 * });
 * const { customers } = activityStates(industry.activityClock, activity, {
 *   asOf: day('2024-06-30'),
 *   customers: [{ customer: 'b', openedOn: day('2024-05-06') }],
 * });
 * customers.map(({ state, since }) => [state, since]); // => [['woken', '2024-06-11'], ['never-active', '2024-05-06']]
 * customers[0]?.spells[1]; // => { state: 'dormant', from: '2024-04-05', to: '2024-06-11' }
 * ```
 */
export function activityStates(
  clock: Checked<ActivityClock>,
  activity: Activity,
  { asOf, customers: stays = [] }: StateOptions,
): ActivityStates {
  const { tally, opened, left } = stayColumns(tallyOf(activity), stays);
  const columns = columnsOfStates(clock, tally, { asOf, opened, left });
  const seenFrom = toEpochDay(columns.seenFrom);
  const lines = columns.customers.flatMap((_, place) =>
    lineOf(clock, columns, place, opened[place] ?? NEVER, [seenFrom, toEpochDay(asOf)]),
  );
  lines.sort((a, b) => (a.customer < b.customer ? -1 : 1));
  const { policy, counted } = columns;
  return { policy, seenFrom: columns.seenFrom, asOf, counted, customers: lines };
}

function lineOf(
  clock: ActivityClock,
  columns: StateColumns,
  place: number,
  opened: number,
  [seenFrom, asOf]: readonly [seenFrom: number, asOf: number],
): CustomerStates[] {
  const { states, customers, start, state, from, firstAct, lastAct } = columns;
  const [first = 0, end = 0] = start.subarray(place, place + 2);
  const begins = Array.from(from.subarray(first, end), fromEpochDay);
  const spells = begins.map((begin, index): StateSpell => {
    // A code always points into the names: they were written by the same walk.
    const name = states[state[first + index] ?? 0] ?? 'unknown';
    return { state: name, from: begin, to: begins[index + 1] ?? null };
  });
  const last = spells.at(-1);
  if (last === undefined) return [];
  const firstActOn = dayOrNull(firstAct[place] ?? NEVER);
  const lastActOn = dayOrNull(lastAct[place] ?? NEVER);
  const reasons = [stateReason(clock, last.state, last.from, lastActOn)];
  return [
    {
      ...{ customer: customers[place] ?? '', state: last.state, since: last.from, spells },
      ...{
        openedOn: opened === NO_ONE_KNOWS || opened > asOf ? null : dayOrNull(opened),
        older: opened < seenFrom,
        firstActOn,
        lastActOn,
        reasons,
      },
    },
  ];
}

function dayOrNull(epochDay: number): Day | null {
  return epochDay === NEVER ? null : fromEpochDay(epochDay);
}
