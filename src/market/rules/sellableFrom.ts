import {
  type Checked,
  type Day,
  dayAt,
  DomainError,
  openDaysOf,
  openPlaceOf,
  requireChecked,
  ruleOn,
} from '../../kernel/index.js';
import type { TradingCalendar } from '../calendar/tradingCalendar.js';
import { type MarketRules, marketRules } from './marketRules.js';

/**
 * The first day on which what was bought may be sold (T+1).
 *
 * @param rules - From `defineMarketRules`.
 * @param calendar - From `defineCalendar`.
 * @param boughtOn - The trading day of the purchase.
 * @returns A trading day. O(1).
 * @throws DomainError `rules_uncovered` on a day that no rule states, `calendar_uncovered` outside the calendar,
 * `facts_invalid` for a day that does not exist or on which the exchange was closed.
 * @example
 * ```ts
 * import { china, day, sellableFrom } from 'panhuo';
 *
 * sellableFrom(china.aShareRules, china.exchangeCalendar, day('2024-02-08')); // => '2024-02-19'
 * ```
 */
export function sellableFrom(
  rules: Checked<MarketRules>,
  calendar: Checked<TradingCalendar>,
  boughtOn: Day,
): Day {
  requireChecked(marketRules.kind, rules);
  const days = openDaysOf(calendar);
  const place = openPlaceOf(days, boughtOn, 'boughtOn');
  const rule = ruleOn(rules.settlement, boughtOn);
  if (rule === undefined) throw new DomainError('rules_uncovered', { path: 'boughtOn', rules: 'settlement' });
  return dayAt(days, place + rule.sellableAfter, 'boughtOn');
}
