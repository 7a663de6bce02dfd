import { accountStatuses, contactOutcomes, contactPurposes, paperKinds } from '../../customer/index.js';
import {
  type Day,
  demand,
  demandChoice,
  demandDay,
  demandFlag,
  demandKnownChoice,
  demandKnownDay,
  demandObject,
  demandText,
  type Place,
} from '../../kernel/index.js';
import type { DutyBook, DutyCustomer } from './dutyBook.js';

/** Refuses a book whose rows would make a list wrong. What is left out is no fault: it is not known. Linear. */
export function requireBook(book: DutyBook, asOf: Day): void {
  demandDay(asOf, 'asOf');
  demandObject(book, '');
  demandKnownDay(book.recordsFrom, 'recordsFrom');
  demand(Array.isArray(book.customers), 'customers', 'a list');
  const seen = new Set<string>();
  eachOf(book.customers, 'customers', (customer, at) => {
    requireCustomer(customer, at);
    demand(!seen.has(customer.id), at('id'), 'each only once');
    seen.add(customer.id);
  });
  eachOf(book.contacts, 'contacts', ({ customer, on, purpose, outcome }, at) => {
    demandText(customer, at('customer'));
    demandDay(on, at('on'));
    demandChoice(purpose, contactPurposes, at('purpose'));
    demandKnownChoice(outcome, contactOutcomes, at('outcome'));
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
  demandFlag(professional, at('professional'));
  for (const { status } of listAt(accounts, at('accounts'))) {
    demandChoice(status, accountStatuses, at('accounts'));
  }
  for (const { kind, validUntil } of listAt(documents, at('documents'))) {
    demandChoice(kind, paperKinds, at('documents'));
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
