import { type Day, reason, ruleOn } from '../../kernel/index.js';
import { deadlineAfter } from './deadline.js';
import { drawLine, unknownLine } from './drawLine.js';
import type { DutyBook, DutyLine } from './dutyBook.js';
import type { DutyRuleOf } from './dutyRules.js';
import { isExcluded } from './isExcluded.js';
import type { CallBacks } from './lastCallBacks.js';

/**
 * The call-backs of new customers that are not done. One is done when a call-back reached him on or after his first day.
 * Accounts that are not known exclude nobody. Linear in the customers.
 */
export function newCustomerCallBacks(
  versions: readonly DutyRuleOf<'new-customer-call-back'>[],
  book: DutyBook,
  callBacks: CallBacks | undefined,
  asOf: Day,
): DutyLine[] {
  const latest = ruleOn(versions, asOf);
  if (callBacks === undefined) {
    return latest === undefined ? [] : [unknownLine(latest, null, 'contacts', asOf)];
  }
  const lines: DutyLine[] = [];
  for (const customer of book.customers) {
    const { id, openedOn } = customer;
    const reached = callBacks.get(id);
    if (openedOn === undefined) {
      const isOwed = latest !== undefined && reached === undefined;
      if (isOwed && isExcluded(customer, latest.excluded) !== true) {
        lines.push(unknownLine(latest, id, 'opened-on', asOf));
      }
      continue;
    }
    if (openedOn > asOf || openedOn < (book.recordsFrom ?? '')) continue;
    if (reached !== undefined && reached >= openedOn) continue;
    const rule = ruleOn(versions, openedOn);
    if (rule === undefined || isExcluded(customer, rule.excluded) === true) continue;
    const { count, unit } = rule.within;
    const fact = reason('duty_new_customer', { openedOn, count, unit });
    const deadline = deadlineAfter(book.calendar, openedOn, rule.within);
    const line = drawLine(rule, id, deadline, book, asOf, fact);
    if (line !== undefined) lines.push(line);
  }
  return lines;
}
