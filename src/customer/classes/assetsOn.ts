import {
  type Currency,
  type Day,
  type DecimalText,
  DomainError,
  type Money,
  money,
  sumMoney,
} from '../../kernel/index.js';
import type { AccountEvent } from '../types/account.js';
import type { AssetSnapshot } from '../types/activity.js';

/** What the accounts of a customer hold together, in one currency. What is not known of every account is left out. */
export interface AssetTotals {
  /** Day of the newest snapshot among them. */
  readonly on: Day;
  readonly currency: Currency;
  readonly total: DecimalText;
  readonly cash?: DecimalText;
  readonly holdings?: DecimalText;
  readonly profit?: DecimalText;
}

const parts = ['total', 'cash', 'holdings', 'profit'] as const;

/**
 * What the accounts of one customer hold together on a day: the newest snapshot of each account, added up.
 *
 * @param snapshots - Snapshots of one customer, in any order; later ones than `on` are not looked at.
 * @param on - The day.
 * @param events - His account events: from the day on which an account is closed it holds nothing.
 * @returns The totals, or `undefined` when no snapshot is that old. Cost: one sort of the snapshots.
 * @throws DomainError `currency_mixed`, or `facts_invalid` when there is more than one customer; as `sumMoney` for the amounts that are
 * added up.
 * @example
 * ```ts
 * import { assetsOn, parseAssetSnapshot } from 'panhuo/customer';
 * import { day } from 'panhuo/kernel';
 *
 * const snapshot = (account: string, on: string, amount: number) =>
 *   parseAssetSnapshot({ customer: 'c1', account, on, total: { amount, currency: 'CNY' } });
 * const snapshots = [snapshot('a1', '2024-01-02', 100), snapshot('a2', '2024-01-04', 40)];
 * assetsOn(snapshots, day('2024-01-05')); // => { on: '2024-01-04', currency: 'CNY', total: '140.00' }
 * ```
 */
export function assetsOn(
  snapshots: readonly AssetSnapshot[],
  on: Day,
  events: readonly AccountEvent[] = [],
): AssetTotals | undefined {
  requireOneOwner(snapshots, on);
  let held: Held = [];
  for (const change of changesUntil(snapshots, events, on)) held = after(held, change);
  return addUp(held);
}

/** The snapshots that hold at a moment: one of each account, or one that speaks for all. */
export type Held = readonly AssetSnapshot[];

/** What is held after a snapshot: one without an account speaks for all of them, and is replaced by any that names one. */
export function after(held: Held, snapshot: AssetSnapshot): Held {
  if (snapshot.account === undefined) return [snapshot];
  const others = held.filter(({ account }) => account !== undefined && account !== snapshot.account);
  return [...others, snapshot];
}

/** The snapshots up to a day, oldest first, with one of nothing where an account was closed. */
export function changesUntil(
  snapshots: readonly AssetSnapshot[],
  events: readonly AccountEvent[],
  until: Day,
): AssetSnapshot[] {
  for (const [index, { customer, on }] of events.entries()) {
    if (on <= until && snapshots.length > 0 && customer !== snapshots[0]?.customer) {
      throw new DomainError('facts_invalid', { path: `events[${index}].customer`, expected: 'one customer' });
    }
  }
  const closings = events
    .filter(({ kind }) => kind === 'closed')
    .flatMap((event) => closing(snapshots, events, event));
  // On the day of a closing the account is empty, whatever the snapshot of that day says: the sort is stable.
  return byDay([...snapshots, ...closings], until);
}

/** Whether with this closing the customer has no account left, as far as the records name his accounts. */
export function closesTheLast(
  snapshots: readonly AssetSnapshot[],
  events: readonly AccountEvent[],
  { account, on }: AccountEvent,
): boolean {
  if (account === undefined) return true;
  const past = events.filter((event) => event.on <= on);
  const named = [...snapshots.filter((snapshot) => snapshot.on <= on), ...past].flatMap(
    (record) => record.account ?? [],
  );
  return [...new Set(named)].every((other) => {
    const own = past.filter((event) => event.account === other);
    return other === account || isClosed(own);
  });
}

// An account that was opened again after its closing is there.
function isClosed(events: readonly AccountEvent[]): boolean {
  return events.some(
    (closed) =>
      closed.kind === 'closed' && !events.some(({ kind, on }) => kind === 'opened' && on > closed.on),
  );
}

// An account of which no snapshot tells anything needs none of nothing.
function closing(
  snapshots: readonly AssetSnapshot[],
  events: readonly AccountEvent[],
  event: AccountEvent,
): AssetSnapshot[] {
  const last = closesTheLast(snapshots, events, event);
  const { account, customer, on } = event;
  const known = snapshots.find((snapshot) => snapshot.on <= on && (last || snapshot.account === account));
  if (known === undefined) return [];
  const nothing = { amount: money(0, known.total.currency), currency: known.total.currency };
  const empty = { total: nothing, cash: nothing, holdings: nothing, profit: nothing };
  return [{ customer, on, ...(!last && account !== undefined && { account }), ...empty }];
}

/** What is held, added up. */
export function addUp(held: Held): AssetTotals | undefined {
  const [first] = held;
  if (first === undefined) return undefined;
  const { currency } = first.total;
  const on = held.reduce((newest, snapshot) => (snapshot.on > newest ? snapshot.on : newest), first.on);
  const sums = parts.flatMap((part) => {
    const amounts = held.flatMap((snapshot) => snapshot[part]?.amount ?? []);
    return amounts.length < held.length ? [] : [[part, sumMoney(amounts, currency)] as const];
  });
  return { on, currency, ...(Object.fromEntries(sums) as Pick<AssetTotals, (typeof parts)[number]>) };
}

// On one day a snapshot that speaks for all accounts comes last; else the sort keeps the order.
function byDay(snapshots: readonly AssetSnapshot[], until: Day): AssetSnapshot[] {
  const speaksForAll = ({ account }: AssetSnapshot): number => (account === undefined ? 1 : 0);
  return snapshots
    .filter(({ on }) => on <= until)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : speaksForAll(a) - speaksForAll(b)));
}

/** Refuses snapshots of several customers or in several currencies, among those up to a day. */
export function requireOneOwner(
  snapshots: readonly AssetSnapshot[],
  until: Day,
  { path = '', currency }: { readonly path?: string; readonly currency?: Currency } = {},
): void {
  const first = snapshots.find(({ on }) => on <= until);
  for (const [index, snapshot] of snapshots.entries()) {
    if (snapshot.on > until) continue;
    if (snapshot.customer !== first?.customer) {
      throw new DomainError('facts_invalid', {
        path: `${path}[${index}].customer`,
        expected: 'one customer',
      });
    }
    for (const part of parts) {
      const amount: Money | undefined = snapshot[part];
      if (amount !== undefined && amount.currency !== (currency ?? first.total.currency)) {
        throw new DomainError('currency_mixed', { path: `${path}[${index}].${part}.currency` });
      }
    }
  }
}
