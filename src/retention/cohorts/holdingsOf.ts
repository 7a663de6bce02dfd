import type { AssetSnapshot } from '../../customer/index.js';
import {
  type Currency,
  type Day,
  DomainError,
  scaleOf,
  toEpochDay,
  toMinorUnits,
} from '../../kernel/index.js';
import { moneyColumn } from '../activity/encodeActs.js';
import type { MoneyColumn } from '../activity/types.js';
import { daysHeld, type Snapshot } from '../holdings/daysHeld.js';
import { requireOn } from '../requireOn.js';
import type { Holdings } from '../columns/cohorts/placeHoldings.js';

/** What customers hold over time, whole minor units. */
export interface HeldMoney extends Holdings {
  readonly currency: Currency | null;
  readonly held: MoneyColumn;
  /** What a row holds more than the next one of the same customer. */
  readonly excess: MoneyColumn;
}

/** A snapshot whose amount was read. */
interface Reading extends Snapshot {
  readonly amount: bigint;
}

/**
 * What each customer holds from day to day.
 *
 * @param snapshots - In any order; later ones than `until`, and those of others than the members, are not looked at.
 * @param members - The customers who belong to a cohort, by place; `null` for one who does not yet.
 * @param until - The day to look from.
 * @returns Rows in the order of the members. Cost: a sort of the snapshots of each customer.
 * @throws DomainError `currency_mixed`, `decimal_invalid` with the index.
 */
export function holdingsOf(
  snapshots: readonly AssetSnapshot[],
  members: readonly (string | null)[],
  until: Day,
): HeldMoney {
  const places = members.map((): Reading[] => []);
  const readings = new Map(members.map((customer, place) => [customer, places[place]]));
  let currency: Currency | null = null;
  for (const [index, { customer, account, on, total }] of snapshots.entries()) {
    const own = readings.get(customer);
    if (own === undefined || requireOn(on, `assets[${index}].on`) > until) continue;
    currency ??= total.currency;
    const path = `assets[${index}].total`;
    if (total.currency !== currency) throw new DomainError('currency_mixed', { path });
    own.push({ on, account, amount: toMinorUnits(total.amount, scaleOf(currency), path) });
  }
  const start = [0];
  const day: number[] = [];
  const held: bigint[] = [];
  const excess: bigint[] = [];
  for (const own of places) {
    const days = daysHeld(own, addUp);
    for (const [place, { on, sum }] of days.entries()) {
      day.push(toEpochDay(on));
      held.push(sum);
      excess.push(sum - (days[place + 1]?.sum ?? 0n));
    }
    start.push(day.length);
  }
  return {
    currency,
    start: Int32Array.from(start),
    day: Int32Array.from(day),
    held: moneyColumn(held),
    excess: moneyColumn(excess),
  };
}

function addUp(held: readonly Reading[]): bigint {
  return held.reduce((sum, { amount }) => sum + amount, 0n);
}
