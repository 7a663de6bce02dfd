import {
  accountStatuses,
  channels,
  contactPurposes,
  paperKinds,
  productKinds,
  suitabilityLevels,
} from '../../customer/index.js';
import { type Day, demand, toEpochDay } from '../../kernel/index.js';
import {
  ANY_KIND,
  CONTACT,
  type ContactColumns,
  EVER,
  type GateColumns,
  KNOWN,
  NO_DAY,
  NONE,
  type PaperColumns,
  type SpanColumns,
} from '../columns/gateColumns.js';
import { bitsOf } from './bits.js';
import { requireCustomer, requireHistory } from './requireFacts.js';
import {
  type Consent,
  type GateCustomer,
  launderingStates,
  type Objection,
  type PastContact,
} from './types.js';

/**
 * Lays out a book of customers for `compileGate`, a row each in the order given.
 *
 * @param customers - What is known of each.
 * @param histories - The earlier contacts of each, in the same order; a place left `undefined`, or all of it left out: not
 * known.
 * @returns Typed arrays. Cost: one visit a fact.
 * @throws DomainError `facts_invalid` for histories that are not as many as the customers and for a fact that is none, with its path, such as `[3].accounts[0].status`.
 * @example
 * ```ts
 * import { gateColumns } from 'panhuo';
 *
 * gateColumns([{ id: 'a', accounts: [{ status: 'normal' }] }, { id: 'b' }]).rows; // => 2
 * ```
 */
export function gateColumns(
  customers: readonly GateCustomer[],
  histories: readonly (readonly PastContact[] | undefined)[] = [],
): GateColumns {
  demand(Array.isArray(customers), '', 'a list');
  demand(
    Array.isArray(histories) && (histories.length === 0 || histories.length === customers.length),
    'histories',
    'as many as the book has rows',
  );
  for (const [row, customer] of customers.entries()) {
    requireCustomer(customer, `[${row}]`);
    requireHistory(histories[row], `histories[${row}]`);
  }
  const branches = [...new Set(customers.flatMap(({ branch }) => branch ?? []))];
  const places = new Map(branches.map((branch, place) => [branch, place]));
  const bytes = (of: (customer: GateCustomer, row: number) => number): Uint8Array =>
    Uint8Array.from(customers, of);
  const days = (of: (customer: GateCustomer) => number): Int32Array => Int32Array.from(customers, of);
  return {
    rows: customers.length,
    known: bytes((customer, row) => knownOf(customer, histories[row])),
    accounts: bytes(({ accounts = [] }) =>
      bitsOf(
        accountStatuses,
        accounts.map(({ status }) => status),
      ),
    ),
    laundering: bytes(({ moneyLaundering: state }) =>
      state === undefined ? NONE : launderingStates.indexOf(state),
    ),
    branch: days(({ branch }) => (branch === undefined ? -1 : (places.get(branch) ?? -1))),
    branches,
    consents: spans(customers.map(({ consents = [] }) => consents.map(consentSpan))),
    objections: spans(customers.map(({ objections = [] }) => objections.map(objectionSpan))),
    papers: papersOf(customers),
    contacts: contactsOf(customers, histories),
    agreementFrom: days(({ agreement }) => epoch(agreement?.signedOn, NO_DAY)),
    agreementTo: days(({ agreement }) =>
      Math.min(epoch(agreement?.until, EVER), epoch(agreement?.endedOn, EVER, -1)),
    ),
    disclosed: days(({ agreement }) => epoch(agreement?.risksDisclosedOn, NO_DAY)),
    level: bytes(({ suitability }) =>
      suitability == null ? NONE : suitabilityLevels.indexOf(suitability.level),
    ),
    lowest: bytes(({ suitability }) =>
      suitability?.lowestCategory === undefined ? NONE : Number(suitability.lowestCategory),
    ),
    assessed: days(({ suitability }) => epoch(suitability?.assessedOn, NO_DAY)),
    validUntil: days(({ suitability }) =>
      suitability?.validUntil === undefined ? NO_DAY : toEpochDay(suitability.validUntil),
    ),
    professional: bytes(({ professional }) => Number(professional === true)),
    wishedTerm: Float64Array.from(customers, ({ wishes }) =>
      wishes?.termMonths === undefined ? Number.NaN : (wishes.termMonths ?? Infinity),
    ),
    wishedKinds: Uint16Array.from(customers, ({ wishes }) =>
      wishes?.kinds === undefined ? 0 : wishes.kinds === null ? ANY_KIND : bitsOf(productKinds, wishes.kinds),
    ),
  };
}

