import { day, DomainError, toEpochDay } from '../../kernel/index.js';
import type { ActivityTally } from '../activity/types.js';
import { NEVER } from '../columns/firstDays.js';
import { NO_ONE_KNOWS } from '../columns/states/gatherStates.js';
import type { CustomerStay } from './types.js';

/** Activity with everybody who is there, and a row a customer of openings and departures. */
export interface StayColumns {
  readonly tally: ActivityTally;
  readonly opened: Int32Array;
  readonly left: Int32Array;
}

/** Brings in those who are there without an act, after those with one, and writes what is known of all as columns. */
export function stayColumns(activity: ActivityTally, stays: readonly CustomerStay[]): StayColumns {
  const tally = withCustomers(activity, stays);
  const places = new Map(tally.customers.map((customer, place) => [customer, place]));
  const opened = new Int32Array(tally.customers.length).fill(NEVER);
  const left = opened.slice();
  const seen = new Set<string>();
  for (const [index, { customer, openedOn, leftOn }] of stays.entries()) {
    if (typeof (customer as unknown) !== 'string') {
      throw new DomainError('facts_invalid', { path: `customers[${index}].customer`, expected: 'text' });
    }
    if (seen.has(customer)) {
      throw new DomainError('facts_invalid', {
        path: `customers[${index}].customer`,
        expected: 'each only once',
      });
    }
    seen.add(customer);
    const place = places.get(customer) ?? 0;
    opened[place] = openedOn === undefined ? NO_ONE_KNOWS : toEpochDay(day(openedOn));
    if (leftOn !== undefined) left[place] = toEpochDay(day(leftOn));
  }
  return { tally, opened, left };
}

function withCustomers(tally: ActivityTally, stays: readonly CustomerStay[]): ActivityTally {
  const known = new Set(tally.customers);
  const added = stays.map(({ customer }) => customer).filter((customer) => !known.has(customer));
  const dayStart = new Int32Array(tally.dayStart.length + added.length).fill(tally.day.length);
  dayStart.set(tally.dayStart);
  return { ...tally, customers: [...tally.customers, ...added], dayStart };
}
