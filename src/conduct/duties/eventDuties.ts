import { type Day, type Reason, reason, ruleOn } from '../../kernel/index.js';
import { deadlineAfter } from './deadline.js';
import { drawLine, unknownLine } from './drawLine.js';
import type { DutyBook, DutyLine } from './dutyBook.js';
import type { DutyRuleOf } from './dutyRules.js';

type EventRule = DutyRuleOf<'after-service-review' | 'complaint-answer'>;

/** The services that ended and are not reviewed. Linear in the services. */
export function afterServiceReviews(
  versions: readonly DutyRuleOf<'after-service-review'>[],
  book: DutyBook,
  asOf: Day,
): DutyLine[] {
  if (book.services === undefined) return missingFile(versions, 'service-file', asOf);
  return book.services.flatMap(({ customer, endedOn, reviewedOn }) =>
    lineAfter(versions, customer, endedOn, reviewedOn, book, asOf, ({ within: { count, unit } }) =>
      reason('duty_service_ended', { endedOn, count, unit }),
    ),
  );
}

/** The complaints that are neither answered nor closed. Linear in the complaints. */
export function complaintAnswers(
  versions: readonly DutyRuleOf<'complaint-answer'>[],
  book: DutyBook,
  asOf: Day,
): DutyLine[] {
  if (book.complaints === undefined) return missingFile(versions, 'complaints', asOf);
  return book.complaints.flatMap(({ id, customer, on, answeredOn, closedOn }) => {
    const isClosed = closedOn !== undefined && closedOn <= asOf;
    const done = isClosed ? closedOn : answeredOn;
    return lineAfter(versions, customer, on, done, book, asOf, ({ within: { count, unit } }) =>
      reason('duty_complained', { on, count, unit }),
    ).map((line) => ({ ...line, complaint: id }));
  });
}

function missingFile(versions: readonly EventRule[], file: string, asOf: Day): DutyLine[] {
  const rule = ruleOn(versions, asOf);
  return rule === undefined ? [] : [unknownLine(rule, null, file, asOf)];
}

function lineAfter<Rule extends EventRule>(
  versions: readonly Rule[],
  customer: string,
  event: Day,
  done: Day | undefined,
  book: DutyBook,
  asOf: Day,
  factOf: (rule: Rule) => Reason,
): readonly DutyLine[] {
  if (event > asOf || event < (book.recordsFrom ?? '') || (done !== undefined && done <= asOf)) return [];
  const rule = ruleOn(versions, event);
  if (rule === undefined) return [];
  const deadline = deadlineAfter(book.calendar, event, rule.within);
  const line = drawLine(rule, customer, deadline, book, asOf, factOf(rule));
  return line === undefined ? [] : [line];
}
