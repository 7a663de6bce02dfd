import type { CashFlow, Contact, SecuritiesTransfer, Trade } from '../../customer/index.js';
import type { Currency, Day, DecimalText, PeriodUnit } from '../../kernel/index.js';

/** The kinds of product of a trade. */
export type TradedProduct = Trade['product'];

/**
 * What a customer does himself. Only his own acts count: never a forced sale, a dividend, interest or a fee, nor a call
 * that the branch made.
 */
export const actKinds = /* @__PURE__ */ Object.freeze([
  'trade',
  'deposit',
  'withdrawal',
  'transfer',
  'contact',
] as const);

/** A kind of act. */
export type ActKind = (typeof actKinds)[number];

/** The figures that a summary can hold of each period. */
export const periodFigures = /* @__PURE__ */ Object.freeze(['trades', 'amount', 'commission'] as const);

/** A figure of a period. */
export type PeriodFigure = (typeof periodFigures)[number];

/** The records that acts are read from. */
export interface ActRecords {
  readonly trades?: readonly Trade[];
  readonly cashFlows?: readonly CashFlow[];
  readonly transfers?: readonly SecuritiesTransfer[];
  readonly contacts?: readonly Contact[];
}

/** Acts as columns, a row an act, in any order. `encodeActs` makes them from records. */
export interface ActColumns {
  /** Every customer number once. */
  readonly customers: readonly string[];
  /** Who: a place in `customers`. */
  readonly customer: Int32Array;
  /** When: the epoch day. */
  readonly on: Int32Array;
  /** What: a place in `actKinds`. Left out: trades, all of them. */
  readonly kind?: Uint8Array;
  /** Money traded, whole minor units, zero or more; 0 for an act that is no trade. Left out: 0. */
  readonly amount?: MoneyColumn;
  /** Net commission, whole minor units. Left out: 0. */
  readonly commission?: MoneyColumn;
  /** Names of the kinds of product, at most 31, each once. */
  readonly products?: readonly TradedProduct[];
  /** In what: a place in `products`; 255 for an act that is no trade. */
  readonly product?: Uint8Array;
  /** The currency of all amounts; `null` where there are none. */
  readonly currency: Currency | null;
}

/** Acts in any form: a list of trades, lists of records, or columns. */
export type ActSource = readonly Trade[] | ActRecords | ActColumns;

/** What a summary covers, and what it holds. */
export interface ActivityOptions {
  /** First day; earlier acts are not looked at. */
  readonly from: Day;
  /** Last day; later acts are not looked at. */
  readonly to: Day;
  /** The calendar unit of the per-period figures; default: month. */
  readonly unit?: PeriodUnit;
  /** Which figures to hold of each period; default: trades and amount. With none there are no periods. */
  readonly keep?: readonly PeriodFigure[];
  /** Which acts count, and make a day active; default: trades alone. */
  readonly counted?: readonly ActKind[];
}

/** What a summary was asked for. */
export interface ActivityQuestion {
  readonly from: Day;
  readonly to: Day;
  /** The calendar unit of the per-period figures. */
  readonly unit: PeriodUnit;
  /** The figures that are held of each period. */
  readonly keep: readonly PeriodFigure[];
  /** The kinds of act that count, in the order of `actKinds`. */
  readonly counted: readonly ActKind[];
}

/** What both forms of a summary say of themselves. */
export interface ActivityScope extends ActivityQuestion {
  /** The currency of every amount; `null` when there is no trade. */
  readonly currency: Currency | null;
}

/** Sums of money in whole minor units: numbers while each of them is exact, big integers when one is not. */
export type MoneyColumn = Float64Array | readonly bigint[];

/** The periods of every customer, with those of their figures that are held. */
export interface PeriodColumns {
  readonly periodStart: Int32Array;
  /** Numbers of the periods with at least one act, as `periodNumber` counts them. */
  readonly period: Int32Array;
  readonly periodTrades?: Int32Array;
  readonly periodAmount?: MoneyColumn;
  readonly periodCommission?: MoneyColumn;
}

/**
 * The activity of a book as columns: what parts of a book are merged from. Of the customer with the place c in
 * `customers`, the active days are `day` from `dayStart[c]` up to, not including, `dayStart[c + 1]`; periods likewise.
 *
 * Its columns are yours to read, not to change: they are checked once. Send a copy to another thread, or do without it here:
 * a tally whose buffers went there is refused.
 */
export interface ActivityTally extends ActivityScope, PeriodColumns {
  /** Everybody whom the source names, with acts or without. */
  readonly customers: readonly string[];
  readonly acts: Int32Array;
  readonly trades: Int32Array;
  readonly amount: MoneyColumn;
  readonly commission: MoneyColumn;
  /** Names of the kinds of product, sorted, and a bit for each that a customer traded. */
  readonly products: readonly TradedProduct[];
  readonly traded: Int32Array;
  readonly dayStart: Int32Array;
  /** Epoch days with at least one act, each once, rising for each customer. */
  readonly day: Int32Array;
}

/** What a customer did in one calendar period. A figure that the summary does not hold is left out. */
export interface PeriodActivity {
  /** First day of the period. */
  readonly start: Day;
  readonly trades?: number;
  readonly amount?: DecimalText;
  readonly commission?: DecimalText;
}

/** What a customer did himself. */
export interface CustomerActivity {
  readonly customer: string;
  readonly firstOn: Day;
  readonly lastOn: Day;
  /** Acts of the kinds that are counted. */
  readonly acts: number;
  /** The trades among them. */
  readonly trades: number;
  /** Days with at least one act. */
  readonly activeDays: number;
  /** Money traded, both sides. */
  readonly amount: DecimalText;
  /** Net commission, of the trades that say it. */
  readonly commission: DecimalText;
  /** Kinds of product traded, sorted. */
  readonly products: readonly TradedProduct[];
  /** His own rhythm: the median of the days from one active day to the next; `null` with fewer than two. */
  readonly medianGap: number | null;
  /** His active days, in order. */
  readonly days: readonly Day[];
  /** The periods in which he was active, in order. */
  readonly periods: readonly PeriodActivity[];
}

/** The activity of a book of customers, as records. */
export interface ActivitySummary extends ActivityScope {
  /** Customers with at least one act, sorted by customer number. */
  readonly customers: readonly CustomerActivity[];
}

/** Activity in either form; what is asked of it comes out the same. */
export type Activity = ActivitySummary | ActivityTally;
