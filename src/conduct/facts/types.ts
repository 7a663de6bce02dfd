import type {
  Account,
  Adviser,
  Channel,
  Contact,
  ContactPurpose,
  Customer,
  IdentityDocument,
  InvestmentWishes,
  OfferedProduct,
  Suitability,
} from '../../customer/index.js';
import type { Calendar, Checked, Day } from '../../kernel/index.js';

/** A consent (同意) that the customer gave to being contacted. What it does not name, it does not cover. */
export interface Consent {
  readonly channels: readonly Channel[];
  readonly purposes: readonly ContactPurpose[];
  readonly givenOn: Day;
  /** Last day on which it holds; left out: until he withdraws it. */
  readonly until?: Day;
  /** From this day on it holds no longer. */
  readonly withdrawnOn?: Day;
}

/** A wish not to be contacted, or not to be sold to (免打扰、拒绝营销). What it does not name, it covers whole. */
export interface Objection {
  /** Left out: every channel. */
  readonly channels?: readonly Channel[];
  /** Left out: every purpose. */
  readonly purposes?: readonly ContactPurpose[];
  /** First day on which it holds. */
  readonly on: Day;
  /** Last day on which it holds; left out: for ever. */
  readonly until?: Day;
}

/** Where a customer stands with the prevention of money laundering (反洗钱). */
export const launderingStates = /* @__PURE__ */ Object.freeze(['clear', 'under-review', 'listed'] as const);

/** A standing with the prevention of money laundering: `listed` is on a list of persons whose business is stopped. */
export type LaunderingState = (typeof launderingStates)[number];

/** The agreement on investment advice (证券投资顾问服务协议). */
export interface AdviceAgreement {
  readonly signedOn: Day;
  /** The day on which the customer signed the disclosure of risks (风险揭示书); left out: not known. */
  readonly risksDisclosedOn?: Day;
  /** Last day of the agreement; left out: until it is ended. */
  readonly until?: Day;
  /** From this day on it holds no longer: withdrawn from, terminated. */
  readonly endedOn?: Day;
}

/**
 * What a gate must know of a customer. A record of `parseCustomer` is one; what it does not say is beside it here. A fact
 * that is left out is not known, and what is not known is refused; an empty list says that there is none.
 */
export interface GateCustomer extends Pick<Customer, 'id' | 'branch'> {
  readonly documents?: readonly Pick<IdentityDocument, 'kind' | 'validUntil'>[];
  /** All accounts of the customer at the firm. */
  readonly accounts?: readonly Pick<Account, 'status'>[];
  readonly consents?: readonly Consent[];
  readonly objections?: readonly Objection[];
  readonly moneyLaundering?: LaunderingState;
  /** `null`: he has none. */
  readonly agreement?: AdviceAgreement | null;
  /** `null`: he has none. */
  readonly suitability?: Suitability | null;
  /** Whether he is a professional investor (专业投资者); left out: he is not, and is protected as an ordinary one. */
  readonly professional?: boolean;
  readonly wishes?: InvestmentWishes;
}

/** What a gate must know of the person who acts for the branch. */
export interface GateAdviser extends Pick<Adviser, 'id' | 'registration'> {
  /** The branch that he belongs to; left out: not known. */
  readonly branch?: string;
  /** The channels for which the firm has commissioned him (公司授权); left out: not known. */
  readonly commissionedFor?: readonly Channel[];
  /** Products in which he has an interest of his own (利益冲突), by id; left out: he has not declared any. */
  readonly conflicts?: readonly string[];
}

/** A product or service as it is offered or advised on. */
export interface GateProduct extends OfferedProduct {
  /** Code of the product. */
  readonly id: string;
}

/** A contact of the past, as far as a gate reads it. */
export type PastContact = Pick<Contact, 'on' | 'channel' | 'purpose' | 'by' | 'outcome'>;

/** A contact that somebody has in mind. */
export interface ContactRequest {
  readonly customer: GateCustomer;
  readonly channel: Channel;
  readonly purpose: ContactPurpose;
  /** The day of the contact. */
  readonly on: Day;
  /** The time of the contact at the customer's place, `HH:MM`; left out: not known. */
  readonly at?: string;
  /** Who makes it; left out: not known. */
  readonly adviser?: GateAdviser;
  /** Earlier contacts with the customer; what lies after the day is not read. Left out: not known. */
  readonly history?: readonly PastContact[];
  /** Who began the contact; left out: the firm. Who began it did not bring the product up: see `productAskedBy`. */
  readonly initiatedBy?: 'firm' | 'customer';
  /** The working days (工作日), for rules that count them; left out: not known. */
  readonly calendar?: Checked<Calendar>;
}

/** A piece of advice (投资建议) that somebody has in mind. Advice recommends: what is above the level is refused. */
export interface AdviceRequest extends ContactRequest {
  /** What the advice is about. Advice that is about no single product names the service, which has a level of risk too. */
  readonly product?: GateProduct;
  /** Where the basis of the advice is recorded (投资建议的依据), such as the number of a report; left out: nowhere. */
  readonly basis?: string;
}

/** A product that somebody wants to offer or sell (产品推介、销售). */
export interface OfferRequest extends ContactRequest {
  readonly product?: GateProduct;
  /**
   * Who brought the product up (主动要求购买), also in a contact that the customer began; left out: the firm, which recommends
   * it.
   */
  readonly productAskedBy?: 'firm' | 'customer';
  /** Whether the customer has signed the special warning for this very product; left out: he has not. */
  readonly specialWarningSigned?: boolean;
  /** Whether warnings and information are recorded on audio or video (双录); left out: they are not. */
  readonly recorded?: boolean;
  /** Whether the customer confirms them electronically; left out: he does not. */
  readonly confirmed?: boolean;
}

/** Everything that a gate can be told. */
export type GateRequest = AdviceRequest & OfferRequest;

/** Everything of a request that is not the customer: the same for a whole book. */
export type Situation = Omit<GateRequest, 'customer' | 'history'>;
