import {
  type Currency,
  type Day,
  type DecimalText,
  DomainError,
  type Money,
  sumMoney,
} from '../../kernel/index.js';
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
 * @returns The totals, or `undefined` when no snapshot is that old. Cost: one sort of the snapshots.
 * @throws DomainError `currency_mixed`, or `facts_invalid` when there is more than one customer.
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
export function assetsOn(snapshots: readonly AssetSnapshot[], on: Day): AssetTotals | undefined {
  requireOneOwner(snapshots, on);
  const held = new Map<string, AssetSnapshot>();
  for (const snapshot of byDay(snapshots, on)) held.set(snapshot.account ?? '', snapshot);
  return addUp([...held.values()]);
}

/** The snapshots of several accounts together. */
export function addUp(held: readonly AssetSnapshot[]): AssetTotals | undefined {
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

/** The snapshots up to a day, oldest first; those of one day keep their order. */
export function byDay(snapshots: readonly AssetSnapshot[], until: Day): AssetSnapshot[] {
  return snapshots.filter(({ on }) => on <= until).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
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
