import {
  type Channel,
  china,
  day,
  type Gate,
  type GateAdviser,
  type GateCustomer,
  type GateDecision,
  type GateRequest,
  mayAdvise,
  mayContact,
  mayOffer,
  type Reason,
} from 'panhuo';
import { everyChannel, everyPurpose } from './choices.js';

/** A request that holds whatever one of the three gates may read. */
export type Request = GateRequest;

/** A Tuesday. */
export const TODAY = day('2026-03-03');

/** A customer against whom nothing stands, from 2017 to 2030. */
export const customer = {
  id: '10086',
  branch: 'east',
  documents: [{ kind: 'resident-id', validUntil: day('2031-01-01') }],
  accounts: [{ status: 'normal' }],
  consents: [{ channels: everyChannel, purposes: everyPurpose, givenOn: day('2015-01-02') }],
  objections: [],
  moneyLaundering: 'clear',
  agreement: { signedOn: day('2016-01-04'), risksDisclosedOn: day('2016-01-04') },
  suitability: { level: 'C3', assessedOn: day('2017-01-05'), validUntil: day('2031-01-01') },
  professional: false,
  wishes: { termMonths: null, kinds: null },
} as const satisfies GateCustomer;

/** A person who may do everything. */
export const adviser = {
  id: 'adviser-7',
  branch: 'east',
  registration: { number: 'S0000000000001', kind: 'investment-adviser', validFrom: day('2015-01-05') },
  commissionedFor: ['chat', 'blog'],
  conflicts: [],
} as const satisfies GateAdviser;

const product = { id: 'fund-1', riskLevel: 'R3', kind: 'fund', termMonths: null } as const;

/** A campaign to which every gate says yes. */
export const open = {
  customer,
  adviser,
  product,
  channel: 'call',
  purpose: 'campaign',
  on: TODAY,
  at: '10:00',
  history: [],
  basis: 'report 17',
  recorded: true,
  confirmed: true,
} as const satisfies Request;

/** The open request by another channel. */
export const by = (channel: Channel): Request => ({ ...open, channel });

/** The open request, with other facts of the customer. */
export const with_ = (facts: Partial<GateCustomer>, request: Request = open): Request => ({
  ...request,
  customer: { ...request.customer, ...facts },
});

/** The open request, with other facts of the adviser. */
export const through = (facts: Partial<GateAdviser>, request: Request = open): Request => ({
  ...request,
  adviser: { ...adviser, ...facts },
});

/** Data without one of its keys. */
export function without<T extends object, Key extends keyof T>(data: T, key: Key): Omit<T, Key> {
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== key)) as Omit<T, Key>;
}

/** The request without one of the facts of its customer. */
export const unknown = (key: keyof GateCustomer, request: Request = open): Request => ({
  ...request,
  customer: without(request.customer, key) as GateCustomer,
});

/** What a gate says under a policy, that of China unless another is named. */
export function ask(gate: Gate, request: Request, policy = china.conduct): GateDecision {
  if (gate === 'advice') return mayAdvise(policy, request);
  return gate === 'contact' ? mayContact(policy, request) : mayOffer(policy, request);
}

/** The reason that a rule gave. */
export function reasonOf(decision: GateDecision, id: string): Reason | undefined {
  return decision.reasons.find(({ detail }) => detail['id'] === id);
}

/** The rules that are not met. */
export function unmet({ reasons }: GateDecision): unknown[] {
  return reasons
    .filter(({ rule, detail }) => rule !== 'conduct_met' && detail['id'] !== undefined)
    .map(({ detail }) => detail['id']);
}
