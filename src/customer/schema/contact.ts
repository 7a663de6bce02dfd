import * as z from 'zod';
import { reason } from '../../kernel/index.js';
import {
  type Adviser,
  channels,
  type CloseContact,
  type Complaint,
  type Contact,
  contactOutcomes,
  contactPurposes,
  type Registration,
  registrationKinds,
} from '../types/contact.js';
import { dayField, type Fields, idField, lazy, noteField, phoneField, refuse, textField } from './fields.js';

/** The schema of a contact. */
export const contactSchema = /* @__PURE__ */ lazy((): z.ZodType<Contact> =>
  z.strictObject({
    customer: idField(),
    on: dayField(),
    channel: z.enum(channels),
    purpose: z.enum(contactPurposes),
    by: z.enum(['branch', 'customer']),
    adviser: z.exactOptional(idField()),
    outcome: z.exactOptional(z.enum(contactOutcomes)),
    note: z.exactOptional(noteField()),
  } satisfies Fields<Contact>),
);

/** The schema of a complaint. */
export const complaintSchema = /* @__PURE__ */ lazy((): z.ZodType<Complaint> =>
  z
    .strictObject({
      id: idField(),
      customer: idField(),
      on: dayField(),
      about: z.enum(['service', 'fee', 'system', 'advice', 'privacy', 'other']),
      answeredOn: z.exactOptional(dayField()),
      closedOn: z.exactOptional(dayField()),
      note: z.exactOptional(noteField()),
    } satisfies Fields<Complaint>)
    .superRefine((complaint, context) => {
      for (const key of ['answeredOn', 'closedOn'] as const) {
        const end = complaint[key];
        if (end !== undefined && end < complaint.on) {
          refuse(context, reason('order_broken', { path: key }), [key]);
        }
      }
    }),
);

/** The schema of a close contact. */
export const closeContactSchema = /* @__PURE__ */ lazy((): z.ZodType<CloseContact> =>
  z.strictObject({
    customer: idField(),
    name: textField(),
    relation: z.enum(['assistant', 'secretary', 'family', 'colleague', 'other']),
    phone: z.exactOptional(phoneField()),
    note: z.exactOptional(noteField()),
  } satisfies Fields<CloseContact>),
);

const registrationSchema = (): z.ZodType<Registration> =>
  z.strictObject({
    number: idField(),
    kind: z.enum(registrationKinds),
    validFrom: dayField(),
    validUntil: z.exactOptional(dayField()),
  } satisfies Fields<Registration>);

/** The schema of an adviser. */
export const adviserSchema = /* @__PURE__ */ lazy((): z.ZodType<Adviser> =>
  z.strictObject({
    id: idField(),
    name: textField(),
    branch: textField(),
    registration: z.exactOptional(registrationSchema()),
  } satisfies Fields<Adviser>),
);
