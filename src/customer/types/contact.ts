import type { Day } from '../../kernel/index.js';

/** The ways in which branch and customer meet. */
export const channels = /* @__PURE__ */ Object.freeze([
  'visit',
  'branch',
  'letter',
  'sms',
  'email',
  'call',
  'chat',
  'blog',
] as const);

/** A way in which branch and customer meet. */
export type Channel = (typeof channels)[number];

/** Why branch and customer were in contact. */
export const contactPurposes = /* @__PURE__ */ Object.freeze([
  'service',
  'care',
  'campaign',
  'call-back',
  'complaint',
  'order',
  'other',
] as const);

/** A reason for a contact. */
export type ContactPurpose = (typeof contactPurposes)[number];

/** How a contact ended: refusal, hesitation and problems on the way are recorded too. */
export const contactOutcomes = /* @__PURE__ */ Object.freeze([
  'reached',
  'not-reached',
  'interested',
  'hesitated',
  'refused',
  'problem',
] as const);

/** An end of a contact. */
export type ContactOutcome = (typeof contactOutcomes)[number];

/** A contact between the branch and a customer (客户联系): visit, call, message… */
export interface Contact {
  readonly customer: string;
  readonly on: Day;
  readonly channel: Channel;
  readonly purpose: ContactPurpose;
  /** Who began it. */
  readonly by: 'branch' | 'customer';
  readonly adviser?: string;
  readonly outcome?: ContactOutcome;
  /** Free text. Masked whole. */
  readonly note?: string;
}

/** A complaint (投诉) of a customer. */
export interface Complaint {
  readonly id: string;
  readonly customer: string;
  readonly on: Day;
  readonly about: 'service' | 'fee' | 'system' | 'advice' | 'privacy' | 'other';
  readonly answeredOn?: Day;
  readonly closedOn?: Day;
  /** Free text. Masked whole. */
  readonly note?: string;
}

/** Somebody near the customer who knows of plans, decisions and changes of mind (密切接触者). */
export interface CloseContact {
  readonly customer: string;
  readonly name: string;
  readonly relation: 'assistant' | 'secretary' | 'family' | 'colleague' | 'other';
  readonly phone?: string;
  /** Free text. Masked whole. */
  readonly note?: string;
}

/** The kinds of entry in the register of the industry. */
export const registrationKinds = /* @__PURE__ */ Object.freeze([
  'investment-adviser',
  'customer-manager',
  'broker-agent',
  'general',
] as const);

/** A kind of entry in the register. */
export type RegistrationKind = (typeof registrationKinds)[number];

/** An adviser's entry in the register of the industry (执业登记). */
export interface Registration {
  readonly number: string;
  readonly kind: RegistrationKind;
  readonly validFrom: Day;
  readonly validUntil?: Day;
}

/** Somebody of the branch who serves customers (投资顾问、客户经理). */
export interface Adviser {
  readonly id: string;
  readonly name: string;
  readonly branch: string;
  readonly registration?: Registration;
}
