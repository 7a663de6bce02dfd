// The gate of one situation as a programmer would write it over the same columns: only the tests that any customer of the
// book can fail, and no reasons. Part of the yardsticks: frozen.test.ts says how a change is made lawful.
import type { GateColumns } from 'panhuo';

/** A contact that the firm begins. Days are epoch days. */
export interface BareContact {
  readonly on: number;
  /** The bits of its way and of its purpose. */
  readonly channel: number;
  readonly purpose: number;
  /** The bit of the status of an account that closes nothing. */
  readonly normal: number;
  /** So many contacts of the purpose are allowed in so many days. */
  readonly most: number;
  readonly days: number;
}

/** Allowed is who consented, did not object, has normal accounts and valid papers, is clear, and was not asked too often. */
export function bareGate(columns: GateColumns, contact: BareContact): Uint8Array {
  const { rows, accounts, laundering, consents, objections, papers, contacts } = columns;
  const { on, purpose, normal, most, days } = contact;
  const allowed = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    if ((accounts[row]! & ~normal) !== 0 || laundering[row] !== 0) continue;
    if (!covers(consents, row, contact) || covers(objections, row, contact)) continue;
    let isValid = true;
    for (let at = papers.start[row]!; at < papers.start[row + 1]!; at++) isValid &&= papers.until[at]! >= on;
    if (!isValid) continue;
    let asked = 0;
    for (let at = contacts.start[row]!; at < contacts.start[row + 1]!; at++) {
      if (on - contacts.day[at]! < days && (contacts.purpose[at]! & purpose) !== 0) asked++;
    }
    if (asked < most) allowed[row] = 1;
  }
  return allowed;
}

function covers(
  { start, channels, purposes, from, to }: GateColumns['consents'],
  row: number,
  { on, channel, purpose }: BareContact,
): boolean {
  for (let at = start[row]!; at < start[row + 1]!; at++) {
    const isMeant = (channels[at]! & channel) !== 0 && (purposes[at]! & purpose) !== 0;
    if (isMeant && from[at]! <= on && on <= to[at]!) return true;
  }
  return false;
}
