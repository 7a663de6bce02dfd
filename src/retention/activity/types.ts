import type { Trade } from '../../customer/index.js';
import type { Currency, Day, DecimalText, PeriodUnit } from '../../kernel/index.js';

/** The kinds of product of a trade. */
export type TradedProduct = Trade['product'];

/** What a customer did in one calendar period. */
export interface PeriodActivity {
  /** First day of the period. */
  readonly start: Day;
  readonly trades: number;
  readonly amount: DecimalText;
}

/** What a customer did. Only his own trades count, never a forced sale. */
export interface CustomerActivity {
  readonly customer: string;
  readonly firstOn: Day;
  readonly lastOn: Day;
  readonly trades: number;
  /** Days with at least one trade. */
  readonly activeDays: number;
  /** Money traded, both sides. */
  readonly amount: DecimalText;
  /** Net commission, of the trades that say it. */
  readonly commission: DecimalText;
  /** Kinds of product, sorted. */
  readonly products: readonly TradedProduct[];
  /** The periods in which he traded, in order. */
  readonly periods: readonly PeriodActivity[];
}

/** The activity of a book of customers. */
export interface ActivitySummary {
  readonly from: Day;
  readonly to: Day;
  /** The calendar unit of `periods`. */
  readonly unit: PeriodUnit;
  /** The currency of every amount; `null` when there is no trade. */
  readonly currency: Currency | null;
  /** Customers with at least one trade, sorted by customer number. */
  readonly customers: readonly CustomerActivity[];
}
