import type { AccountEvent, AssetSnapshot } from '../../customer/index.js';
import type { Day, Money } from '../../kernel/index.js';
import { closings } from '../holdings/closings.js';
import { daysHeld, type Snapshot } from '../holdings/daysHeld.js';
import { type MoneyUnit, readMoney } from './readMoney.js';

/** What the accounts of a customer held together at the end of a day, in whole minor units. */
export interface AssetDay {
  readonly on: Day;
  readonly total: bigint;
  /** Market value of the securities; `undefined` when not every account says it. */
  readonly holdings: bigint | undefined;
  readonly profit: bigint | undefined;
}

type Reading = AssetDay & Snapshot;

/**
 * What a customer held on every day on which something changed, with closed accounts as nothing.
 *
 * @returns The days, oldest first.
 * @throws DomainError `currency_mixed`, `decimal_invalid`.
 */
export function assetDays(
  snapshots: readonly AssetSnapshot[],
  events: readonly AccountEvent[],
  asOf: Day,
  unit: MoneyUnit,
): AssetDay[] {
  const read = (amount: Money, path: string): bigint => readMoney(amount, unit, path);
  const past = snapshots.flatMap(({ on, account, total, holdings, profit }, index): Reading[] => {
    if (on > asOf) return [];
    const path = `snapshots[${index}]`;
    return [
      {
        on,
        account,
        total: read(total, `${path}.total`),
        holdings: holdings && read(holdings, `${path}.holdings`),
        profit: profit && read(profit, `${path}.profit`),
      },
    ];
  });
  const closed = closings(
    past,
    events.filter(({ on }) => on <= asOf),
  ).map((closing): Reading => ({ ...closing, total: 0n, holdings: 0n, profit: 0n }));
  return daysHeld([...past, ...closed], together).map(({ on, sum }) => ({ on, ...sum }));
}

function together(held: readonly Reading[]): Omit<AssetDay, 'on'> {
  return {
    total: held.reduce((sum, { total }) => sum + total, 0n),
    holdings: sumOfKnown(held.map(({ holdings }) => holdings)),
    profit: sumOfKnown(held.map(({ profit }) => profit)),
  };
}

function sumOfKnown(amounts: readonly (bigint | undefined)[]): bigint | undefined {
  return amounts.reduce<bigint | undefined>(
    (sum, amount) => (sum === undefined || amount === undefined ? undefined : sum + amount),
    0n,
  );
}
