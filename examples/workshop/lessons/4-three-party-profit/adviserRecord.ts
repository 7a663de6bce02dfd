import { addMonths, china, mayContact } from 'panhuo';
import { gateFacts } from '../../../branch-review/review/contacts.js';
import type { Person } from '../../../branch-review/review/people.js';
import type { Classroom } from '../../classroom.js';
import type { AdviserRecord } from './rewardOf.js';

/** A wish not to be contacted, for ever or until a day, that stood on the day of the contact. */
const objected: readonly string[] = ['conduct_objection', 'conduct_objection_until'];

/** The book of the first adviser of the branch; where the files name none, the whole branch is one book. */
export function bookOf({ people }: Pick<Classroom, 'people'>): readonly Person[] {
  const [first] = people.flatMap(({ customer }) => customer?.adviser ?? []).sort();
  return first === undefined ? people : people.filter(({ customer }) => customer?.adviser === first);
}

/** The year of a book, as the records tell it; `undefined` where the files do not tell of contacts or assets. */
export function adviserRecord(
  { data }: Pick<Classroom, 'data'>,
  book: readonly Person[],
): AdviserRecord | undefined {
  if (data.contacts === undefined || data.snapshots === undefined) return undefined;
  const since = addMonths(data.asOf, -12);
  const ids = new Set(book.map(({ id }) => id));
  const contacts = data.contacts.filter(({ customer, on }) => ids.has(customer) && on >= since);
  const reached = new Set(
    contacts.filter(({ outcome }) => outcome === 'reached').map(({ customer }) => customer),
  );
  const standing = book.filter(({ status }) => status.churn !== null);
  const factsOf = gateFacts(data);
  // The gate is asked again about each contact that was made: did the customer not want it? Whoever rings himself wants it.
  const unwanted = contacts.filter(
    ({ by, customer, channel, purpose, on }) =>
      by === 'branch' &&
      mayContact(china.conduct, {
        customer: factsOf(customer),
        channel,
        purpose,
        on,
        at: '10:00',
      }).reasons.some(({ rule }) => objected.includes(rule)),
  );
  const share = (some: number, all: number): number => (all === 0 ? 0 : some / all);
  return {
    customers: book.length,
    coverage: share(reached.size, book.length),
    retained: share(standing.filter(({ status }) => status.churn === 'none').length, standing.length),
    reactivated: book.filter(({ status }) => status.reactivated === 'by-customer').length,
    turnover: book
      .flatMap(({ trades = [] }) => trades)
      .filter(({ on }) => on >= since)
      .reduce((sum, { amount }) => sum + Number(amount.amount), 0),
    opened: book.filter(({ customer }) => (customer?.openedOn ?? '') >= since).length,
    findings: unwanted.length,
  };
}
