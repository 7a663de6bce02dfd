import type { MatchCondition } from '../../customer/index.js';
import type { Day, Explained, Fingerprint, Sha256 } from '../../kernel/index.js';

/** The gates, the widest first: whoever may not be contacted may not be advised either. */
export const gates = /* @__PURE__ */ Object.freeze(['contact', 'advice', 'offer'] as const);

/** A gate: contact, advice or offer. */
export type Gate = (typeof gates)[number];

/** Who can do what a condition asks for; an authority is a court, or whoever ordered a freeze. */
export type Actor = 'customer' | 'adviser' | 'firm' | 'compliance' | 'authority';

/** What can be outstanding. */
export type Need =
  | 'fact'
  | 'consent'
  | 'objection-withdrawn'
  | 'contact-time'
  | 'waiting'
  | 'account-opened'
  | 'account-released'
  | 'review-cleared'
  | 'papers-renewed'
  | 'registered-person'
  | 'commissioned-person'
  | 'person-of-branch'
  | 'person-without-conflict'
  | 'other-channel'
  | 'other-purpose'
  | 'agreement'
  | 'risk-disclosure'
  | 'basis-recorded'
  | 'recording'
  | 'confirmation'
  | MatchCondition['need'];

/** A fact that a gate asks for. */
export type GateFact =
  | 'consents'
  | 'objections'
  | 'contact-hour'
  | 'contact-history'
  | 'accounts'
  | 'money-laundering'
  | 'papers'
  | 'adviser'
  | 'registration'
  | 'channel-commission'
  | 'customer-branch'
  | 'conflicts'
  | 'product'
  | 'agreement'
  | 'risk-disclosure'
  | 'working-days'
  | 'suitability';

/** Something that must happen before it is allowed. */
export interface GateCondition {
  readonly need: Need;
  /** For the need `fact`: what must become known. */
  readonly fact?: GateFact;
  /** Who does it, in the order in which they act. */
  readonly by: readonly Actor[];
  /** The first day on which it is allowed, where waiting is enough. */
  readonly from?: Day;
  /** For the firm alone: the customer must never learn of it (反洗钱保密). */
  readonly internal?: true;
}

/** Whether it is allowed, and what would make it so. */
export interface Permission {
  readonly allowed: boolean;
  /** Everything that is outstanding; empty when it is allowed, and when something stands against it that nothing opens. */
  readonly conditions: readonly GateCondition[];
}

/** The policy that a decision was made under. */
export interface DecidedUnder {
  readonly id: string;
  readonly version: string;
  readonly fingerprint: Fingerprint;
}

/** What a gate decided, with a reason for every rule that it asked, and what `evidenceOf` needs to record it. */
export interface GateDecision extends Explained<Permission> {
  readonly gate: Gate;
  readonly on: Day;
  readonly policy: DecidedUnder;
  /** Fingerprint of everything that the gate was told: none of it stands in the decision. */
  readonly inputs: Sha256;
}
