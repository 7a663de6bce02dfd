import { demandChoice } from '../../../kernel/index.js';
import type { Fitted, Histories, TradingFitOptions, TradingModel, TradingModelKind } from '../types.js';
import { fitBgNbd } from './fitBgNbd.js';
import { fitMbgNbd } from './fitMbgNbd.js';
import { fitParetoNbd } from './fitParetoNbd.js';

/** The model of a kind. */
export type ModelOfKind<Kind extends TradingModelKind> = Extract<TradingModel, { readonly kind: Kind }>;

/** What fits each kind. */
export const tradingFits: {
  readonly [Kind in TradingModelKind]: (
    histories: Histories,
    options?: TradingFitOptions,
  ) => Fitted<ModelOfKind<Kind>>;
} = { 'bg-nbd': fitBgNbd, 'mbg-nbd': fitMbgNbd, 'pareto-nbd': fitParetoNbd };

/**
 * Fits the model of a kind. `chooseModel` says which kind forecasts a book best from its past alone; this fits that kind again
 * to all that is known today.
 *
 * @param kind - The kind, such as that of the model chosen.
 * @param histories - One a customer, as records or columns, up to today.
 * @param options - `unit` of time of the histories, which the model then keeps; `confidenceLevel` of the limits, default 0.95.
 * @returns The model with its errors, as `fitBgNbd`, `fitMbgNbd` or `fitParetoNbd` gives it, and at the cost of that.
 * @throws DomainError `facts_invalid` for a kind that there is not, a record or options that cannot be used, `columns_invalid` for columns.
 * @example
 * ```ts
 * import { chooseModel, day, fitModel, parseTrade, splitHistories, summariseActivity, tradingHistories } from 'panhuo';
 *
 * const trade = (customer: string, on: string) => parseTrade({
 *   customer, on, side: 'buy', product: 'fund', amount: { amount: '1', currency: 'CNY' },
 * });
 * const days = ['2024-01-05', '2024-01-19', '2024-03-01', '2024-05-02', '2024-06-03'];
 * const activity = summariseActivity(
 *   days.flatMap((on, index) => ['a', 'b', 'c'].slice(index % 3).map((customer) => trade(customer, on))),
 *   { from: day('2024-01-01'), to: day('2024-06-30') },
 * );
 * const unit = 'week';
 * const { chosen } = chooseModel(splitHistories(activity, { calibratedOn: day('2024-03-31'), until: day('2024-06-30'), unit })).value;
 * const model = chosen && fitModel(chosen.kind, tradingHistories(activity, { asOf: day('2024-06-30'), unit }), { unit });
 * [model?.kind === chosen?.kind, chosen?.unit, model?.unit]; // => [true, 'week', 'week']
 * ```
 */
export function fitModel<Kind extends TradingModelKind>(
  kind: Kind,
  histories: Histories,
  options: TradingFitOptions = {},
): Fitted<ModelOfKind<Kind>> {
  demandChoice(kind, Object.keys(tradingFits), 'kind');
  return tradingFits[kind](histories, options);
}
