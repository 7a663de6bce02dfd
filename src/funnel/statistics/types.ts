import type { Step } from '../types.js';

/** What cases may be told apart by: the values, and for each case the place of its value, or −1 where it has none. */
export interface CaseGroups {
  readonly values: readonly string[];
  readonly of: Int32Array;
  /**
   * The row that first carries the value of each case: who looks from an earlier day does not see it yet. Absent where
   * the first row of every case carries it. Not looked at where a case has no value.
   */
  readonly row?: Int32Array;
}

/**
 * A log as columns: one row a step, the steps of one case in their order; cases may be mixed. Arrays that come from a
 * warehouse may be used as they are.
 */
export interface StepColumns<Stage extends string = string, Event extends string = string> {
  readonly rows: number;
  /** How many cases there are; their codes are 0 to `cases` − 1. */
  readonly cases: number;
  /** The names that `from` and `to` point to; at most 255. */
  readonly stages: readonly Stage[];
  /** The names that `event` points to; at most 255. The funnel's own are among them: `open`, `pause`, `resume`, `migrate`. */
  readonly events: readonly Step<Stage, Event>['event'][];
  /** Code of the case. */
  readonly case: Int32Array;
  readonly event: Uint8Array;
  /** 255 at the opening. */
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  readonly episode: Int32Array;
  /** Epoch day. */
  readonly on: Int32Array;
  /** The moment in the caller's unit, such as epoch seconds; absent unless every step has it. */
  readonly at?: Float64Array;
  /** The entry of each case. */
  readonly entries: CaseGroups;
  /** The labels of each case: of each name, the value on the first step that carries it. */
  readonly labels: Readonly<Record<string, CaseGroups>>;
}

/** A log: steps as records, or as columns. */
export type StepLog<Stage extends string = string, Event extends string = string> =
  readonly Step<Stage, Event>[] | StepColumns<Stage, Event>;

/** What to part cases by: their entry, a label such as `adviser`, or the period in which they were opened. */
export type Grouping =
  'entry' | { readonly label: string } | { readonly opened: 'day' | 'week' | 'month' | 'quarter' | 'year' };
