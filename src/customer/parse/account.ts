import { accountEventSchema, accountSchema } from '../schema/account.js';
import { type Parsed, parseRecord, safeParseRecord } from '../schema/parseRecord.js';
import type { Account, AccountEvent } from '../types/account.js';

/**
 * Reads an account (账户) from untrusted input.
 *
 * @param input - Anything, such as parsed JSON.
 * @returns The record in its stored form; nothing of the input is shared with it.
 * @throws DomainError `input_invalid`; `reasons` names every fault by its path, without any value.
 * @example
 * ```ts
 * import { parseAccount } from 'panhuo/customer';
 *
 * const record = parseAccount({ id: 'f1', customer: 'c1', kind: 'fund', status: 'normal', currency: 'HKD', role: 'main' });
 * record.kind; // => 'fund'
 * parseAccount({ oops: 1 }); // throws input_invalid
 * ```
 */
export function parseAccount(input: unknown): Account {
  return parseRecord('account', accountSchema(), input);
}

/**
 * Reads an account (账户) from untrusted input without throwing.
 *
 * @param input - Anything.
 * @returns The record, or every fault as a reason.
 * @example
 * ```ts
 * import { safeParseAccount } from 'panhuo/customer';
 *
 * safeParseAccount('nonsense').valid; // => false
 * ```
 */
export function safeParseAccount(input: unknown): Parsed<Account> {
  return safeParseRecord(accountSchema(), input);
}

/**
 * Reads an account event (账户事件) from untrusted input.
 *
 * @param input - Anything, such as parsed JSON.
 * @returns The record in its stored form; nothing of the input is shared with it.
 * @throws DomainError `input_invalid`; `reasons` names every fault by its path, without any value.
 * @example
 * ```ts
 * import { parseAccountEvent } from 'panhuo/customer';
 *
 * const record = parseAccountEvent({ customer: 'c1', on: '2024-01-05', kind: 'custody-transferred' });
 * record.on; // => '2024-01-05'
 * parseAccountEvent({ oops: 1 }); // throws input_invalid
 * ```
 */
export function parseAccountEvent(input: unknown): AccountEvent {
  return parseRecord('account event', accountEventSchema(), input);
}

/**
 * Reads an account event (账户事件) from untrusted input without throwing.
 *
 * @param input - Anything.
 * @returns The record, or every fault as a reason.
 * @example
 * ```ts
 * import { safeParseAccountEvent } from 'panhuo/customer';
 *
 * safeParseAccountEvent('nonsense').valid; // => false
 * ```
 */
export function safeParseAccountEvent(input: unknown): Parsed<AccountEvent> {
  return safeParseRecord(accountEventSchema(), input);
}
