import type { Day } from '../../kernel/index.js';

/** A snapshot of one account; without an account it speaks for all of them. */
export interface Snapshot {
  readonly account: string | undefined;
  readonly on: Day;
}

/** What the accounts of a customer held together at the end of a day on which something changed. */
export interface DayHeld<Sum> {
  readonly on: Day;
  readonly sum: Sum;
}

/**
 * What one customer held, day by day, as `assetsOn` of the customer room says it: the newest snapshot of each account, added
 * up. One that speaks for all accounts takes the place of theirs, and is replaced by any that names one; on one day it comes
 * last. Of several of one account on one day the last in the list counts.
 *
 * @param snapshots - Those of one customer, in any order.
 * @param addUp - Adds up the snapshots that hold.
 * @returns The days on which something changed, in order. Cost: one sort, and accounts × changes.
 */
export function daysHeld<Own extends Snapshot, Sum>(
  snapshots: readonly Own[],
  addUp: (held: readonly Own[]) => Sum,
): DayHeld<Sum>[] {
  const days: DayHeld<Sum>[] = [];
  const held = new Map<string | undefined, Own>();
  for (const snapshot of [...snapshots].sort(inOrder)) {
    const { account, on } = snapshot;
    if (account === undefined) held.clear();
    else held.delete(undefined);
    held.set(account, snapshot);
    if (days.at(-1)?.on === on) days.pop();
    days.push({ on, sum: addUp([...held.values()]) });
  }
  return days;
}

// Sorting is stable: else the order of the list stays.
function inOrder(a: Snapshot, b: Snapshot): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return Number(a.account === undefined) - Number(b.account === undefined);
}
