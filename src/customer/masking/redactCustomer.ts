import type { Customer } from '../types/customer.js';
import { mask } from './mask.js';

/**
 * A copy of a customer that may be shown: name, documents, phones, e-mail, address and note are masked. The customer
 * number stays, because it is the key by which a system finds the record again; mask it too (`customer-number`) where
 * people outside the branch will read it. The copy is for display: its documents no longer pass `parseCustomer`.
 *
 * @param customer - The customer. It is not changed.
 * @returns The masked copy; redacting it again changes nothing.
 * @throws DomainError `facts_invalid` for a document of a kind that does not exist, or what is no text, as `mask`.
 * @example
 * ```ts
 * import { parseCustomer, redactCustomer } from 'panhuo';
 *
 * const customer = parseCustomer({ id: 'c1', kind: 'individual', name: '王小明', phones: ['13800001234'] });
 * redactCustomer(customer).name; // => '王**'
 * redactCustomer(customer).phones; // => ['138******34']
 * ```
 */
export function redactCustomer(customer: Customer): Customer {
  const { documents, phones, emails, address, note } = customer;
  return {
    ...customer,
    name: mask('name', customer.name),
    ...(documents && {
      documents: documents.map((document) => ({ ...document, number: mask(document.kind, document.number) })),
    }),
    ...(phones && { phones: phones.map((phone) => mask('phone', phone)) }),
    ...(emails && { emails: emails.map((email) => mask('email', email)) }),
    ...(address !== undefined && { address: mask('address', address) }),
    ...(note !== undefined && { note: mask('free-text', note) }),
  };
}
