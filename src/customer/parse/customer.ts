import { customerSchema } from '../schema/customer.js';
import { type Parsed, parseRecord, safeParseRecord } from '../schema/parseRecord.js';
import type { Customer } from '../types/customer.js';

/**
 * Reads a customer (客户) from untrusted input.
 *
 * @param input - Anything, such as parsed JSON.
 * @returns The record in its stored form; nothing of the input is shared with it.
 * @throws DomainError `input_invalid`; `reasons` names every fault by its path, without any value.
 * @example
 * ```ts
 * import { parseCustomer } from 'panhuo/customer';
 *
 * const record = parseCustomer({ id: 'c1', kind: 'institution', name: '某某基金' });
 * record.name; // => '某某基金'
 * parseCustomer({ oops: 1 }); // throws input_invalid
 * ```
 */
export function parseCustomer(input: unknown): Customer {
  return parseRecord('customer', customerSchema(), input);
}

/**
 * Reads a customer (客户) from untrusted input without throwing.
 *
 * @param input - Anything.
 * @returns The record, or every fault as a reason.
 * @example
 * ```ts
 * import { safeParseCustomer } from 'panhuo/customer';
 *
 * safeParseCustomer('nonsense').valid; // => false
 * ```
 */
export function safeParseCustomer(input: unknown): Parsed<Customer> {
  return safeParseRecord(customerSchema(), input);
}
