import { type Checked, type Day, demandObject, DomainError, ruleOn } from '../../kernel/index.js';
import { boardOf } from '../rules/boardOf.js';
import type { LotRule, MarketRules } from '../rules/marketRules.js';

/**
 * The lots of a board on a day.
 *
 * @param rules - From `defineMarketRules`.
 * @param place - The board and the day.
 * @returns The rule that holds, for `lawfulQuantity` and `affordableQuantity`. O(rules).
 * @throws DomainError `rules_uncovered` on a day that no rule states, `facts_invalid` for a board or a day that does not
 * exist.
 * @example
 * ```ts
 * import { china, day, lotsOf } from 'panhuo';
 *
 * lotsOf(china.aShareRules, { board: 'main', on: day('2024-03-01') }).minimum; // => 100
 * ```
 */
export function lotsOf(
  rules: Checked<MarketRules>,
  place: { readonly board: string; readonly on: Day },
): LotRule {
  demandObject(place, 'place');
  const { board, on } = place;
  const lot = ruleOn(boardOf(rules, board, on).lots, on);
  if (lot !== undefined) return lot;
  throw new DomainError('rules_uncovered', { path: 'on', rules: `${board}.lots` });
}
