import { deepFreeze } from '../../kernel/index.js';
import type { IdentifierKind } from '../identifiers/kinds.js';

/** Everything that `mask` knows how to hide. */
export type MaskKind =
  | IdentifierKind
  | 'name'
  | 'phone'
  | 'email'
  | 'address'
  | 'bank-account'
  | 'account'
  | 'customer-number'
  | 'free-text';

/** How much of a text stays readable: characters at its start and at its end. */
export interface MaskRule {
  readonly start: number;
  readonly end: number;
  /** How many stars stand for the rest; fixed, so that the length is hidden too. */
  readonly stars: number;
}

/**
 * What stays readable of each kind: enough for a clerk to ask the customer "the one ending in …?", never enough to use.
 * A text too short to hide at least half of itself is hidden whole. No source prescribes one table, so this is ours.
 */
export const maskingTable: Readonly<Record<MaskKind, MaskRule>> = /* @__PURE__ */ deepFreeze({
  'resident-id': { start: 1, end: 1, stars: 8 },
  'foreign-resident-id': { start: 1, end: 1, stars: 8 },
  'residence-permit': { start: 1, end: 1, stars: 8 },
  'credit-code': { start: 2, end: 2, stars: 8 },
  'organisation-code': { start: 1, end: 1, stars: 6 },
  'shanghai-account': { start: 1, end: 2, stars: 6 },
  'shenzhen-account': { start: 0, end: 2, stars: 6 },
  'one-code': { start: 0, end: 2, stars: 8 },
  'travel-permit': { start: 1, end: 2, stars: 6 },
  passport: { start: 1, end: 2, stars: 6 },
  name: { start: 1, end: 0, stars: 2 },
  phone: { start: 3, end: 2, stars: 6 },
  email: { start: 1, end: 0, stars: 6 },
  address: { start: 0, end: 0, stars: 6 },
  'bank-account': { start: 0, end: 4, stars: 6 },
  account: { start: 0, end: 2, stars: 6 },
  'customer-number': { start: 0, end: 2, stars: 4 },
  'free-text': { start: 0, end: 0, stars: 3 },
});
