import {
  type Day,
  fingerprint,
  fromEpochDay,
  openDaysOf,
  periodNumber,
  periodStart,
  reason,
  ruleOn,
  toEpochDay,
  toMinorUnits,
} from '../../kernel/index.js';
import { drawLine, unknownLine } from './drawLine.js';
import type { DutyBook, DutyLine } from './dutyBook.js';
import type { DutyRuleOf } from './dutyRules.js';
import { isExcluded } from './isExcluded.js';
import type { CallBacks } from './lastCallBacks.js';

/**
 * The call-backs of the year that are not done. Every customer of the base has a place in an order that chance has drawn
 * for the year, and with it a due day; as many of the first places are called as the share demands, less those who were
 * reached outside them. So a call never brings a new name onto the list, nor moves a day. The base is sorted by hash:
 * O(n log n) in the customers.
 */
export function yearlyCallBacks(
  versions: readonly DutyRuleOf<'yearly-call-backs'>[],
  book: DutyBook,
  callBacks: CallBacks | undefined,
  asOf: Day,
): DutyLine[] {
  const rule = ruleOn(versions, asOf);
  if (rule === undefined) return [];
  if (callBacks === undefined) return [unknownLine(rule, null, 'contacts', asOf)];
  const year = periodNumber(asOf, 'year');
  const start = periodStart(year, 'year');
  const { base, lines } = readBase(rule, book, start, asOf);
  const isReached = (id: string): boolean => (callBacks.get(id) ?? '') >= start;
  const reached = base.filter(isReached).length;
  const need = shareOf(rule.share, base.length);
  const days = workingDaysOf(book, start);
  let left = need - reached;
  for (const [place, id] of drawOrder(base, year).entries()) {
    if (left <= 0) break;
    if (isReached(id)) continue;
    left--;
    const due = days === null ? null : dueDay(days, place, need);
    const fact = reason('duty_yearly', { year, base: base.length, share: rule.share, need, reached });
    const line = drawLine(rule, id, { nominal: due, due }, book, asOf, fact);
    if (line !== undefined) lines.push(line);
  }
  return lines;
}

function readBase(
  rule: DutyRuleOf<'yearly-call-backs'>,
  { customers }: DutyBook,
  start: Day,
  asOf: Day,
): { readonly base: readonly string[]; readonly lines: DutyLine[] } {
  const base: string[] = [];
  const lines: DutyLine[] = [];
  for (const customer of customers) {
    const { id, openedOn } = customer;
    if (openedOn !== undefined && openedOn >= start) continue;
    const excluded = isExcluded(customer, rule.excluded);
    if (excluded === true) continue;
    if (openedOn === undefined) lines.push(unknownLine(rule, id, 'opened-on', asOf));
    else if (excluded === undefined) lines.push(unknownLine(rule, id, 'account-statuses', asOf));
    else base.push(id);
  }
  return { base, lines };
}

// By the kernel's fingerprint, FNV-1a: the year stands last, so that numbers that differ in their last digit are well mixed.
function drawOrder(base: readonly string[], year: number): string[] {
  const drawn = base.map((id) => ({ id, by: fingerprint(`${id} ${year}/draw`) }));
  drawn.sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : a.id < b.id ? -1 : 1));
  return drawn.map(({ id }) => id);
}

/** The smallest whole number that is a share of a number, exactly. */
function shareOf(share: string, of: number): number {
  const places = share.split('.')[1]?.length ?? 0;
  const whole = 10n ** BigInt(places);
  return Number((toMinorUnits(share, places) * BigInt(of) + whole - 1n) / whole);
}

/** The open days of a year: a stretch of the calendar's. */
interface WorkingDays {
  readonly open: Int32Array;
  readonly from: number;
  readonly count: number;
}

// `null` when the calendar does not cover the whole year, or nothing is open in it.
function workingDaysOf({ calendar }: DutyBook, start: Day): WorkingDays | null {
  const { first, open, before } = openDaysOf(calendar);
  const last = toEpochDay(`${start.slice(0, 4)}-12-31` as Day);
  const from = before[toEpochDay(start) - first];
  const place = before[last - first];
  if (from === undefined || place === undefined) return null;
  const count = place - from + (open[place] === last ? 1 : 0);
  return count > 0 ? { open, from, count } : null;
}

// Place k of n falls due on working day ceil((k + 1) · days / n): no day has more than its share, the last is the year's last.
function dueDay({ open, from, count }: WorkingDays, place: number, need: number): Day | null {
  const epochDay = open[from + Math.ceil(((place + 1) * count) / need) - 1];
  return epochDay === undefined ? null : fromEpochDay(epochDay);
}
