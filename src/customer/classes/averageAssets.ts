import {
  type Day,
  daysBetween,
  decimal,
  decimalText,
  type DecimalText,
  DomainError,
  scaleOf,
} from '../../kernel/index.js';
import type { AccountEvent } from '../types/account.js';
import type { AssetSnapshot } from '../types/activity.js';
import { after, changesUntil, type Held, requireOneOwner } from './assetsOn.js';

/** The daily average of a customer's assets. */
export interface AverageAssets {
  /** At the scale of the currency, rounded half-even; `null` when no day is covered. */
  readonly average: DecimalText | null;
  /** Days of the period. */
  readonly days: number;
  /** Days of the period for which assets are known; the average is over these. */
  readonly daysCovered: number;
}

/**
 * The daily average of one customer's assets over a period. Between two snapshots the earlier one holds; the accounts
 * of a customer add up.
 *
 * @param snapshots - Snapshots of one customer, in any order; later ones than `to` are not looked at.
 * @param period - First and last day, both included.
 * @param events - His account events: from the day on which an account is closed it holds nothing.
 * @returns The average and how many days it covers. Cost: one sort of the snapshots.
 * @throws DomainError `currency_mixed`, `currency_unknown`, `decimal_invalid`, or `facts_invalid` when there is more than one customer, or
 * the period ends before it begins.
 * @example
 * ```ts
 * import { averageAssets, parseAssetSnapshot } from 'panhuo/customer';
 * import { day } from 'panhuo/kernel';
 *
 * const snapshot = (on: string, amount: number) =>
 *   parseAssetSnapshot({ customer: 'c1', on, total: { amount, currency: 'CNY' } });
 * const snapshots = [snapshot('2024-01-02', 100), snapshot('2024-01-04', 400)];
 * averageAssets(snapshots, { from: day('2024-01-01'), to: day('2024-01-04') });
 * // => { average: '200.00', days: 4, daysCovered: 3 }
 * ```
 */
export function averageAssets(
  snapshots: readonly AssetSnapshot[],
  period: { readonly from: Day; readonly to: Day },
  events: readonly AccountEvent[] = [],
): AverageAssets {
  const days = daysBetween(period.from, period.to) + 1;
  if (days < 1) {
    throw new DomainError('facts_invalid', { path: 'period.to', expected: 'on or after the first day' });
  }
  requireOneOwner(snapshots, period.to);
  const known = changesUntil(snapshots, events, period.to);

  let held: Held = [];
  let weighted = decimal(0);
  let daysCovered = 0;
  for (const [index, snapshot] of known.entries()) {
    const { on } = snapshot;
    held = after(held, snapshot);
    const from = on < period.from ? period.from : on;
    const next = known[index + 1]?.on;
    const until = next === undefined ? daysBetween(from, period.to) + 1 : daysBetween(from, next);
    if (until <= 0) continue;
    const total = held.reduce((sum, own) => sum.plus(decimal(own.total.amount, 'total')), decimal(0));
    weighted = weighted.plus(total.times(until));
    daysCovered += until;
  }
  const [first] = known;
  if (daysCovered === 0 || first === undefined) return { average: null, days, daysCovered: 0 };
  const scale = scaleOf(first.total.currency);
  return { average: decimalText(weighted.div(daysCovered), scale), days, daysCovered };
}
