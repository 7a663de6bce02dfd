import {
  china,
  dutiesDue,
  type DutyBook,
  type DutyKind,
  type DutyLine,
  type DutyState,
  type EndedService,
} from 'panhuo';
import type { BranchData } from '../branchData.js';
import { gateFacts } from './contacts.js';

/** What the branch owes its customers on the day of the review. */
export interface DutySection {
  readonly lines: readonly DutyLine[];
  /** How many of each kind are in each state. */
  readonly counts: ReadonlyMap<DutyKind, Readonly<Record<DutyState, number>>>;
  /** The calendar of working days does not cover the day: what depends on it cannot be judged. */
  readonly beyondCalendar: boolean;
}

/** The duties of the day, where a file of conduct or of contacts tells what was done. */
export function reviewDuties(data: BranchData): DutySection | undefined {
  const { conduct, contacts, customers, asOf } = data;
  if (customers === undefined || (conduct === undefined && contacts === undefined)) return undefined;
  const lines = dutiesDue(china.duties, bookOf(data), asOf);
  const counts = new Map<DutyKind, Record<DutyState, number>>();
  for (const { kind, state } of lines) {
    const own = counts.get(kind) ?? { overdue: 0, open: 0, unknown: 0 };
    own[state] += 1;
    counts.set(kind, own);
  }
  const { from, until } = china.workCalendar;
  return { lines, counts, beyondCalendar: asOf < from || asOf > until };
}

/** The book of the branch. Without a file of complaints, those are not known, and a line says so. */
function bookOf(data: BranchData): DutyBook {
  const { conduct, contacts, customers = [], unsure } = data;
  const factsOf = gateFacts(data);
  const recordsFrom = contacts?.reduce<DutyBook['recordsFrom']>(
    (first, { on }) => (first === undefined || on < first ? on : first),
    undefined,
  );
  const services = endedServices(data);
  return {
    customers: customers.map(({ id, openedOn, suitability: own }) => {
      const { documents, accounts } = factsOf(id);
      const suitability = unsure?.has(id) === true ? own : (conduct?.get(id)?.suitability ?? own);
      return {
        id,
        ...(openedOn !== undefined && { openedOn }),
        ...(documents !== undefined && { documents }),
        ...(accounts !== undefined && { accounts }),
        ...(suitability !== undefined && { suitability }),
      };
    }),
    ...(contacts !== undefined && { contacts }),
    ...(services !== undefined && { services }),
    ...(recordsFrom !== undefined && { recordsFrom }),
    calendar: china.workCalendar,
  };
}

/** Services end with a deal, a refusal or silence; the next event of the case called `review` is their review. */
function endedServices({ steps }: BranchData): EndedService[] | undefined {
  if (steps === undefined) return undefined;
  const ends: readonly string[] = ['deal', 'refuse', 'fall-silent'];
  const services: EndedService[] = [];
  const open = new Map<string, number>();
  for (const { case: id, customer, event, on } of steps) {
    if (ends.includes(event)) {
      open.set(id, services.length);
      services.push({ customer, endedOn: on });
    }
    const place = open.get(id);
    const service = place === undefined ? undefined : services[place];
    if (event !== 'review' || place === undefined || service === undefined) continue;
    services[place] = { ...service, reviewedOn: on };
    open.delete(id);
  }
  return services;
}
