import { calendarRules, type Checked, type Day, requireChecked } from '../../kernel/index.js';
import { type DutiesPolicy, dutiesRules } from './dutiesPolicy.js';
import type { DutyBook, DutyLine } from './dutyBook.js';
import type { DutyKind, DutyRule, DutyRuleOf } from './dutyRules.js';
import { papersRenewals, suitabilityRetests } from './endingResults.js';
import { afterServiceReviews, complaintAnswers } from './eventDuties.js';
import { lastCallBacks } from './lastCallBacks.js';
import { newCustomerCallBacks } from './newCustomerCallBacks.js';
import { requireBook } from './requireBook.js';
import { yearlyCallBacks } from './yearlyCallBacks.js';

/**
 * The list of a day (当日待办): which duties to its customers a branch has not done yet, by when, and under which rule.
 * What happened after the day is not read. Whoever is in a control group of a campaign has the same duties as everybody:
 * the list knows no campaigns. A line does not allow a contact: ask `mayContact` with its purpose.
 *
 * @param policy - From `defineDutiesPolicy`, such as `china.duties`.
 * @param book - The files of the branch. A file or a fact that is not known gives a line of state `unknown`.
 * @param asOf - The day of the list. What is due on it is still in time.
 * @returns The lines, by due day with the unknown ones last, then by rule, customer, complaint and facts. The order of the rows
 * of the book does not matter. O(n log n) in the customers, linear in the rest.
 * @throws DomainError `definition_unchecked`, `facts_invalid` for a row that is not what it should be, or a customer who
 * stands in the book twice.
 * @example
 * ```ts
 * import { china, day, dutiesDue } from 'panhuo';
 *
 * const accounts = [{ status: 'normal' }] as const;
 * const documents = [{ kind: 'resident-id', validUntil: day('2031-05-01') }] as const;
 * const lin = { id: '000123', openedOn: day('2024-01-10'), accounts, documents, suitability: null };
 * const book = { customers: [lin], contacts: [], complaints: [], services: [], calendar: china.workCalendar };
 * // A month on is 10 February, the first day of the Spring Festival: the working day before it is the 9th.
 * dutiesDue(china.duties, book, day('2024-02-09')).map(({ kind, due, state }) => [kind, due, state]);
 * // => [['new-customer-call-back', '2024-02-09', 'open']]
 * dutiesDue(china.duties, book, day('2024-02-10'))[0]?.state; // => 'overdue'
 * const called = { customer: '000123', on: day('2024-01-20'), purpose: 'call-back', outcome: 'reached' } as const;
 * dutiesDue(china.duties, { ...book, contacts: [called] }, day('2024-02-10')); // => []
 * ```
 */
export function dutiesDue(policy: Checked<DutiesPolicy>, book: DutyBook, asOf: Day): DutyLine[] {
  requireChecked(dutiesRules.kind, policy);
  requireBook(book, asOf);
  requireChecked(calendarRules.kind, book.calendar);
  const callBacks = lastCallBacks(book, asOf);
  const histories = new Map<string, DutyRule[]>();
  for (const rule of policy.rules) {
    const history = histories.get(rule.id);
    if (history === undefined) histories.set(rule.id, [rule]);
    else history.push(rule);
  }
  const lines = [...histories.values()].flatMap((versions) => {
    // The policy was checked: all versions are of the kind of the first.
    const ofKind = <Kind extends DutyKind>(kind: Kind): DutyRuleOf<Kind>[] =>
      versions.filter((rule): rule is DutyRuleOf<Kind> => rule.duty === kind);
    return [
      ...newCustomerCallBacks(ofKind('new-customer-call-back'), book, callBacks, asOf),
      ...yearlyCallBacks(ofKind('yearly-call-backs'), book, callBacks, asOf),
      ...suitabilityRetests(ofKind('suitability-retest'), book, asOf),
      ...papersRenewals(ofKind('papers-renewal'), book, asOf),
      ...afterServiceReviews(ofKind('after-service-review'), book, asOf),
      ...complaintAnswers(ofKind('complaint-answer'), book, asOf),
    ];
  });
  return lines.sort(inOrder);
}

function inOrder(a: DutyLine, b: DutyLine): number {
  // No day comes after '~': lines without one are last.
  return (
    compare(a.due ?? '~', b.due ?? '~') ||
    compare(a.duty, b.duty) ||
    compare(a.customer ?? '', b.customer ?? '') ||
    compare(a.complaint ?? '', b.complaint ?? '') ||
    // Two services that fall due together differ in their facts.
    compare(JSON.stringify(a.reasons), JSON.stringify(b.reasons))
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
