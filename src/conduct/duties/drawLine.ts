import type { ContactPurpose } from '../../customer/index.js';
import { addDays, type Day, type Reason, reason } from '../../kernel/index.js';
import type { Deadline } from './deadline.js';
import type { DutyBook, DutyLine } from './dutyBook.js';
import type { DutyKind, DutyRule } from './dutyRules.js';

const purposes: Readonly<Record<DutyKind, ContactPurpose>> = {
  'new-customer-call-back': 'call-back',
  'yearly-call-backs': 'call-back',
  'suitability-retest': 'service',
  'papers-renewal': 'service',
  'after-service-review': 'service',
  'complaint-answer': 'complaint',
};

/**
 * The line of a duty that is not done yet; `undefined` before its notice begins. A deadline that the calendar does not
 * know begins at its nominal day's notice, or at once where that is not known either.
 */
export function drawLine(
  rule: DutyRule,
  customer: string,
  { nominal, due }: Deadline,
  { calendar }: DutyBook,
  asOf: Day,
  fact: Reason,
): DutyLine | undefined {
  const counted = due ?? nominal;
  // Counted back from the list's day forward, so that papers of 9999-12-31 stay inside the years that exist.
  if (counted !== null && addDays(asOf, rule.noticeDays) < counted) return undefined;
  const reasons = [ruleReason(rule), fact];
  if (due === null) {
    reasons.push(reason('duty_calendar_silent', { first: calendar.from, last: calendar.until }));
  } else if (nominal !== null && nominal !== due) {
    reasons.push(reason('duty_day_moved', { from: nominal, to: due }));
  }
  return {
    customer,
    duty: rule.id,
    kind: rule.duty,
    due,
    state: due === null ? 'unknown' : due < asOf ? 'overdue' : 'open',
    purpose: purposes[rule.duty],
    reasons,
  };
}

/** The line of a duty that cannot be judged, because a fact of the customer or, with `null`, a file of the book is missing. */
export function unknownLine(rule: DutyRule, customer: string | null, fact: string, asOf: Day): DutyLine {
  const missing = reason('duty_fact_missing', { fact, asOf });
  const { id, duty } = rule;
  const reasons = [ruleReason(rule), missing];
  return { customer, duty: id, kind: duty, due: null, state: 'unknown', purpose: purposes[duty], reasons };
}

function ruleReason({ id, duty, source }: DutyRule): Reason {
  const article = source.article ?? '';
  return reason('duty_rule', { id, kind: duty, document: source.document, article });
}
