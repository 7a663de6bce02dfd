import type {
  Account,
  AccountEvent,
  AccountStatus,
  AssetSnapshot,
  Bar,
  CashFlow,
  Contact,
  Currency,
  Customer,
  Day,
  GateCustomer,
  Label,
  Score,
  Step,
  Trade,
} from 'panhuo';
import type { FileKind } from './intake/columnMap.js';

/** A row that could not be used, or a cell without which its row was used: its place and the reason, never its content. */
export interface Reject {
  readonly file: string;
  /** The line on which the row begins. */
  readonly line: number;
  readonly what: 'row' | 'cell';
  readonly why: Label;
}

/** What became of the rows of a file: `rows` is `used` and `rejected` together. */
export interface FileReport {
  readonly kind: FileKind;
  readonly file: string;
  readonly rows: number;
  readonly used: number;
  readonly rejected: number;
  /** How many of the rejected rows lie after the day of the review: they are not lost, but not of its time. */
  readonly later: number;
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
  /** Which market it is of, such as `a-shares`; `undefined` when the input does not say. */
  readonly id: string | undefined;
  readonly bars: readonly Bar[];
}

/** What the review does not use of its input, and what became of every file. */
export interface Losses {
  readonly files: readonly FileReport[];
  readonly rejects: readonly Reject[];
  /** The cells that were left out of rows that are used. */
  readonly leftOut: readonly Reject[];
  /** How many of the rejected rows lie after the day of the review. */
  readonly later: number;
  /** The CSV files of the folder that the review does not know. */
  readonly unread: readonly string[];
}

/** What a file of conduct says of a customer. */
export interface ConductFacts extends Pick<
  GateCustomer,
  'consents' | 'objections' | 'moneyLaundering' | 'documents'
> {
  readonly customer: string;
  /** The state of his account, for inputs without a list of accounts. */
  readonly accountStatus?: AccountStatus;
  /** His test of suitability; left out: not known. */
  readonly suitability?: { readonly assessedOn: Day; readonly validUntil?: Day };
}

/** A branch as the review sees it. A kind of record that was not in the input is `undefined`. */
export interface BranchData extends Losses {
  readonly name: Label;
  /** Said on every page when the branch is made up. */
  readonly notice?: Label;
  /** The currency of every amount; rows in another one were rejected. */
  readonly currency: Currency;
  /** The day of the review: the one asked for, or the last of the input. Nothing after it is used. */
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
  /** Consents, objections, papers and the like, by customer: without them nobody may be contacted. */
  readonly conduct?: ReadonlyMap<string, ConductFacts>;
  readonly contacts?: readonly Contact[];
  /** Whose row of conduct or of contacts could not be used: what speaks against contacting him may have been in it. */
  readonly unsure?: ReadonlySet<string>;
  readonly market?: Market;
}
