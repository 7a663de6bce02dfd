import type { AccountEvent } from '../../customer/index.js';
import { closings } from '../holdings/closings.js';
import { type DayHeld, daysHeld, type Snapshot } from '../holdings/daysHeld.js';

/** A snapshot in whole minor units. */
export interface Holding extends Snapshot {
  readonly total: bigint;
  /** `null`: not known. */
  readonly cash: bigint | null;
}

/** What is held together. */
export type HeldTogether = Pick<Holding, 'total' | 'cash'>;

/** What one customer held, day by day, with closed accounts as nothing; the days on which something changed, in order. */
export function assetDays(
  snapshots: readonly Holding[],
  events: readonly AccountEvent[],
): DayHeld<HeldTogether>[] {
  const closed = closings(snapshots, events).map((closing): Holding => ({ ...closing, total: 0n, cash: 0n }));
  return daysHeld([...snapshots, ...closed], addUp);
}

function addUp(held: readonly Holding[]): HeldTogether {
  let total = 0n;
  let cash: bigint | null = 0n;
  for (const holding of held) {
    total += holding.total;
    cash = cash === null || holding.cash === null ? null : cash + holding.cash;
  }
  return { total, cash };
}
