import type { CompiledFees } from '../fees/compileFees.js';
import type { LotRule } from '../rules/marketRules.js';
import { lawfulQuantity } from './lawfulQuantity.js';

/** What money can buy. Amounts are whole minor units (fen), and none of them is checked. */
export interface Purse {
  /** Of one share; above zero. */
  readonly price: number;
  /** What may be spent, fees included; zero or more. */
  readonly budget: number;
  readonly epochDay: number;
}

/**
 * The largest lawful quantity whose price and fees together stay within a budget: the plain form of `orderFor` on the
 * buying side, for hot loops.
 *
 * @param lot - From `lotsOf`.
 * @param fees - From `compileFees`.
 * @param purse - Price, budget and day.
 * @returns Whole shares. O(log of the shares that the fees would buy).
 * @throws DomainError `rules_uncovered` on a day that the fees do not cover.
 * @example
 * ```ts
 * import { affordableQuantity, china, compileFees, day, lotsOf, toEpochDay } from 'panhuo';
 *
 * const on = day('2024-03-01');
 * const lot = lotsOf(china.aShareRules, { board: 'main', on });
 * const purse = { price: 1000, budget: 1_000_000, epochDay: toEpochDay(on) };
 * affordableQuantity(lot, compileFees(china.aShareFees), purse); // => 900
 * ```
 */
export function affordableQuantity(lot: LotRule, fees: CompiledFees, purse: Purse): number {
  const { price, budget, epochDay } = purse;
  let high = lawfulQuantity(lot, 'buy', budget / price);
  if (high === 0) return 0;
  const fee = fees.total('buy', high * price, epochDay);
  // Fees never fall when the order grows, so what is left after the fees of the largest order is surely enough …
  let low = lawfulQuantity(lot, 'buy', (budget - fee) / price);
  // … and the smaller order, with smaller fees, may leave room for more.
  while (nextAbove(lot, low) < high) {
    const middle = lawfulQuantity(lot, 'buy', (low + high) / 2);
    const tried = middle > low ? middle : nextAbove(lot, low);
    // Beyond 2^53 the next whole number and the middle round to the ends, and the search would not end.
    if (tried <= low || tried >= high) break;
    if (tried * price + fees.total('buy', tried * price, epochDay) <= budget) low = tried;
    else high = tried;
  }
  return low;
}

function nextAbove({ minimum, step }: LotRule, quantity: number): number {
  return quantity === 0 ? minimum : quantity + step;
}
