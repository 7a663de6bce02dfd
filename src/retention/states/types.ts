import type { Day, PeriodUnit } from '../../kernel/index.js';
import type { ActKind } from '../activity/types.js';
import type { PolicyIdentity } from '../policyIdentity.js';

/**
 * How a customer can stand. `unknown`: he was there before the records begin, and has not acted since. `never-active`:
 * opened, and never acted (从未交易). `active` (正常). `dormant` (休眠): silent for some months. `gone` (流失): silent for
 * many, or left. `woken` (唤醒): acted again, not long ago, after he was dormant or gone.
 */
export const activityStateNames = /* @__PURE__ */ Object.freeze([
  'unknown',
  'never-active',
  'active',
  'dormant',
  'gone',
  'woken',
] as const);

/** How a customer stands. */
export type ActivityState = (typeof activityStateNames)[number];

/** A stay in a state. */
export interface StateSpell {
  readonly state: ActivityState;
  /** Its first day. */
  readonly from: Day;
  /** The first day of the next state; `null` while it lasts. */
  readonly to: Day | null;
}

/** What is known of a customer besides what he did. */
export interface CustomerStay {
  readonly customer: string;
  /** First day as a customer. Left out, or before the activity begins: what he did before is not known. */
  readonly openedOn?: Day;
  /** Day of his departure: an account closed, custody transferred. An own act after that day brings him back. */
  readonly leftOn?: Day;
}

/** The states of all customers as columns: those of the customer c stand from `start[c]` up to, not including, `start[c + 1]`. */
export interface StateColumns {
  /** The clock that they were told by. */
  readonly policy: PolicyIdentity;
  /** What the codes mean. */
  readonly states: readonly ActivityState[];
  readonly customers: readonly string[];
  /** The day on which the activity begins. */
  readonly seenFrom: Day;
  /** The day that was looked from. */
  readonly asOf: Day;
  /** The kinds of act that reset the clock. */
  readonly counted: readonly ActKind[];
  readonly start: Int32Array;
  /** Place in `states`. Neighbours of one customer differ. */
  readonly state: Uint8Array;
  /** Epoch day on which the state begins; it ends where the next one begins. */
  readonly from: Int32Array;
  /** Epoch days of the first and the last act; `NEVER` where there is none. */
  readonly firstAct: Int32Array;
  readonly lastAct: Int32Array;
  /** Epoch days of the opening, as handed in. */
  readonly opened?: Int32Array;
}

/** What became of the states of many customers: how many stand in each at the end of each period. */
export interface StateCounts {
  /** The clock that the states were told by. */
  readonly policy: PolicyIdentity;
  readonly unit: PeriodUnit;
  /** The day on which the activity begins. */
  readonly seenFrom: Day;
  readonly asOf: Day;
  readonly periods: readonly PeriodStates[];
}

/** How many customers stand in each state at the end of one period. */
export interface PeriodStates {
  /** First day of the period. */
  readonly start: Day;
  /** The day on which they were counted: its last one, or the day looked from while it runs. */
  readonly on: Day;
  /** The sum of the counts. */
  readonly customers: number;
  readonly counts: Readonly<Record<ActivityState, number>>;
}

/** Spells in whole days, a row a spell, customers in their order. */
export interface CustomerSpellColumns {
  /** Place in the customers of the states. */
  readonly customer: Int32Array;
  readonly time: Int32Array;
  /** 1 for the event, 0 for censoring. */
  readonly event: Uint8Array;
  /** When watching began; −1 for one who was watched from the origin. */
  readonly entry: Int32Array;
}
