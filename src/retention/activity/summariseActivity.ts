import { finishActivity } from './finishActivity.js';
import { tallyActivity } from './tallyActivity.js';
import type { ActivityOptions, ActivitySummary, ActSource } from './types.js';

/**
 * Sums up what the customers of a book did themselves: who acted, when, how much, in what, how often, in which periods.
 * Forced sales, dividends, interest, fees and contacts that the branch began are nobody's acts. Trades alone make a day
 * active unless `acts` names more; money, commission and products are always those of the trades.
 *
 * @param source - Trades, lists of records of several kinds, or columns; in any order; the money of trades in one currency.
 * @param options - The time to cover, the unit of the per-period figures and which of them to hold, the acts that count.
 * @returns One line a customer with at least one act; amounts are exact. Cost: a few passes, and a sort of the customers.
 * @throws DomainError `currency_mixed` or `decimal_invalid` with the path of the amount, `currency_unknown`,
 * `columns_invalid` for columns that do not fit, `day_invalid`, `facts_invalid` when the time ends before it begins or for an
 * option that there is not.
 * @example
 * ```ts
 * import { day, parseTrade, summariseActivity } from 'panhuo';
 *
 * const trade = (on: string, amount: string) => parseTrade({
 *   customer: 'c1', on, side: 'buy', product: 'fund', amount: { amount, currency: 'CNY' },
 * });
 * const summary = summariseActivity([trade('2024-01-05', '0.10'), trade('2024-03-01', '0.20')], {
 *   from: day('2024-01-01'),
 *   to: day('2024-12-31'),
 * });
 * const [line] = summary.customers;
 * [line?.amount, line?.activeDays, line?.medianGap, line?.periods.length]; // => ['0.30', 2, 56, 2]
 * ```
 */
export function summariseActivity(source: ActSource, options: ActivityOptions): ActivitySummary {
  return finishActivity(tallyActivity(source, options));
}
