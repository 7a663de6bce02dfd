import { canonicalJson, type Json, type Sha256, sha256 } from '../../kernel/index.js';
import type { Consent, GateCustomer, GateRequest, Objection } from './types.js';

/**
 * The fingerprint of what a gate reads, and of nothing else: a name, a number of a document or a phone that stands in a
 * record takes no part, and what is left out counts as what it stands for.
 */
export function inputsOf(request: GateRequest): Sha256 {
  const { channel, purpose, on, at, adviser, product, basis, history, calendar } = request;
  const facts = {
    ...{ channel, purpose, on, at, basis },
    initiatedBy: request.initiatedBy ?? 'firm',
    productAskedBy: request.productAskedBy ?? 'firm',
    specialWarningSigned: request.specialWarningSigned ?? false,
    recorded: request.recorded ?? false,
    confirmed: request.confirmed ?? false,
    customer: readCustomer(request.customer),
    adviser: adviser && {
      id: adviser.id,
      branch: adviser.branch,
      registration: adviser.registration && pick(adviser.registration, ['kind', 'validFrom', 'validUntil']),
      commissionedFor: adviser.commissionedFor,
      conflicts: adviser.conflicts,
    },
    product: product && pick(product, ['id', 'riskLevel', 'kind', 'termMonths']),
    history: history?.map((contact) => pick(contact, ['on', 'channel', 'purpose', 'by', 'outcome'])),
    calendar: calendar && pick(calendar, ['id', 'version']),
  };
  return sha256(canonicalJson(facts as unknown as Json));
}

const consentKeys: readonly (keyof Consent)[] = ['channels', 'purposes', 'givenOn', 'until', 'withdrawnOn'];
const objectionKeys: readonly (keyof Objection)[] = ['channels', 'purposes', 'on', 'until'];

function readCustomer(customer: GateCustomer): object {
  const { id, branch, moneyLaundering, agreement, suitability, wishes } = customer;
  return {
    ...{ id, branch, moneyLaundering },
    professional: customer.professional ?? false,
    agreement: agreement && pick(agreement, ['signedOn', 'risksDisclosedOn', 'until', 'endedOn']),
    suitability: suitability && pick(suitability, ['level', 'lowestCategory', 'assessedOn', 'validUntil']),
    wishes: wishes && pick(wishes, ['termMonths', 'kinds']),
    consents: customer.consents?.map((consent) => pick(consent, consentKeys)),
    objections: customer.objections?.map((objection) => pick(objection, objectionKeys)),
    documents: customer.documents?.map((paper) => pick(paper, ['kind', 'validUntil'])),
    accounts: customer.accounts?.map((account) => pick(account, ['status'])),
  };
}

function pick<Row extends object>(row: Row, keys: readonly (keyof Row)[]): Partial<Row> {
  const picked: Partial<Row> = {};
  for (const key of keys) picked[key] = row[key];
  return picked;
}
