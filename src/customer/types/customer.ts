import type { Day } from '../../kernel/index.js';

/** The papers by which a customer is known; securities account numbers are no papers. */
export const paperKinds = /* @__PURE__ */ Object.freeze([
  'resident-id',
  'foreign-resident-id',
  'residence-permit',
  'travel-permit',
  'passport',
  'credit-code',
  'organisation-code',
] as const);

/** A kind of paper. */
export type PaperKind = (typeof paperKinds)[number];

/** Person or organisation (个人、机构). */
export const customerKinds = /* @__PURE__ */ Object.freeze(['individual', 'institution'] as const);

/** Person or organisation. */
export type CustomerKind = (typeof customerKinds)[number];

/** The statutory levels of risk tolerance of ordinary investors (风险承受能力等级). */
export const suitabilityLevels = /* @__PURE__ */ Object.freeze(['C1', 'C2', 'C3', 'C4', 'C5'] as const);

/** A level of risk tolerance, C1 the lowest. */
export type SuitabilityLevel = (typeof suitabilityLevels)[number];

/** An identity paper of a customer. */
export interface IdentityDocument {
  readonly kind: PaperKind;
  /** In the stored form of `checkIdentifier`. */
  readonly number: string;
  /** Last day on which the paper is valid; `9999-12-31` for ever. */
  readonly validUntil?: Day;
}

/** A result of the statutory suitability test (适当性测评). It is not the trading personality. */
export interface Suitability {
  readonly level: SuitabilityLevel;
  /** The lowest category (最低类别) inside C1, which may never buy above its level; left out: not known. */
  readonly lowestCategory?: boolean;
  readonly assessedOn: Day;
  /** Last day on which the result is valid. */
  readonly validUntil?: Day;
}

/** A person or institution with an account at the branch (客户). */
export interface Customer {
  /** Customer number (客户号), the key of every other record. */
  readonly id: string;
  readonly kind: CustomerKind;
  /** Full name of the person or the organisation. */
  readonly name: string;
  readonly documents?: readonly IdentityDocument[];
  /** Digits, spaces, hyphens, brackets and a leading plus. */
  readonly phones?: readonly string[];
  readonly emails?: readonly string[];
  readonly address?: string;
  /** The branch that serves the customer. */
  readonly branch?: string;
  /** Number of the adviser in charge. */
  readonly adviser?: string;
  /** First day as a customer of the firm. */
  readonly openedOn?: Day;
  /** The account was opened without all papers or without a depository bank (不合格、半开户). */
  readonly halfOpen?: boolean;
  readonly suitability?: Suitability;
  /** Free text of a clerk. Masked whole. */
  readonly note?: string;
}
