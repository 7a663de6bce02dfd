import { course, type SleepingCustomer, wakingList } from 'panhuo';
import { expect } from 'vitest';
import { expectPlain, expectWorded, frozen } from '../questionnaire/laws.js';

/** A gate that lets the branch contact him. */
export const allowed: NonNullable<SleepingCustomer['contact']> = { value: { allowed: true }, reasons: [] };
/** A customer worth waking of whom the gate was not asked, unless something of him is changed. */
export const unasked = (change: Partial<SleepingCustomer> = {}): SleepingCustomer => ({
  customer: 'c1',
  accountUsable: true,
  funds: '80000.00',
  tradesAYear: 30,
  commissionAYear: '900.00',
  silentMonths: 7,
  ...change,
});
/** The same customer, with the gate's leave. */
export const sleeper = (change: Partial<SleepingCustomer> = {}): SleepingCustomer =>
  unasked({ contact: allowed, ...change });

/** The lists, plain and worded whatever they say. */
export const listed = (customers: readonly SleepingCustomer[]) => {
  const lists = wakingList(course.waking, frozen(customers));
  expectPlain(lists);
  for (const { reasons } of [...lists.wake, ...lists.deepLosers, ...lists.held, ...lists.others]) {
    expect(reasons.length).toBeGreaterThan(0);
    expectWorded(reasons);
  }
  return lists;
};

/** One that does not; what it found in order is among its reasons. */
export const refused: NonNullable<SleepingCustomer['contact']> = {
  value: { allowed: false },
  reasons: [
    { rule: 'conduct_met', detail: { id: 'contact-hours', document: '', article: '' } },
    { rule: 'conduct_not_covered', detail: { on: '2016-01-04' } },
  ],
};
