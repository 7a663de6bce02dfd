import { type DecimalText, demand, demandObject } from '../../../kernel/index.js';
import { addDiscounted } from '../../columns/prediction/historyDiscount.js';
import { tradeValues } from '../../columns/prediction/tradeValues.js';
import { isFigure } from '../../waking/isFigure.js';
import { predictRead } from '../predictColumns.js';
import { readHistories } from '../readHistories.js';
import { requirePeriods } from '../requirePeriods.js';
import type { GammaGamma, HistoryColumns, TradingModel } from '../types.js';
import { readSpending } from './readSpending.js';
import { requireGammaGamma } from './requireGammaGamma.js';

/** How far to look, and what money is worth later. */
export interface CustomerValueOptions {
  /** How many periods to look ahead. */
  readonly periods: number;
  /** The length of one in the unit of time of the model; default 1. */
  readonly length?: number;
  /** Interest a period, such as `'0.01'`: what is earned in a period counts at its end. */
  readonly discount: DecimalText | number;
}

/** What customers are worth, a row each. */
export interface CustomerValueColumns {
  /** The chance that the customer still trades. */
  readonly alive: Float64Array;
  /** Trading days expected over all periods. */
  readonly trades: Float64Array;
  /** The same, each period's discounted to today. */
  readonly discountedTrades: Float64Array;
  /** The value of a trading day; NaN where the model of value has no mean. */
  readonly valuePerTrade: Float64Array;
  /** Discounted trading days times value; NaN where that is not known. */
  readonly value: Float64Array;
}

/**
 * What every customer of a book is worth today, as columns: for whole books. Equal to `customerValue`.
 *
 * @param model - The model of trades.
 * @param gammaGamma - The model of value a trading day.
 * @param histories - Histories with `value`, such as those of `historyColumns`; `count` is not looked at.
 * @param options - How far to look, and the interest.
 * @returns A row a history, in the given order. Cost: one pass over the book a period.
 * @throws DomainError `facts_invalid` for a model or options that cannot be used and for more than 36,525 periods, `columns_invalid` for columns.
 * @example
 * ```ts
 * import { customerValueColumns } from 'panhuo';
 *
 * const model = { kind: 'bg-nbd', parameters: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 } } as const;
 * const money = { kind: 'gamma-gamma', parameters: { p: 6.25, q: 3.74, gamma: 15.44 } } as const;
 * const column = (value: number) => Float64Array.of(value);
 * const book = { frequency: column(2), recency: column(30.43), age: column(38.86), value: column(22.35) };
 * const { value } = customerValueColumns(model, money, book, { periods: 3, length: 13, discount: '0.03' });
 * value[0]?.toFixed(2); // => '28.57'
 * ```
 */
export function customerValueColumns(
  model: TradingModel,
  gammaGamma: GammaGamma,
  histories: HistoryColumns & { readonly value: Float64Array },
  options: CustomerValueOptions,
): CustomerValueColumns {
  demandObject(options, 'options');
  const { periods, length = 1, discount } = options;
  requirePeriods(periods, length);
  demand(isFigure(discount, 1), 'discount', 'from 0 to 1, such as 0.03 for 3%');
  const columns = readHistories(histories);
  const parameters = requireGammaGamma(gammaGamma);
  const spending = readSpending(histories);
  const discountedTrades = new Float64Array(spending.frequency.length);
  let last = predictRead(model, columns, length);
  addDiscounted(discountedTrades, last.expected, null, 1 / (1 + Number(discount)));
  for (let period = 2; period <= periods; period++) {
    const next = predictRead(model, columns, period * length);
    addDiscounted(discountedTrades, next.expected, last.expected, (1 + Number(discount)) ** -period);
    last = next;
  }
  const valuePerTrade = tradeValues(parameters, spending);
  const value = discountedTrades.map((trades, row) => trades * (valuePerTrade[row] ?? NaN));
  return { alive: last.alive, trades: last.expected, discountedTrades, valuePerTrade, value };
}
