import { adviserSchema, closeContactSchema, complaintSchema, contactSchema } from '../schema/contact.js';
import { type Parsed, parseRecord, safeParseRecord } from '../schema/parseRecord.js';
import type { Adviser, CloseContact, Complaint, Contact } from '../types/contact.js';

/**
 * Reads a contact (客户联系) from untrusted input.
 *
 * @param input - Anything, such as parsed JSON.
 * @returns The record in its stored form; nothing of the input is shared with it.
 * @throws DomainError `input_invalid`; `reasons` names every fault by its path, without any value.
 * @example
 * ```ts
 * import { parseContact } from 'panhuo/customer';
 *
 * const record = parseContact({ customer: 'c1', on: '2024-01-05', channel: 'call', purpose: 'care', by: 'branch' });
 * record.channel; // => 'call'
 * parseContact({ oops: 1 }); // throws input_invalid
 * ```
 */
export function parseContact(input: unknown): Contact {
  return parseRecord('contact', contactSchema(), input);
}

/**
 * Reads a contact (客户联系) from untrusted input without throwing.
 *
 * @param input - Anything.
 * @returns The record, or every fault as a reason.
 * @example
 * ```ts
 * import { safeParseContact } from 'panhuo/customer';
 *
 * safeParseContact('nonsense').valid; // => false
 * ```
 */
export function safeParseContact(input: unknown): Parsed<Contact> {
  return safeParseRecord(contactSchema(), input);
}

/**
 * Reads a complaint (投诉) from untrusted input.
 *
 * @param input - Anything, such as parsed JSON.
 * @returns The record in its stored form; nothing of the input is shared with it.
 * @throws DomainError `input_invalid`; `reasons` names every fault by its path, without any value.
 * @example
 * ```ts
 * import { parseComplaint } from 'panhuo/customer';
 *
 * const record = parseComplaint({ id: 'k1', customer: 'c1', on: '2024-01-05', about: 'fee' });
 * record.about; // => 'fee'
 * parseComplaint({ oops: 1 }); // throws input_invalid
 * ```
 */
export function parseComplaint(input: unknown): Complaint {
  return parseRecord('complaint', complaintSchema(), input);
}

/**
 * Reads a complaint (投诉) from untrusted input without throwing.
 *
 * @param input - Anything.
 * @returns The record, or every fault as a reason.
 * @example
 * ```ts
 * import { safeParseComplaint } from 'panhuo/customer';
 *
 * safeParseComplaint('nonsense').valid; // => false
 * ```
 */
export function safeParseComplaint(input: unknown): Parsed<Complaint> {
  return safeParseRecord(complaintSchema(), input);
}

/**
 * Reads a close contact (密切接触者) from untrusted input.
 *
 * @param input - Anything, such as parsed JSON.
 * @returns The record in its stored form; nothing of the input is shared with it.
 * @throws DomainError `input_invalid`; `reasons` names every fault by its path, without any value.
 * @example
 * ```ts
 * import { parseCloseContact } from 'panhuo/customer';
 *
 * const record = parseCloseContact({ customer: 'c1', name: '李秘书', relation: 'secretary' });
 * record.relation; // => 'secretary'
 * parseCloseContact({ oops: 1 }); // throws input_invalid
 * ```
 */
export function parseCloseContact(input: unknown): CloseContact {
  return parseRecord('close contact', closeContactSchema(), input);
}

/**
 * Reads a close contact (密切接触者) from untrusted input without throwing.
 *
 * @param input - Anything.
 * @returns The record, or every fault as a reason.
 * @example
 * ```ts
 * import { safeParseCloseContact } from 'panhuo/customer';
 *
 * safeParseCloseContact('nonsense').valid; // => false
 * ```
 */
export function safeParseCloseContact(input: unknown): Parsed<CloseContact> {
  return safeParseRecord(closeContactSchema(), input);
}

/**
 * Reads an adviser (投资顾问、客户经理) from untrusted input.
 *
 * @param input - Anything, such as parsed JSON.
 * @returns The record in its stored form; nothing of the input is shared with it.
 * @throws DomainError `input_invalid`; `reasons` names every fault by its path, without any value.
 * @example
 * ```ts
 * import { parseAdviser } from 'panhuo/customer';
 *
 * const record = parseAdviser({ id: 'a1', name: '陈顾问', branch: 'b1' });
 * record.branch; // => 'b1'
 * parseAdviser({ oops: 1 }); // throws input_invalid
 * ```
 */
export function parseAdviser(input: unknown): Adviser {
  return parseRecord('adviser', adviserSchema(), input);
}

/**
 * Reads an adviser (投资顾问、客户经理) from untrusted input without throwing.
 *
 * @param input - Anything.
 * @returns The record, or every fault as a reason.
 * @example
 * ```ts
 * import { safeParseAdviser } from 'panhuo/customer';
 *
 * safeParseAdviser('nonsense').valid; // => false
 * ```
 */
export function safeParseAdviser(input: unknown): Parsed<Adviser> {
  return safeParseRecord(adviserSchema(), input);
}
