import type { Currency, Day } from '../../kernel/index.js';

/** The state of an account. */
export const accountStatuses = /* @__PURE__ */ Object.freeze([
  'normal',
  'frozen',
  'judicially-frozen',
  'dormant',
  'closing',
  'closed',
] as const);

/** A state of an account. */
export type AccountStatus = (typeof accountStatuses)[number];

/** A bank that keeps the customer's money (三方存管). */
export interface DepositoryBank {
  /** Name or code of the bank. */
  readonly bank: string;
  /** Account at the bank. */
  readonly account?: string;
}

/** What every account has. */
interface AccountBase {
  readonly id: string;
  /** Number of the customer who owns it. */
  readonly customer: string;
  readonly status: AccountStatus;
  readonly openedOn?: Day;
  readonly closedOn?: Day;
}

/** A fund account (资金账户). A customer has one main account and may have several auxiliary ones, a bank for each. */
export interface FundAccount extends AccountBase {
  readonly kind: 'fund';
  readonly currency: Currency;
  readonly role: 'main' | 'auxiliary';
  readonly bank?: DepositoryBank;
}

/** A securities account (证券账户) at one exchange. */
export interface SecuritiesAccount extends AccountBase {
  readonly kind: 'securities';
  readonly market: 'shanghai' | 'shenzhen';
  /** Ten characters, checked for the market. */
  readonly number: string;
}

/** An account of a customer. */
export type Account = FundAccount | SecuritiesAccount;

/** What can happen to an account. */
export const accountEventKinds = /* @__PURE__ */ Object.freeze([
  'opened',
  'custody-transferred',
  'designation-revoked',
  'frozen',
  'released',
  'closed',
] as const);

/** A kind of account event. */
export type AccountEventKind = (typeof accountEventKinds)[number];

/** Something that happened to an account: opening, transfer of custody (转托管), revoked designation (撤指定), closing… */
export interface AccountEvent {
  readonly customer: string;
  readonly account?: string;
  readonly on: Day;
  readonly kind: AccountEventKind;
}
