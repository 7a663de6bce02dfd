import type { Day } from '../../../kernel/index.js';
import type { HistoryColumns, HistoryUnit, TradingHistory } from '../types.js';

/** Which money a history can hold of each trade. */
export type HistoryValue = 'amount' | 'commission';

/** From when, in which unit, and whether with money. */
export interface HistoryOptions {
  /** The unit of time; fractions are kept. */
  readonly unit: HistoryUnit;
  /** Nothing after it is looked at; a day that the activity covers. */
  readonly asOf: Day;
  /**
   * Who acted before is left out; default: nobody. When the activity begins, most who act have long been there, and taken for
   * new ones they would mislead a model.
   */
  readonly bornFrom?: Day;
  /** Also what a repeat day is worth: needs a summary made with `unit: 'day'` and the figure in `keep`. */
  readonly value?: HistoryValue;
}

/** The history of a customer. */
export interface CustomerHistory extends Omit<TradingHistory, 'count'> {
  readonly customer: string;
  /**
   * Mean of the money of a repeat day, in major units; 0 while there is none. The first day is left out, as it is in
   * `frequency`. Only where it was asked for.
   */
  readonly value?: number;
}

/** The history of a customer with the money that was asked for: what a model of value learns from. */
export interface ValuedHistory extends CustomerHistory {
  readonly value: number;
}

/** Histories of customers as columns, a row for everybody who is there by the day. */
export interface CustomerHistoryColumns extends Omit<HistoryColumns, 'count'> {
  readonly customers: readonly string[];
  /** Whose: a place in `customers`. */
  readonly customer: Int32Array;
  readonly value?: Float64Array;
}

/** The same with the money that was asked for. */
export interface ValuedHistoryColumns extends CustomerHistoryColumns {
  readonly value: Float64Array;
}

/** Where time is split, and how far it is looked after that. */
export interface SplitOptions {
  /** Last day of the histories; who is not there by then is left out. */
  readonly calibratedOn: Day;
  /** Last day of the hold-out; after the other. */
  readonly until: Day;
  /** As for histories. */
  readonly bornFrom?: Day;
  readonly unit: HistoryUnit;
  readonly value?: HistoryValue;
}

/** What both forms of a split say of themselves. */
export interface SplitScope {
  readonly calibratedOn: Day;
  readonly until: Day;
  readonly unit: HistoryUnit;
  /** The hold-out in the unit of time. */
  readonly horizon: number;
}

/** What a customer did after the day of the split. */
export interface Holdout {
  /** Days with trades. */
  readonly trades: number;
  /** Mean of the money of such a day, in major units; 0 where there was none. Only where it was asked for. */
  readonly value?: number;
}

/** A history as of the day of the split, and what came after. */
export interface SplitHistory extends CustomerHistory {
  /** Repeat days in as long a time up to the split as the hold-out lasts: what to expect if that time came again. */
  readonly recent: number;
  readonly holdout: Holdout;
}

/** A book split by a day, as records. */
export interface HistorySplit extends SplitScope {
  /** Everybody who is there by the day of the split, sorted by customer number. */
  readonly histories: readonly SplitHistory[];
}

/** A history and what came after, both with the money that was asked for. */
export interface ValuedSplitHistory extends SplitHistory {
  readonly value: number;
  readonly holdout: Required<Holdout>;
}

/** A book split by a day, with the money that was asked for. */
export interface ValuedSplit extends HistorySplit {
  readonly histories: readonly ValuedSplitHistory[];
}

/** A book split by a day, as columns. */
export interface SplitColumns extends SplitScope, CustomerHistoryColumns {
  readonly recent: Float64Array;
  readonly holdoutTrades: Float64Array;
  readonly holdoutValue?: Float64Array;
}

/** The same with the money that was asked for. */
export interface ValuedSplitColumns extends SplitColumns {
  readonly value: Float64Array;
  readonly holdoutValue: Float64Array;
}

/** Options by which money is asked for, so that the result holds it. */
export type WithValue<Options extends HistoryOptions | SplitOptions> = Options & {
  readonly value: HistoryValue;
};

/** A split in either form; what is asked of it comes out the same. */
export type Split = HistorySplit | SplitColumns;
