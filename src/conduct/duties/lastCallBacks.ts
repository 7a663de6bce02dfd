import type { ContactOutcome } from '../../customer/index.js';
import type { Day } from '../../kernel/index.js';
import type { DutyBook } from './dutyBook.js';

/** By customer, the last day up to `asOf` on which a call-back reached him. Linear in the contacts. */
export type CallBacks = ReadonlyMap<string, Day>;

// He was not reached, or would not speak: the call-back is still owed, as it is where nobody noted what came of it.
const unreached: ReadonlySet<ContactOutcome> = /* @__PURE__ */ new Set<ContactOutcome>([
  'not-reached',
  'refused',
]);

/** Reads the call-backs of a book; `undefined` where its contacts are not known. A call that did not come about is none. */
export function lastCallBacks({ contacts }: DutyBook, asOf: Day): CallBacks | undefined {
  if (contacts === undefined) return undefined;
  const last = new Map<string, Day>();
  for (const { customer, on, purpose, outcome } of contacts) {
    if (purpose !== 'call-back' || outcome === undefined || unreached.has(outcome) || on > asOf) continue;
    const known = last.get(customer);
    if (known === undefined || known < on) last.set(customer, on);
  }
  return last;
}
