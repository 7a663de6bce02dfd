import { CONTACT, type GateColumns, KNOWN, NO_DAY, NONE, type SpanColumns } from './gateColumns.js';

/** How a rule comes out for a row. */
export const MET = 0;
/** The rule stands against it. */
export const FAILED = 1;
/** A fact is not known, so it is refused. */
export const UNKNOWN = 2;

/** How a rule came out: `MET`, `FAILED` or `UNKNOWN`. */
export type Outcome = typeof MET | typeof FAILED | typeof UNKNOWN;

/** The day, the way and the purpose of what is judged; channel and purpose as bits. */
export interface Aim {
  readonly day: number;
  readonly channel: number;
  readonly purpose: number;
}

/** Whether an objection stands in the way. Cost: the objections of the row. */
export function objectionOutcome(columns: GateColumns, row: number, aim: Aim): Outcome {
  if ((columns.known[row]! & KNOWN.objections) === 0) return UNKNOWN;
  return lastObjectionDay(columns, row, aim) > NO_DAY ? FAILED : MET;
}

/** The last day of the objections that stand in the way; `EVER`: it has none, `NO_DAY`: there are none. */
export function lastObjectionDay({ objections }: GateColumns, row: number, aim: Aim): number {
  return lastDayOf(objections, row, aim);
}

/** Whether a consent holds. Cost: the consents of the row. */
export function consentOutcome({ known, consents }: GateColumns, row: number, aim: Aim): Outcome {
  if ((known[row]! & KNOWN.consents) === 0) return UNKNOWN;
  return lastDayOf(consents, row, aim) > NO_DAY ? MET : FAILED;
}

// Of the spans of a row that hold on the day and cover channel and purpose, the last day.
function lastDayOf({ start, channels, purposes, from, to }: SpanColumns, row: number, aim: Aim): number {
  let last = NO_DAY;
  for (let at = start[row]!; at < start[row + 1]!; at++) {
    const covers = (channels[at]! & aim.channel) !== 0 && (purposes[at]! & aim.purpose) !== 0;
    if (covers && from[at]! <= aim.day && aim.day <= to[at]! && to[at]! > last) last = to[at]!;
  }
  return last;
}

/** What of a row's earlier contacts a rule counts: the last days, and channels and purposes as bits. */
export interface Span {
  readonly days: number;
  readonly channels: number;
  readonly purposes: number;
}

/** Whether fewer than `most` contacts were begun by the branch in the span. Cost: the contacts of the row. */
export function frequencyOutcome(
  columns: GateColumns,
  row: number,
  aim: Aim,
  span: Span,
  most: number,
): Outcome {
  if ((columns.known[row]! & KNOWN.contacts) === 0) return UNKNOWN;
  return countContacts(columns, row, aim, span, CONTACT.byFirm) < most ? MET : FAILED;
}

/** Whether no contact was refused in the span. Cost: the contacts of the row. */
export function refusalOutcome(columns: GateColumns, row: number, aim: Aim, span: Span): Outcome {
  if ((columns.known[row]! & KNOWN.contacts) === 0) return UNKNOWN;
  return countContacts(columns, row, aim, span, CONTACT.refused) === 0 ? MET : FAILED;
}

/** How many contacts of the span carry a flag of `CONTACT`. What lies after the day is not read. */
export function countContacts(
  { contacts }: GateColumns,
  row: number,
  aim: Aim,
  { days, channels, purposes }: Span,
  flag: number,
): number {
  const { start, day, channel, purpose, flags } = contacts;
  let count = 0;
  for (let at = start[row]!; at < start[row + 1]!; at++) {
    const age = aim.day - day[at]!;
    if (age < 0 || age >= days || (flags[at]! & flag) === 0) continue;
    if ((channel[at]! & channels) !== 0 && (purpose[at]! & purposes) !== 0) count++;
  }
  return count;
}

/** Whether an account is open. `closed` is the bit of that status. */
export function openAccountOutcome({ known, accounts }: GateColumns, row: number, closed: number): Outcome {
  if ((known[row]! & KNOWN.accounts) === 0) return UNKNOWN;
  return (accounts[row]! & ~closed) === 0 ? FAILED : MET;
}

/** Whether open accounts are free of the statuses: each of them, or one at least. */
export function accountOutcome(
  { known, accounts }: GateColumns,
  row: number,
  closed: number,
  statuses: number,
  any: boolean,
): Outcome {
  if ((known[row]! & KNOWN.accounts) === 0) return UNKNOWN;
  const open = accounts[row]! & ~closed;
  if (any) return (open & statuses) === 0 ? MET : FAILED;
  return open === 0 || (open & ~statuses) !== 0 ? MET : FAILED;
}

/** Whether the standing is none of those refused; `states` has a bit for each of them. */
export function launderingOutcome({ laundering }: GateColumns, row: number, states: number): Outcome {
  const state = laundering[row]!;
  if (state === NONE) return UNKNOWN;
  return (states & (1 << state)) === 0 ? MET : FAILED;
}

/** Whether a paper of one of the kinds is valid, or its end not longer ago than is forgiven. */
export function papersOutcome(
  columns: GateColumns,
  row: number,
  aim: Aim,
  kinds: number,
  graceDays: number,
): Outcome {
  if ((columns.known[row]! & KNOWN.papers) === 0) return UNKNOWN;
  const last = lastValidDay(columns, row, kinds);
  if (last >= aim.day - graceDays) return MET;
  return endIsOpen(columns, row, kinds) ? UNKNOWN : FAILED;
}

/** The last day on which a paper of the kinds is valid; `NO_DAY` where none says. */
export function lastValidDay({ papers }: GateColumns, row: number, kinds: number): number {
  const { start, kind, until } = papers;
  let last = NO_DAY;
  for (let at = start[row]!; at < start[row + 1]!; at++) {
    if ((kinds & (1 << kind[at]!)) !== 0 && until[at]! > last) last = until[at]!;
  }
  return last;
}

function endIsOpen({ papers }: GateColumns, row: number, kinds: number): boolean {
  const { start, kind, until } = papers;
  for (let at = start[row]!; at < start[row + 1]!; at++) {
    const isOpen = until[at]! <= NO_DAY;
    if (isOpen && (kinds & (1 << kind[at]!)) !== 0) return true;
  }
  return false;
}

/** Whether the customer belongs to a branch; -1: the adviser's is not known. */
export function branchOutcome({ branch }: GateColumns, row: number, own: number): Outcome {
  if (branch[row]! < 0 || own === -1) return UNKNOWN;
  return own === branch[row]! ? MET : FAILED;
}

/** Whether the agreement on advice is in force on the day. */
export function agreementOutcome(
  { known, agreementFrom, agreementTo }: GateColumns,
  row: number,
  aim: Aim,
): Outcome {
  if ((known[row]! & KNOWN.agreement) === 0) return UNKNOWN;
  const from = agreementFrom[row]!;
  return from !== NO_DAY && from <= aim.day && aim.day <= agreementTo[row]! ? MET : FAILED;
}

/** Whether the disclosure of risks was signed by the day. */
export function disclosureOutcome(
  { known, agreementFrom, disclosed }: GateColumns,
  row: number,
  aim: Aim,
): Outcome {
  if ((known[row]! & KNOWN.agreement) === 0) return UNKNOWN;
  const signed = agreementFrom[row]!;
  if (signed === NO_DAY) return FAILED;
  const on = disclosed[row]!;
  // An agreement that is signed after the day is none on it.
  if (on === NO_DAY) return signed > aim.day ? FAILED : UNKNOWN;
  return on <= aim.day ? MET : FAILED;
}
