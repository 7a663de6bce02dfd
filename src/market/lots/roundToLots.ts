import {
  type Checked,
  type Day,
  demandObject,
  DomainError,
  type Explained,
  type Reason,
  reason,
} from '../../kernel/index.js';
import { type Side, sides } from '../fees/feeSchedule.js';
import type { LotRule, MarketRules } from '../rules/marketRules.js';
import { lawfulQuantity } from './lawfulQuantity.js';
import { lotsOf } from './lotsOf.js';

/** A quantity to bring to lots. */
export interface WishedQuantity {
  readonly board: string;
  readonly on: Day;
  readonly side: Side;
  /** Whole shares. */
  readonly quantity: number;
  /** Shares that can be sold; left out, only whole lots are known to be lawful. */
  readonly held?: number | undefined;
}

/** What of a quantity makes a lawful order, and what is left of it. */
export interface RoundedQuantity {
  readonly quantity: number;
  readonly left: number;
}

/**
 * The largest lawful order that is no more than the quantity wished (整手). Purchases and sales are for the minimum of the board
 * and whole steps above it; an odd lot (零股) is sold only together with all that is held, and never more than is held.
 *
 * @param rules - From `defineMarketRules`.
 * @param wish - Board, day, side, quantity and what is held.
 * @returns The order, which may be zero, and the rest; the quantities of the reasons add up to the order. O(rules).
 * @throws DomainError `rules_uncovered` on a day that no rule states, `facts_invalid` for a board, a day or a side that
 * does not exist, or a quantity that is no whole number of zero or more.
 * @example
 * ```ts
 * import { china, day, roundToLots } from 'panhuo';
 *
 * const wish = { board: 'main', on: day('2024-03-01'), quantity: 250 } as const;
 * roundToLots(china.aShareRules, { ...wish, side: 'buy' }).value; // => { quantity: 200, left: 50 }
 * roundToLots(china.aShareRules, { ...wish, side: 'sell', held: 250 }).value; // => { quantity: 250, left: 0 }
 * ```
 */
export function roundToLots(rules: Checked<MarketRules>, wish: WishedQuantity): Explained<RoundedQuantity> {
  demandObject(wish, 'wish');
  const { board, on, side, quantity, held } = wish;
  const lot = lotsOf(rules, { board, on });
  if (!sides.includes(side))
    throw new DomainError('facts_invalid', { path: 'side', expected: 'buy or sell' });
  requireShares(quantity, 'quantity');
  if (held !== undefined) requireShares(held, 'held');
  const ordered = lawfulQuantity(lot, side, quantity, held);
  return {
    value: { quantity: ordered, left: quantity - ordered },
    reasons: lotReasons(lot, { side, wished: quantity, ordered, held }),
  };
}

/** Why an order is for so many shares; the quantities add up to it. */
export function lotReasons(
  { minimum, step }: LotRule,
  order: { side: Side; wished: number; ordered: number; held: number | undefined },
): Reason[] {
  const { side, wished, ordered, held } = order;
  const sellable = side === 'sell' && held !== undefined && held < wished ? held : wished;
  return [
    reason('quantity_wished', { quantity: wished }),
    ...(sellable < wished
      ? [reason('quantity_not_held', { held: sellable, quantity: sellable - wished })]
      : []),
    ...(ordered < sellable
      ? [reason('quantity_no_lot', { minimum, step, quantity: ordered - sellable })]
      : []),
    // Lawful only as all that is held.
    ...(isOdd(ordered, minimum, step)
      ? [reason('quantity_odd_lot', { minimum, step, held: ordered, quantity: 0 })]
      : []),
  ];
}

/** Refuses what is no whole number of shares. */
export function requireShares(shares: unknown, path: string): void {
  if (!Number.isSafeInteger(shares) || (shares as number) < 0) {
    throw new DomainError('facts_invalid', { path, expected: 'a whole number of zero or more' });
  }
}

function isOdd(quantity: number, minimum: number, step: number): boolean {
  return quantity > 0 && (quantity < minimum || (quantity - minimum) % step !== 0);
}
