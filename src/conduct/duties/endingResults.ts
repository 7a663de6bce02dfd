import { addDays, addMonths, type Day, reason, ruleOn } from '../../kernel/index.js';
import { movedDay } from './deadline.js';
import { drawLine, unknownLine } from './drawLine.js';
import type { DutyBook, DutyCustomer, DutyLine } from './dutyBook.js';
import type { DutyRuleOf } from './dutyRules.js';
import { isExcluded } from './isExcluded.js';

/** The suitability tests to be taken again. Who has no result has nothing to take again. Linear in the customers. */
export function suitabilityRetests(
  versions: readonly DutyRuleOf<'suitability-retest'>[],
  book: DutyBook,
  asOf: Day,
): DutyLine[] {
  const rule = ruleOn(versions, asOf);
  if (rule === undefined) return [];
  return book.customers.flatMap((customer) => retestOf(rule, customer, book, asOf) ?? []);
}

function retestOf(
  rule: DutyRuleOf<'suitability-retest'>,
  customer: DutyCustomer,
  book: DutyBook,
  asOf: Day,
): DutyLine | undefined {
  const { id, suitability, professional } = customer;
  if (isElsewhere(rule, customer, asOf)) return undefined;
  if (suitability === null || (professional === true && rule.investors === 'ordinary')) return undefined;
  // A result of a later day tells nothing of the one that held on this day.
  if (suitability === undefined || suitability.assessedOn > asOf) {
    return unknownLine(rule, id, 'suitability-result', asOf);
  }
  const { assessedOn } = suitability;
  const until =
    suitability.validUntil ??
    (rule.validMonths === undefined ? undefined : addDays(addMonths(assessedOn, rule.validMonths), -1));
  if (until === undefined) return unknownLine(rule, id, 'suitability-last-day', asOf);
  const fact = reason('duty_result_ends', { assessedOn, validUntil: until });
  const due = movedDay(book.calendar, until, rule.onClosedDay);
  return drawLine(rule, id, { nominal: until, due }, book, asOf, fact);
}

/** The papers to be renewed, one line a customer. Linear in the papers. */
export function papersRenewals(
  versions: readonly DutyRuleOf<'papers-renewal'>[],
  book: DutyBook,
  asOf: Day,
): DutyLine[] {
  const rule = ruleOn(versions, asOf);
  if (rule === undefined) return [];
  return book.customers.flatMap((customer) => renewalOf(rule, customer, book, asOf) ?? []);
}

function renewalOf(
  rule: DutyRuleOf<'papers-renewal'>,
  customer: DutyCustomer,
  book: DutyBook,
  asOf: Day,
): DutyLine | undefined {
  const { id, documents } = customer;
  if (isElsewhere(rule, customer, asOf)) return undefined;
  if (documents === undefined) return unknownLine(rule, id, 'paper-list', asOf);
  let latest: { readonly kind: string; readonly validUntil: Day } | undefined;
  let isComplete = true;
  for (const { kind, validUntil } of documents) {
    if (!rule.kinds.includes(kind)) continue;
    if (validUntil === undefined) isComplete = false;
    else if (latest === undefined || latest.validUntil < validUntil) latest = { kind, validUntil };
  }
  // Known to have none of these: the gate refuses him, so somebody must ask for one.
  if (latest === undefined && isComplete) return unknownLine(rule, id, 'valid-paper', asOf);
  let line: DutyLine | undefined;
  if (latest !== undefined) {
    const { kind, validUntil } = latest;
    const due = movedDay(book.calendar, validUntil, rule.onClosedDay);
    const fact = reason('duty_paper_ends', { paper: kind, validUntil });
    line = drawLine(rule, id, { nominal: validUntil, due }, book, asOf, fact);
    // A paper whose last day is not known may be valid longer; until this one runs out, that does not matter.
    if (line === undefined) return undefined;
  }
  return isComplete ? line : unknownLine(rule, id, 'paper-last-day', asOf);
}

// Not a customer yet, or none to whom the duty is owed. Accounts that are not known exclude nobody.
function isElsewhere(
  { excluded }: DutyRuleOf<'suitability-retest' | 'papers-renewal'>,
  customer: DutyCustomer,
  asOf: Day,
): boolean {
  const { openedOn } = customer;
  return (openedOn !== undefined && openedOn > asOf) || isExcluded(customer, excluded) === true;
}
