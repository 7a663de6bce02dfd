import type { AssetSnapshot } from '../../customer/index.js';
import type { Currency, Day, DecimalText, PeriodUnit } from '../../kernel/index.js';
import type { MoneyColumn } from '../activity/types.js';

/**
 * How a customer counts as retained: `exact`, active in that very period; `unbounded`, in that period or later;
 * `bracket`, at least once in several periods together.
 */
export type CohortKind = 'exact' | 'unbounded' | 'bracket';

/**
 * Whose periods are counted: `calendar`, those of the calendar, which end for all members of a cohort on the same day;
 * `age`, each customer's own, from his first day on.
 */
export type CohortView = 'calendar' | 'age';

/** What is counted: heads, money traded, net commission, or what the customers hold at the end of a period. */
export type CohortValue = 'customers' | 'amount' | 'commission' | 'assets';

/** What table to make. */
export interface CohortOptions<Value extends CohortValue = CohortValue> {
  readonly unit: PeriodUnit;
  readonly kind: CohortKind;
  /** The day to look from; periods that are not over by then have no rate. */
  readonly asOf: Day;
  /** Default: calendar. */
  readonly view?: CohortView;
  /** Default: customers. */
  readonly value?: Value;
  /**
   * With the kind `bracket`, and only with it: the periods where brackets start, rising; the last number is where the last
   * bracket ends. `[0, 1, 3, 6]` makes three: period 0, periods 1 to 2, periods 3 to 5.
   */
  readonly brackets?: readonly number[];
  /** With the value `assets`, and only with it: what the customers hold, in any order, in one currency. */
  readonly assets?: readonly AssetSnapshot[];
}

/** What every cell says. */
interface Cell {
  /** Periods since the first one, which is 0; of a bracket its first. */
  readonly period: number;
  /** The last period of a bracket; left out with the other kinds. */
  readonly through?: number;
  /** Customers for whom it is over, so that they could have been retained through it. In the calendar view all or none. */
  readonly eligible: number;
  /** `null` where nothing can be said yet: a young cohort is not read as a loss. */
  readonly rate: number | null;
}

/** A cell of a table of customers. Its rate is count ÷ eligible, `null` where nobody is eligible. */
export interface CohortCell extends Cell {
  /**
   * Customers retained in it: in the calendar view also while it runs, and nobody is eligible yet; in the age view of the
   * eligible alone.
   */
  readonly count: number;
}

/** A cell of a table of money. Its rate is amount ÷ base, `null` where the base is not above zero; it may exceed 1. */
export interface CohortAmountCell extends Cell {
  /** The money in it, of the customers of whom `count` would speak. */
  readonly amount: DecimalText;
  /** The money of the eligible in their period 0. */
  readonly base: DecimalText;
}

/** The cell of a table, by what is counted. */
export type CohortCellOf<Value extends CohortValue> = Value extends 'customers'
  ? CohortCell
  : CohortAmountCell;

/** The customers who were first active in one period of the calendar. */
export interface Cohort<Value extends CohortValue = 'customers'> {
  /** First day of the period. */
  readonly start: Day;
  readonly size: number;
  readonly cells: readonly CohortCellOf<Value>[];
}

/** How cohorts hold. */
export interface CohortTable<Value extends CohortValue = 'customers'> {
  readonly unit: PeriodUnit;
  readonly kind: CohortKind;
  readonly view: CohortView;
  readonly value: Value;
  /** The currency of the amounts, `null` where there are none; left out of a table of customers. */
  readonly currency?: Currency | null;
  readonly cohorts: readonly Cohort<Value>[];
  /** All cohorts as one: a cell sums up the cells of the cohorts with somebody eligible. */
  readonly pooled: readonly CohortCellOf<Value>[];
}

/** What is asked for, checked and with everything that was left out. */
export interface CohortQuestion<Value extends CohortValue = CohortValue> {
  readonly unit: PeriodUnit;
  readonly kind: CohortKind;
  readonly view: CohortView;
  readonly value: Value;
  readonly brackets: readonly number[] | null;
  /** First day that the activity covers. */
  readonly from: Day;
  /** The day to look from, at the latest the last day that the activity covers. */
  readonly asOf: Day;
}

/**
 * The counts behind a cohort table: what parts of a book are merged from. Of the cohort with the place c in `cohort`, the
 * cells are those from `cellStart[c]` up to, not including, `cellStart[c + 1]`. In `eligible` and `base`, and in `figure` when
 * the kind is unbounded or the value is assets, a cell holds what ends with it: summed from the last cell back, it is what the table says.
 */
export interface CohortTally<Value extends CohortValue = CohortValue> {
  readonly question: CohortQuestion<Value>;
  readonly currency: Currency | null;
  /** Numbers of the periods that name the cohorts, as `periodNumber` counts them, rising. */
  readonly cohort: Int32Array;
  readonly size: Int32Array;
  readonly cellStart: Int32Array;
  readonly eligible: Int32Array;
  /** Customers, or whole minor units. */
  readonly figure: MoneyColumn;
  /** Whole minor units; empty for a table of customers. */
  readonly base: MoneyColumn;
}
