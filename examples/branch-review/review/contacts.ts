import {
  type Account,
  type Channel,
  china,
  type ContactPurpose,
  type GateCustomer,
  type GateDecision,
  mayContact,
  type PastContact,
} from 'panhuo';
import type { BranchData } from '../branchData.js';
import { groupByCustomer } from './records.js';

/** How the review asks: would a call in the middle of the morning be allowed? */
export const plannedContact: WayOfContact = { channel: 'call', at: '10:00' };

/** By which way, and at which time of the day. */
export interface WayOfContact {
  readonly channel: Channel;
  readonly at: string;
}

/** Asks the conduct gate about one customer, on the day of the review. */
export type AskGate = (customer: string, purpose: ContactPurpose) => GateDecision;

/**
 * Makes the gate ready for a branch. What the input does not say stays unknown, and what is not known is refused: without
 * a file of conduct nobody may be contacted.
 */
export function contactGate(data: BranchData, way: WayOfContact = plannedContact): AskGate {
  const { asOf, unsure } = data;
  const factsOf = gateFacts(data);
  const contacts = groupByCustomer(data.contacts);
  return (id, purpose) => {
    const history: readonly PastContact[] | undefined =
      unsure?.has(id) === true ? undefined : contacts && (contacts.get(id) ?? []);
    return mayContact(china.conduct, {
      customer: factsOf(id),
      purpose,
      on: asOf,
      ...way,
      ...(history !== undefined && { history }),
    });
  };
}

/** What the input says of a customer, as the gates and the duties read it. */
export function gateFacts(data: BranchData): (id: string) => GateCustomer {
  const { conduct, customers, unsure } = data;
  const known = new Map(customers?.map((customer) => [customer.id, customer]));
  const accounts = groupByCustomer(data.accounts);
  return (id) => {
    if (unsure?.has(id) === true) return { id };
    const facts = conduct?.get(id);
    const documents = facts?.documents ?? known.get(id)?.documents;
    const branch = known.get(id)?.branch;
    const statuses: readonly Pick<Account, 'status'>[] = [
      ...(accounts?.get(id) ?? []),
      ...(facts?.accountStatus === undefined ? [] : [{ status: facts.accountStatus }]),
    ];
    return {
      id,
      ...(branch !== undefined && { branch }),
      ...(documents !== undefined && { documents }),
      ...(statuses.length > 0 && { accounts: statuses }),
      ...(facts?.consents !== undefined && { consents: facts.consents }),
      ...(facts?.objections !== undefined && { objections: facts.objections }),
      ...(facts?.moneyLaundering !== undefined && { moneyLaundering: facts.moneyLaundering }),
    };
  };
}
