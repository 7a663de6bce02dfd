import * as z from 'zod';
import { DomainError, type Json } from '../../kernel/index.js';
import { accountEventSchema, accountSchema } from './account.js';
import { assetSnapshotSchema, cashFlowSchema, securitiesTransferSchema, tradeSchema } from './activity.js';
import { adviserSchema, closeContactSchema, complaintSchema, contactSchema } from './contact.js';
import { customerSchema } from './customer.js';

const schemas = {
  customer: customerSchema,
  account: accountSchema,
  accountEvent: accountEventSchema,
  trade: tradeSchema,
  cashFlow: cashFlowSchema,
  securitiesTransfer: securitiesTransferSchema,
  assetSnapshot: assetSnapshotSchema,
  contact: contactSchema,
  complaint: complaintSchema,
  closeContact: closeContactSchema,
  adviser: adviserSchema,
};

/** The records that have a JSON Schema. */
export type RecordName = keyof typeof schemas;

/**
 * The JSON Schema (draft 2020-12) of what the `parse…` function of a record accepts, for an OpenAPI document or a form.
 *
 * @param record - The record.
 * @returns The schema, a new object at every call.
 * @throws DomainError `facts_invalid` for a record that does not exist.
 * @example
 * ```ts
 * import { jsonSchemaOf } from 'panhuo/customer';
 *
 * jsonSchemaOf('adviser')['required']; // => ['id', 'name', 'branch']
 * ```
 */
export function jsonSchemaOf(record: RecordName): Record<string, Json> {
  if (typeof record !== 'string' || !Object.hasOwn(schemas, record))
    throw new DomainError('facts_invalid', { path: 'record', expected: 'a record that has a schema' });
  return z.toJSONSchema(schemas[record](), { io: 'input' }) as Record<string, Json>;
}
