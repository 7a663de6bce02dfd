import type { Day, Reason } from '../../kernel/index.js';

/** The identifiers that the library knows. The Chinese names stand in `docs/glossary.md`. */
export const identifierKinds = /* @__PURE__ */ Object.freeze([
  'resident-id',
  'foreign-resident-id',
  'residence-permit',
  'credit-code',
  'organisation-code',
  'shanghai-account',
  'shenzhen-account',
  'one-code',
  'travel-permit',
  'passport',
] as const);

/** A kind of identifier. */
export type IdentifierKind = (typeof identifierKinds)[number];

/** What a well-formed identifier says. */
export interface ValidIdentifier {
  readonly valid: true;
  readonly kind: IdentifierKind;
  /** The identifier in the one form in which it is stored and compared. */
  readonly value: string;
  /** Whether it still serves as a paper: 15-digit IDs and organisation codes are read, but no longer accepted. */
  readonly acceptedAsPaper: boolean;
  /** Day of birth, where the number holds one. Personal data. */
  readonly birth?: Day;
  /** Sex, where the number holds one. Personal data. */
  readonly sex?: 'female' | 'male';
  /** Something lawful that a clerk must look at. */
  readonly warning?: Reason;
}

/** Why a text is not such an identifier. The reason never repeats the text. */
export interface InvalidIdentifier {
  readonly valid: false;
  readonly kind: IdentifierKind;
  readonly reason: Reason;
}

/** The answer of `checkIdentifier`. */
export type IdentifierCheck = ValidIdentifier | InvalidIdentifier;

/** Checks a text that has already been trimmed and set in capitals. */
export type IdentifierRule = (text: string) => IdentifierCheck;
