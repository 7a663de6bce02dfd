import type { Side } from '../fees/feeSchedule.js';
import type { LotRule } from '../rules/marketRules.js';

/**
 * The largest lawful quantity that is no more than the one wished: the plain form of `roundToLots`, for hot loops.
 * Nothing is checked.
 *
 * @param lot - From `lotsOf`.
 * @param side - Buying takes whole lots. What is held in full may be sold with the odd lot in it.
 * @param quantity - Shares wished, zero or more; it need not be whole.
 * @param held - Shares that can be sold; left out, only whole lots are known to be lawful.
 * @returns Whole shares.
 * @example
 * ```ts
 * import { china, day, lawfulQuantity, lotsOf } from 'panhuo';
 *
 * const star = lotsOf(china.aShareRules, { board: 'star', on: day('2024-03-01') });
 * lawfulQuantity(star, 'buy', 199); // => 0
 * lawfulQuantity(star, 'buy', 201); // => 201
 * lawfulQuantity(star, 'sell', 150, 150); // => 150
 * ```
 */
export function lawfulQuantity(
  { minimum, step, oddLotsSoldWhole }: Pick<LotRule, 'minimum' | 'step' | 'oddLotsSoldWhole'>,
  side: Side,
  quantity: number,
  held?: number,
): number {
  let most = quantity;
  if (side === 'sell' && held !== undefined && quantity >= held) {
    if (oddLotsSoldWhole) return held;
    most = held;
  }
  return most < minimum ? 0 : minimum + Math.floor((most - minimum) / step) * step;
}
