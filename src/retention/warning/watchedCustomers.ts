import type { Customer } from '../../customer/index.js';
import { type Checked, type Day, day, DomainError, requireChecked } from '../../kernel/index.js';
import type { WarningRecords } from './factTypes.js';
import type { WarningPolicy } from './policyTypes.js';
import { warningFacts } from './warningFacts.js';
import type { WatchedCustomer } from './warningList.js';
import { warningRules } from './warningPolicy.js';

/** The records of a whole book. A kind of record that is left out is unknown of everybody. */
export interface WatchedBook extends Omit<WarningRecords, 'openedOn'> {
  /** Who is watched, beside whoever the records name: without records of his own nobody else would be seen. */
  readonly customers?: readonly Pick<Customer, 'id' | 'openedOn'>[];
}

const kinds = ['trades', 'cashFlows', 'transfers', 'snapshots', 'events', 'contacts', 'complaints'] as const;

/** The records of one customer while they are gathered. */
type Own = { -readonly [Key in keyof WarningRecords]: WarningRecords[Key] };

/**
 * Measures what has changed with every customer of a book, for `warningList`.
 *
 * @param policy - The rules, which say what to measure.
 * @param book - The records of all customers, in any order.
 * @param asOf - The day to judge.
 * @returns Every customer whom the list or a record up to that day names, once, by customer number. Cost: one pass over the
 * records to part them, and `warningFacts` for each customer.
 * @throws DomainError as `warningFacts`, whose paths count among the records of one customer; `facts_invalid` for a
 * customer twice.
 * @example
 * ```ts
 * import { industry, watchedCustomers } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const complaints = [{ id: 'k1', customer: 'b', on: day('2024-05-02'), about: 'fee' }] as const;
 * const book = { customers: [{ id: 'a' }], complaints };
 * const watched = watchedCustomers(industry.earlyWarning, book, day('2024-05-31'));
 * watched.map(({ customer, facts }) => [customer, facts.measures['complaint']]);
 * // => [['a', { kind: 'complaint-open', since: null, open: 0 }], ['b', { kind: 'complaint-open', since: '2024-05-02', open: 1 }]]
 * ```
 */
export function watchedCustomers(
  policy: Checked<WarningPolicy>,
  { customers = [], wave, ...lists }: WatchedBook,
  asOf: Day,
): WatchedCustomer[] {
  requireChecked(warningRules.kind, policy);
  day(asOf);
  const people = new Map<string, Own>();
  // Of whom a kind that is known has no records there are none: an empty list.
  const nothing = (): Own => ({
    ...(wave !== undefined && { wave }),
    ...Object.fromEntries(kinds.filter((kind) => lists[kind] !== undefined).map((kind) => [kind, []])),
  });
  for (const [index, { id, openedOn }] of customers.entries()) {
    if (people.has(id)) {
      throw new DomainError('facts_invalid', { path: `customers[${index}].id`, expected: 'each only once' });
    }
    people.set(id, { ...nothing(), ...(openedOn !== undefined && { openedOn }) });
  }
  for (const kind of kinds) {
    for (const record of lists[kind] ?? []) {
      if (record.on > asOf) continue;
      let own = people.get(record.customer);
      if (own === undefined) people.set(record.customer, (own = nothing()));
      (own[kind] as (typeof record)[]).push(record);
    }
  }
  return [...people]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([customer, own]) => ({ customer, facts: warningFacts(policy, own, asOf) }));
}
