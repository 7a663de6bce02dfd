import type { Day } from '../../kernel/index.js';
import type { WarningRecords } from './factTypes.js';
import { type MoneyUnit, readMoney } from './readMoney.js';

/** Money or securities that a customer moved himself. */
export interface OwnMove {
  readonly on: Day;
  readonly direction: 'in' | 'out';
  /** Whole minor units; `undefined` for securities whose value is not recorded. */
  readonly amount: bigint | undefined;
}

/** Moves within a time, added up. */
export interface MovedSum {
  readonly in: bigint;
  readonly out: bigint;
  /** The first day on which something went out. */
  readonly firstOutOn: Day | null;
}

/**
 * What a customer brought in and took out himself up to a day: deposits, withdrawals and transfers of securities; never
 * dividends, interest, fees, adjustments, nor what the firm moved.
 *
 * @throws DomainError `currency_mixed`, `decimal_invalid`.
 */
export function ownMoves(
  { cashFlows = [], transfers = [] }: WarningRecords,
  asOf: Day,
  unit: MoneyUnit,
): OwnMove[] {
  const moves: OwnMove[] = [];
  for (const [index, { on, kind, amount }] of cashFlows.entries()) {
    if (on > asOf || (kind !== 'deposit' && kind !== 'withdrawal')) continue;
    const direction = kind === 'deposit' ? 'in' : 'out';
    moves.push({ on, direction, amount: readMoney(amount, unit, `cashFlows[${index}].amount`) });
  }
  for (const [index, { on, direction, value, by }] of transfers.entries()) {
    if (on > asOf || by === 'firm') continue;
    moves.push({ on, direction, amount: value && readMoney(value, unit, `transfers[${index}].value`) });
  }
  return moves;
}

/** Adds up the moves after a day; `undefined` when the value of one that matters is not recorded. */
export function sumMoves(
  moves: readonly OwnMove[],
  after: Day,
  until: Day,
  directions: readonly ('in' | 'out')[],
): MovedSum | undefined {
  const sums = { in: 0n, out: 0n };
  let firstOutOn: Day | null = null;
  for (const { on, direction, amount } of moves) {
    if (on <= after || on > until || !directions.includes(direction)) continue;
    if (amount === undefined) return undefined;
    sums[direction] += amount;
    if (direction === 'out' && amount > 0n && (firstOutOn === null || on < firstOutOn)) firstOutOn = on;
  }
  return { ...sums, firstOutOn };
}
