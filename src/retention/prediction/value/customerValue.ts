import { type Explained, reason } from '../../../kernel/index.js';
import { readHistory } from '../readHistories.js';
import type { GammaGamma, TradingHistory, TradingModel } from '../types.js';
import { type CustomerValueOptions, customerValueColumns } from './customerValueColumns.js';
import { expectedValue } from './expectedValue.js';
import type { Spending } from './types.js';

/** What a customer is worth, and how it comes about. Numbers, not money text: they are estimates. */
export interface CustomerValue {
  /** The chance that he still trades. */
  readonly alive: number;
  /** Trading days expected over all periods. */
  readonly trades: number;
  /** The same, each period's discounted to today. */
  readonly discountedTrades: number;
  /** The value of a trading day, in the money of the history; `null` where the model of value has no mean. */
  readonly valuePerTrade: number | null;
  /** Discounted trading days times value; `null` where that is not known. */
  readonly value: number | null;
}

/**
 * What a customer is worth today: the trading days expected of him in each period to come, times what he spends on one, discounted
 * to today. What is earned in a period counts at its end, as in the package lifetimes: after k periods at interest d it is
 * worth 1 ÷ (1 + d)^k. The value is of what the histories hold: of commission it is income, of money traded it is turnover, of which
 * the branch earns but a share.
 *
 * @param model - The model of trades, fitted to histories in the same unit of time.
 * @param gammaGamma - The model of value a trading day, fitted to the same money.
 * @param history - His history with the mean value of his repeat days, such as a line of `tradingHistories`; `count` is not
 * looked at.
 * @param options - How far to look, and the interest of a period.
 * @returns The value with its parts, and how it comes about. The future it values is that of a customer left alone: it says
 * nothing of what a call would change. Cost: an expectation a period.
 * @throws DomainError `facts_invalid` for a model, a history or options that cannot be used.
 * @example
 * ```ts
 * import { customerValue, describe } from 'panhuo';
 *
 * const model = { kind: 'bg-nbd', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
 * const money = { kind: 'gamma-gamma', parameters: { p: 6.25, q: 3.74, gamma: 15.44 } } as const;
 * const history = { frequency: 2, recency: 30.43, age: 38.86, value: 22.35 };
 * const { value, reasons } = customerValue(model, money, history, { periods: 3, length: 13, discount: '0.03' });
 * value.value?.toFixed(2); // => '28.57'
 * describe(reasons[0]!, 'en'); // => 'alive with a chance of 72.66%: 1.226 trading days expected in 3 periods, 1.159 when discounted'
 * ```
 */
export function customerValue(
  model: TradingModel,
  gammaGamma: GammaGamma,
  history: TradingHistory & Spending,
  options: CustomerValueOptions,
): Explained<CustomerValue> {
  const { frequency, recency, age } = readHistory(history);
  const perTrade = expectedValue(gammaGamma, history);
  const own = { frequency, recency, age, value: Float64Array.of(history.value ?? 0) };
  const columns = customerValueColumns(model, gammaGamma, own, options);
  const [alive = 0, trades = 0, discountedTrades = 0, known = NaN] = [
    ...columns.alive,
    ...columns.trades,
    ...columns.discountedTrades,
    ...columns.value,
  ];
  const value = Number.isNaN(known) ? null : known;
  const expected = { alive, trades, periods: options.periods, discounted: discountedTrades };
  return {
    value: { alive, trades, discountedTrades, valuePerTrade: perTrade.value, value },
    reasons: [
      reason('customer_trades', expected),
      ...perTrade.reasons,
      ...(value === null
        ? []
        : [reason('customer_value', { discounted: discountedTrades, perTrade: perTrade.value, value })]),
    ],
  };
}
