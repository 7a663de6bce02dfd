import type {
  AccountStatus,
  Channel,
  ContactPurpose,
  PaperKind,
  Registration,
  RiskLevel,
  SuitabilityPolicy,
} from '../../customer/index.js';
import type { Effective } from '../../kernel/index.js';
import type { LaunderingState } from '../facts/types.js';
import type { Gate } from '../gate/decision.js';

/** Where a rule is asked. What is left out narrows nothing. */
export interface RuleScope {
  readonly gates: readonly Gate[];
  readonly channels?: readonly Channel[];
  readonly purposes?: readonly ContactPurpose[];
  /** As `purposes`, but of the contact gate alone: advice and offers are asked whatever the contact is said to be for. */
  readonly contactPurposes?: readonly ContactPurpose[];
  /** Asked only where the firm, or the customer, began the contact. */
  readonly initiatedBy?: 'firm' | 'customer';
  /** Asked only for ordinary investors; professional ones are exempt. */
  readonly investors?: 'ordinary';
}

/** What a rule tests, and the figures that it needs. */
export type RuleTest =
  /** The customer has given a consent that covers the channel and the purpose, and it holds on the day. */
  | { readonly test: 'consent' }
  /** No wish of the customer stands against the channel and the purpose on the day. */
  | { readonly test: 'no-objection' }
  /** The time lies from `opens` on and before `closes`, on one of the days of the week, Monday 1 to Sunday 7. */
  | {
      readonly test: 'hours';
      readonly opens: string;
      readonly closes: string;
      readonly weekdays: readonly number[];
    }
  /** In the last `days` days, the day itself among them, the branch has begun fewer than `most` contacts of this scope. */
  | { readonly test: 'frequency'; readonly most: number; readonly days: number }
  /** In the last `days` days, the day itself among them, the customer has refused no contact of this scope. */
  | { readonly test: 'no-recent-refusal'; readonly days: number }
  /** The customer has an account that is not closed. */
  | { readonly test: 'open-account' }
  /** No account, or not every account, that is not closed has one of the statuses. */
  | {
      readonly test: 'account-status';
      readonly statuses: readonly Exclude<AccountStatus, 'closed'>[];
      readonly of: 'any' | 'every';
    }
  /** The customer's standing with the prevention of money laundering is none of these. */
  | { readonly test: 'money-laundering'; readonly states: readonly LaunderingState[] }
  /** One of his papers of these kinds is valid on the day, or has run out at most so many days ago. */
  | { readonly test: 'papers'; readonly kinds: readonly PaperKind[]; readonly graceDays: number }
  /** The person who acts is registered on the day, in one of these kinds. */
  | { readonly test: 'registration'; readonly kinds: readonly Registration['kind'][] }
  /** The firm has commissioned the person who acts for the channel. */
  | { readonly test: 'commission' }
  /** The person who acts belongs to the branch of the customer. */
  | { readonly test: 'same-branch' }
  /** The person who acts has no interest of his own in the product. */
  | { readonly test: 'no-conflict' }
  /** Nothing in this scope is allowed: the channel does not fit the purpose, or the purpose does not fit the gate. */
  | { readonly test: 'closed' }
  /**
   * An agreement on advice is in force. Within so many working days of signing the customer may withdraw from it;
   * `meanwhile` says whether advice waits until they are over.
   */
  | {
      readonly test: 'agreement';
      readonly withdrawalWorkingDays: number;
      readonly meanwhile: 'allowed' | 'waits';
    }
  /** The customer has signed the disclosure of risks. */
  | { readonly test: 'risk-disclosure' }
  /** The basis of the advice is recorded. */
  | { readonly test: 'basis' }
  /** The product is matched with the customer: valid result, level, term, kind, special warning. */
  | { readonly test: 'suitability'; readonly matching: SuitabilityPolicy }
  /** Warnings are recorded, or confirmed electronically: for products of these levels, and under a special warning. */
  | {
      readonly test: 'evidence';
      readonly risks: readonly RiskLevel[];
      readonly by: 'recording' | 'confirmation';
    };

/** A rule of conduct: where it is asked, what it tests, and the law or the house that says so. */
export type ConductRule = RuleScope &
  Effective &
  RuleTest & {
    /** Unique in the policy on any day; versions of one rule share it. */
    readonly id: string;
  };

/** The names of the tests. */
export type TestName = RuleTest['test'];

/** A rule of one test. */
export type RuleOf<Name extends TestName> = Extract<ConductRule, { readonly test: Name }>;
