import * as fc from 'fast-check';
import {
  accountStatuses,
  addDays,
  china,
  contactOutcomes,
  contactPurposes,
  day,
  type Day,
  dutiesDue,
  type DutyBook,
  type DutyCustomer,
  dutyKinds,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, expectWorded, frozen, throughJson } from '../../questionnaire/laws.js';

const calendar = china.workCalendar;
const ids = Array.from({ length: 8 }, (_, index) => `00012${index}`);
const days = fc.integer({ min: -900, max: 900 }).map((offset): Day => addDays(day('2025-01-01'), offset));
const idOf = fc.constantFrom(...ids);

const customerOf = (id: string) =>
  fc.record(
    {
      id: fc.constant(id),
      openedOn: days,
      accounts: fc.array(fc.record({ status: fc.constantFrom(...accountStatuses) }), { maxLength: 2 }),
      documents: fc.array(
        fc.record(
          { kind: fc.constant('resident-id' as const), validUntil: days },
          { requiredKeys: ['kind'] },
        ),
        { maxLength: 2 },
      ),
      suitability: fc.option(
        fc.record({ assessedOn: days, validUntil: days }, { requiredKeys: ['assessedOn'] }),
      ),
      professional: fc.boolean(),
    },
    { requiredKeys: ['id'] },
  ) as fc.Arbitrary<DutyCustomer>;

const books: fc.Arbitrary<Omit<DutyBook, 'calendar'>> = fc.record(
  {
    customers: fc.tuple(...ids.map(customerOf)),
    contacts: fc.array(
      fc.record(
        {
          customer: idOf,
          on: days,
          purpose: fc.constantFrom(...contactPurposes),
          outcome: fc.constantFrom(...contactOutcomes),
        },
        { requiredKeys: ['customer', 'on', 'purpose'] },
      ),
    ),
    complaints: fc.array(
      fc.record(
        { id: fc.uuid(), customer: idOf, on: days, answeredOn: days, closedOn: days },
        { requiredKeys: ['id', 'customer', 'on'] },
      ),
    ),
    services: fc.array(
      fc.record(
        { customer: idOf, endedOn: days, reviewedOn: days },
        { requiredKeys: ['customer', 'endedOn'] },
      ),
    ),
    recordsFrom: days,
  },
  { requiredKeys: ['customers'] },
);

const ask = (book: Omit<DutyBook, 'calendar'>, asOf: Day) =>
  dutiesDue(china.duties, { ...book, calendar }, asOf);

describe('the list of a day', () => {
  it('is plain, worded, in order, and changes nothing, whatever is missing', () => {
    fc.assert(
      fc.property(books, days, (book, asOf) => {
        const lines = ask(frozen(book), asOf);
        expectPlain(lines);
        for (const { due, state, reasons, kind, complaint } of lines) {
          expectWorded(reasons);
          expect(reasons[0]?.rule).toBe('duty_rule');
          expect(state).toBe(due === null ? 'unknown' : due < asOf ? 'overdue' : 'open');
          expect(complaint !== undefined).toBe(kind === 'complaint-answer' && book.complaints !== undefined);
        }
        const keys = lines.map(({ due, duty, customer }) => [due ?? '~', duty, customer ?? ''].join('|'));
        expect(keys).toEqual([...keys].sort());
        expect(ask(throughJson(book), asOf)).toEqual(lines);
      }),
    );
  });

  it('says so where a fact or a file is missing', () => {
    fc.assert(
      fc.property(books, days, (book, asOf) => {
        const lines = ask(book, asOf);
        const isUnknown = (kind: string, customer: string | null) =>
          lines.some((line) => line.kind === kind && line.customer === customer && line.state === 'unknown');
        if (book.complaints === undefined) expect(isUnknown('complaint-answer', null)).toBe(true);
        if (book.services === undefined) expect(isUnknown('after-service-review', null)).toBe(true);
        if (book.contacts === undefined) expect(isUnknown('new-customer-call-back', null)).toBe(true);
        if (book.contacts === undefined) expect(isUnknown('yearly-call-backs', null)).toBe(true);
        for (const { id, openedOn, accounts, documents, suitability, professional } of book.customers) {
          if (accounts?.every(({ status }) => status === 'closed') || (openedOn ?? '') > asOf) continue;
          if (documents === undefined) expect(isUnknown('papers-renewal', id)).toBe(true);
          if (suitability === undefined && professional !== true) {
            expect(isUnknown('suitability-retest', id)).toBe(true);
          }
        }
      }),
    );
  });

  it('reads nothing after its day', () => {
    fc.assert(
      fc.property(books, days, (book, asOf) => {
        const { contacts, complaints, services } = book;
        const past: Omit<DutyBook, 'calendar'> = {
          ...book,
          customers: book.customers.filter(({ openedOn }) => openedOn === undefined || openedOn <= asOf),
          ...(contacts && { contacts: contacts.filter(({ on }) => on <= asOf) }),
          ...(complaints && {
            complaints: complaints
              .filter(({ on }) => on <= asOf)
              .map(({ answeredOn, closedOn, ...rest }) => ({
                ...rest,
                ...(answeredOn !== undefined && answeredOn <= asOf && { answeredOn }),
                ...(closedOn !== undefined && closedOn <= asOf && { closedOn }),
              })),
          }),
          ...(services && {
            services: services
              .filter(({ endedOn }) => endedOn <= asOf)
              .map(({ reviewedOn, ...rest }) => ({
                ...rest,
                ...(reviewedOn !== undefined && reviewedOn <= asOf && { reviewedOn }),
              })),
          }),
        };
        expect(ask(past, asOf)).toEqual(ask(book, asOf));
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    const reversed = <Row>(rows: readonly Row[] | undefined) => rows && { rows: [...rows].reverse() };
    fc.assert(
      fc.property(books, days, (book, asOf) => {
        const contacts = reversed(book.contacts);
        const complaints = reversed(book.complaints);
        const services = reversed(book.services);
        const turned: Omit<DutyBook, 'calendar'> = {
          ...book,
          customers: [...book.customers].reverse(),
          ...(contacts && { contacts: contacts.rows }),
          ...(complaints && { complaints: complaints.rows }),
          ...(services && { services: services.rows }),
        };
        expect(ask(turned, asOf)).toEqual(ask(book, asOf));
      }),
    );
  });

  it('never grows by one more contact', () => {
    fc.assert(
      fc.property(books, books, days, (book, other, asOf) => {
        const { contacts = [] } = book;
        const names = (own: DutyBook['contacts']) =>
          ask({ ...book, contacts: own ?? [] }, asOf).map(({ customer, duty, due, complaint }) =>
            JSON.stringify([customer, duty, due, complaint]),
          );
        const before = names(contacts);
        const after = names([...contacts, ...(other.contacts ?? [])]);
        expect(after.filter((line) => !before.includes(line))).toEqual([]);
      }),
    );
  });
});

describe('china.duties', () => {
  it('has every kind of duty, each with a rule in force today', () => {
    const inForce = china.duties.rules.filter(({ until }) => until === null).map(({ duty }) => duty);
    expect(inForce.sort()).toEqual([...dutyKinds].sort());
  });
});
