import type { DecimalText, Explained } from '../../kernel/index.js';
import type { WakingProspect } from './prospect.js';
import type { WakingLine, WakingList } from './wakingList.js';

/** What a plan is made of. */
export interface WakingBook {
  /** Whom to wake, as `wakingList` gives it: eligible, and with the leave of the conduct gate. */
  readonly list: WakingList;
  /** What is expected of the sleepers. Prospects of customers who are not to be woken are no harm: they count nowhere. */
  readonly prospects: readonly WakingProspect[];
  /** Who calls, and how many contacts each has time for (default: the policy’s); left out: nobody’s time is limited. */
  readonly advisers?: readonly { readonly adviser: string; readonly contacts?: number }[];
}

/** A sleeper of whom it was judged what a contact is worth. */
export interface PlannedLine extends WakingLine {
  /** On `call`: who calls. Else the adviser who looks after him. `null`: nobody in particular. */
  readonly adviser: string | null;
  /** Place by expected value among all who were judged, from 1. */
  readonly rank: number;
  /** The chance that a contact wakes him, who would not wake by himself. */
  readonly chance: number;
  /** What a contact is expected to bring, after its cost. The amounts of the reasons add up to it. */
  readonly expected: DecimalText;
}

/** What the calls of a plan are expected to bring in sum. */
export interface PlanTotals {
  readonly contacts: number;
  /** How many of those called are expected to wake. */
  readonly woken: number;
  readonly gain: DecimalText;
  readonly cost: DecimalText;
  /** Gain − cost. */
  readonly expected: DecimalText;
}

/** The plan beside the rule of calling the richest: the same number of contacts, within the same time of the advisers. */
export interface WakingComparison {
  /** The richest share of those judged: so many customers. */
  readonly richest: number;
  /** Contacts compared: as many as the plan makes, unless the richest are fewer. */
  readonly contacts: number;
  /** How many of them are the same customers. */
  readonly shared: number;
  /** What so many contacts of the plan, the best ones, are expected to bring. */
  readonly plan: DecimalText;
  /** What as many contacts with the richest are expected to bring. */
  readonly rule: DecimalText;
  /** Plan − rule; never below zero. The amounts of the reasons add up to it. */
  readonly difference: DecimalText;
  /** Plan ÷ rule; `null` unless the rule brings more than nothing. */
  readonly ratio: number | null;
}

/** Whom to call, and who waits or stays away and why; every customer of the list stands on exactly one of the seven. */
export interface WakingPlan {
  readonly policy: { readonly id: string; readonly version: string };
  /** To be called: the highest expected value first, then the customer number. */
  readonly call: readonly PlannedLine[];
  /** Worth a call, but the advisers have no time; in the same order. */
  readonly waiting: readonly PlannedLine[];
  /** A contact is expected to cost more than it brings. */
  readonly notWorth: readonly PlannedLine[];
  /** To be woken by the list, but without a prospect. */
  readonly unjudged: readonly WakingLine[];
  /** As on the list. */
  readonly deepLosers: readonly WakingLine[];
  readonly held: readonly WakingLine[];
  readonly others: readonly WakingLine[];
  readonly totals: PlanTotals;
  /** The advisers by name: how many contacts each has time for, and how many he makes. */
  readonly advisers: readonly {
    readonly adviser: string;
    readonly contacts: number;
    readonly called: number;
  }[];
  /** How much better it is than calling the richest. */
  readonly comparison: Explained<WakingComparison>;
}
