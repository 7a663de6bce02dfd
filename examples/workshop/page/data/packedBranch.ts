import type { AccountEvent, Contact, Currency, Customer, Day } from 'panhuo';
import type { ConductFacts } from '../../../branch-review/branchData.js';
import type { Personality } from '../../../branch-review/teaching/figures.js';

/**
 * Records of one kind as columns: a row is the same place of each column. Days are epoch days, money is in fen, words are
 * places in `codes`; `null` stands where a record has no such figure.
 */
export type PackedColumns<Name extends string> = Readonly<Record<Name, readonly (number | null)[]>>;

/** The words that columns hold the places of. */
export const codes = {
  side: ['buy', 'sell'],
  product: ['stock', 'fund', 'bond', 'repo'],
  flow: ['deposit', 'withdrawal', 'dividend'],
} as const;

/**
 * The teaching branch as it travels inside the page: simulated customers by number, without names or telephones. Records
 * of which there are thousands are columns of numbers, the others are as they are.
 */
export interface PackedBranch {
  readonly asOf: Day;
  readonly currency: Currency;
  readonly customers: readonly Pick<Customer, 'id' | 'kind' | 'adviser' | 'openedOn'>[];
  /** Level of the trading-personality questionnaire, by customer; of some there is none. */
  readonly personality: Readonly<Record<string, Personality>>;
  readonly trades: PackedColumns<'customer' | 'on' | 'side' | 'product' | 'amount' | 'commission'>;
  readonly snapshots: PackedColumns<'customer' | 'on' | 'total' | 'cash' | 'holdings' | 'profit'>;
  readonly cashFlows: PackedColumns<'customer' | 'on' | 'kind' | 'amount'>;
  readonly events: readonly AccountEvent[];
  readonly conduct: readonly ConductFacts[];
  readonly contacts: readonly Contact[];
}

/** A market series as it travels inside the page. */
export interface PackedMarket {
  readonly id: string;
  /** Epoch days. */
  readonly day: readonly number[];
  readonly close: readonly number[];
}