function knownOf(customer: GateCustomer, history: readonly PastContact[] | undefined): number {
  return (
    (customer.consents === undefined ? 0 : KNOWN.consents) |
    (customer.objections === undefined ? 0 : KNOWN.objections) |
    (customer.accounts === undefined ? 0 : KNOWN.accounts) |
    (customer.documents === undefined ? 0 : KNOWN.papers) |
    (customer.agreement === undefined ? 0 : KNOWN.agreement) |
    (history === undefined ? 0 : KNOWN.contacts)
  );
}

/** The day that records write for an end that never comes. */
const FOR_EVER = '9999-12-31';

interface Span {
  readonly channels: number;
  readonly purposes: number;
  readonly from: number;
  readonly to: number;
}

function consentSpan({ channels: by, purposes, givenOn, until, withdrawnOn }: Consent): Span {
  return {
    channels: bitsOf(channels, by),
    purposes: bitsOf(contactPurposes, purposes),
    from: toEpochDay(givenOn),
    to: Math.min(epoch(until, EVER), epoch(withdrawnOn, EVER, -1)),
  };
}

function objectionSpan({ channels: by, purposes, on, until }: Objection): Span {
  return {
    channels: bitsOf(channels, by ?? channels),
    purposes: bitsOf(contactPurposes, purposes ?? contactPurposes),
    from: toEpochDay(on),
    to: epoch(until, EVER),
  };
}

function spans(lists: readonly (readonly Span[])[]): SpanColumns {
  const all = lists.flat();
  return {
    start: startsOf(lists),
    channels: Uint8Array.from(all, (span) => span.channels),
    purposes: Uint8Array.from(all, (span) => span.purposes),
    from: Int32Array.from(all, (span) => span.from),
    to: Int32Array.from(all, (span) => span.to),
  };
}

function papersOf(customers: readonly GateCustomer[]): PaperColumns {
  const lists = customers.map(({ documents = [] }) => documents);
  const all = lists.flat();
  return {
    start: startsOf(lists),
    kind: Uint8Array.from(all, ({ kind }) => paperKinds.indexOf(kind)),
    until: Int32Array.from(all, ({ validUntil }) =>
      validUntil === undefined ? NO_DAY : toEpochDay(validUntil),
    ),
  };
}

function contactsOf(
  customers: readonly GateCustomer[],
  histories: readonly (readonly PastContact[] | undefined)[],
): ContactColumns {
  const lists = customers.map((_, row) => histories[row] ?? []);
  const all = lists.flat();
  return {
    start: startsOf(lists),
    day: Int32Array.from(all, ({ on }) => toEpochDay(on)),
    channel: Uint8Array.from(all, ({ channel }) => bitsOf(channels, [channel])),
    purpose: Uint8Array.from(all, ({ purpose }) => bitsOf(contactPurposes, [purpose])),
    flags: Uint8Array.from(
      all,
      ({ by, outcome }) =>
        (by === 'branch' ? CONTACT.byFirm : 0) | (outcome === 'refused' ? CONTACT.refused : 0),
    ),
  };
}

function startsOf(lists: readonly (readonly unknown[])[]): Int32Array {
  const start = new Int32Array(lists.length + 1);
  let end = 0;
  for (const [row, list] of lists.entries()) {
    end += list.length;
    start[row + 1] = end;
  }
  return start;
}

function epoch(on: Day | undefined, otherwise: number, shift: 0 | -1 = 0): number {
  return on === undefined || on === FOR_EVER ? otherwise : toEpochDay(on) + shift;
}
