import * as z from 'zod';
import { reason } from '../../kernel/index.js';
import {
  type Customer,
  customerKinds,
  type IdentityDocument,
  paperKinds,
  type Suitability,
  suitabilityLevels,
} from '../types/customer.js';
import {
  dayField,
  type Fields,
  idField,
  lazy,
  noteField,
  phoneField,
  refuse,
  storedIdentifier,
  textField,
} from './fields.js';

const documentSchema = (): z.ZodType<IdentityDocument> =>
  z
    .strictObject({
      kind: z.enum(paperKinds),
      number: textField(),
      validUntil: z.exactOptional(dayField()),
    } satisfies Fields<IdentityDocument>)
    .transform((document, context) => ({
      ...document,
      number: storedIdentifier(context, document.kind, document.number),
    }));

const suitabilitySchema = (): z.ZodType<Suitability> =>
  z
    .strictObject({
      level: z.enum(suitabilityLevels),
      lowestCategory: z.exactOptional(z.boolean()),
      assessedOn: dayField(),
      validUntil: z.exactOptional(dayField()),
    } satisfies Fields<Suitability>)
    .superRefine((result, context) => {
      if (result.validUntil !== undefined && result.validUntil < result.assessedOn) {
        refuse(context, reason('order_broken', { path: 'validUntil' }), ['validUntil']);
      }
      if (result.lowestCategory === true && result.level !== 'C1') {
        refuse(
          context,
          reason('value_unfit', { path: 'level', expected: 'a level of C1, as the lowest category has' }),
          ['level'],
        );
      }
    });

/** The schema of a customer. */
export const customerSchema = /* @__PURE__ */ lazy((): z.ZodType<Customer> =>
  z.strictObject({
    id: idField(),
    kind: z.enum(customerKinds),
    name: textField(),
    documents: z.exactOptional(z.array(documentSchema()).max(20)),
    phones: z.exactOptional(z.array(phoneField()).max(20)),
    emails: z.exactOptional(z.array(z.email().max(200)).max(20)),
    address: z.exactOptional(noteField()),
    branch: z.exactOptional(textField()),
    adviser: z.exactOptional(idField()),
    openedOn: z.exactOptional(dayField()),
    halfOpen: z.exactOptional(z.boolean()),
    suitability: z.exactOptional(suitabilitySchema()),
    note: z.exactOptional(noteField()),
  } satisfies Fields<Customer>),
);
