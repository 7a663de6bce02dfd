/** What a customer spends when he trades: the part of a history that a model of value needs. */
export type Spending = SpendingAgain | SpendingOnce;

/** What somebody spends who traded again. */
export interface SpendingAgain {
  /** Days with trades after the first: a whole number. */
  readonly frequency: number;
  /** Mean value of those days, above zero; not looked at while there is none. */
  readonly value: number;
  /** How many customers have it; default 1. */
  readonly count?: number;
}

/** Somebody who never traded again: there is no value to know. */
export interface SpendingOnce {
  readonly frequency: 0;
  readonly value?: number;
  readonly count?: number;
}

/** The same as columns, a row each. */
export interface SpendingColumns {
  readonly frequency: Float64Array;
  readonly value: Float64Array;
  readonly count?: Float64Array;
}

/** What customers spend, in either form. */
export type Spendings = readonly Spending[] | SpendingColumns;
