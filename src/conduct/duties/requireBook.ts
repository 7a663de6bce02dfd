import { accountStatuses, contactPurposes, paperKinds } from '../../customer/index.js';
import {
  choiceOf,
  type Day,
  demand,
  demandDay,
  demandKnownDay,
  demandObject,
  demandText,
  isDay,
  type Place,
} from '../../kernel/index.js';
import type { DutyBook, DutyCustomer } from './dutyBook.js';

/** Where a value stands; written out only for an error, so that a good row costs no text. */
/** Refuses a book whose rows would make a list wrong. What is left out is no fault: it is not known. Linear. */
export function requireBook(book: DutyBook, asOf: Day): void {
  demand(isDay(asOf), () => 'asOf', 'a day, YYYY-MM-DD');
  demandObject(book, () => '');
  demandKnownDay(book.recordsFrom, () => 'recordsFrom');
  demand(Array.isArray(book.customers), () => 'customers', 'a list');
  const seen = new Set<string>();
  eachOf(book.customers, 'customers', (customer, at) => {
    requireCustomer(customer, at);
    demand(!seen.has(customer.id), at('id'), 'each only once');
    seen.add(customer.id);
  });
  eachOf(book.contacts, 'contacts', ({ customer, on, purpose }, at) => {
    demandText(customer, at('customer'));
    demandDay(on, at('on'));
    demand(contactPurposes.includes(purpose), at('purpose'), choiceOf(contactPurposes));
  });
  eachOf(book.complaints, 'complaints', ({ id, customer, on, answeredOn, closedOn }, at) => {
    demandText(id, at('id'));
    demandText(customer, at('customer'));
    demandDay(on, at('on'));
    demandKnownDay(answeredOn, at('answeredOn'));
    demandKnownDay(closedOn, at('closedOn'));
  });
  eachOf(book.services, 'services', ({ customer, endedOn, reviewedOn }, at) => {
    demandText(customer, at('customer'));
    demandDay(endedOn, at('endedOn'));
    demandKnownDay(reviewedOn, at('reviewedOn'));
  });
}

function requireCustomer(customer: DutyCustomer, at: (key: string) => Place): void {
  const { id, openedOn, accounts, documents, suitability, professional } = customer;
  demandText(id, at('id'));
  demandKnownDay(openedOn, at('openedOn'));
  // A text "false" is no false: taken for one, it would end a duty.
  demand(
    professional === undefined || typeof professional === 'boolean',
    at('professional'),
    'true or false',
  );
  for (const { status } of listAt(accounts, at('accounts'))) {
    demand(accountStatuses.includes(status), at('accounts'), choiceOf(accountStatuses));
  }
  for (const { kind, validUntil } of listAt(documents, at('documents'))) {
    demand(paperKinds.includes(kind), at('documents'), choiceOf(paperKinds));
    demandKnownDay(validUntil, at('documents'));
  }
  if (suitability == null) return;
  demandDay(suitability.assessedOn, at('suitability.assessedOn'));
  demandKnownDay(suitability.validUntil, at('suitability.validUntil'));
}

function listAt<Item extends object>(list: readonly Item[] | undefined, place: Place): readonly Item[] {
  if (list === undefined) return [];
  demand(Array.isArray(list), place, 'a list');
  for (const item of list) demandObject(item, place);
  return list;
}

function eachOf<Item extends object>(
  list: readonly Item[] | undefined,
  name: string,
  check: (item: Item, at: (key: string) => Place) => void,
): void {
  for (const [index, item] of listAt(list, () => name).entries()) {
    check(item, (key) => () => `${name}[${index}].${key}`);
  }
}
