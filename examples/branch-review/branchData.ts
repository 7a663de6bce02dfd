import type {
  Account,
  AccountEvent,
  AssetSnapshot,
  Bar,
  CashFlow,
  Currency,
  Customer,
  Day,
  Label,
  Score,
  Step,
  Trade,
} from 'panhuo';

/** A row that could not be used, by its place and the reason, never by its content. */
export interface Reject {
  readonly file: string;
  readonly line: number;
  readonly why: Label;
}

/** What became of the rows of a file: `rows` is `used` and `rejected` together. */
export interface FileReport {
  readonly file: string;
  readonly rows: number;
  readonly used: number;
  readonly rejected: number;
  /** Cells of used rows that could not be read and were left out; the rest of their rows holds without them. */
  readonly dropped: number;
  /** Amounts that were rounded to the currency, because the column map allows it. */
  readonly rounded: number;
  /** Fields that a row needs, or that the column map names, for which the file has no column. */
  readonly missing: readonly Label[];
}

/** The market series of a review. */
export interface Market {
  readonly name: Label;
  readonly bars: readonly Bar[];
}

/** A branch as the review sees it. A kind of record that was not in the input is `undefined`. */
export interface BranchData {
  readonly name: Label;
  /** Said on every page when the branch is made up. */
  readonly notice?: Label;
  /** The currency of every amount; rows in another one were rejected. */
  readonly currency: Currency;
  /** The last day that the input speaks of. */
  readonly asOf: Day;
  readonly customers?: readonly Customer[];
  /** Where a customer's first row stands, such as `customers.csv:12`: how a reader of the report finds him. */
  readonly places: ReadonlyMap<string, string>;
  readonly accounts?: readonly Account[];
  readonly snapshots?: readonly AssetSnapshot[];
  readonly trades?: readonly Trade[];
  readonly cashFlows?: readonly CashFlow[];
  readonly events?: readonly AccountEvent[];
  /** The scored sheets of the trading-personality questionnaire, by customer. */
  readonly scores?: ReadonlyMap<string, Score>;
  readonly steps?: readonly Step[];
  readonly market?: Market;
  readonly files: readonly FileReport[];
  readonly rejects: readonly Reject[];
}
