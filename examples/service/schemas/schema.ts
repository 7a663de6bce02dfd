/** A JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

/** An object of these properties and no others. All but the optional ones must be there. */
export function object(required: Record<string, Schema>, optional: Record<string, Schema> = {}): Schema {
  return {
    type: 'object',
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  };
}

/** A list. */
export function list(items: Schema, limits: { minItems?: number; maxItems?: number } = {}): Schema {
  return { type: 'array', items, ...limits };
}

/** A shared schema by its name in the OpenAPI document. */
export function ref(name: string): Schema {
  return { $ref: `${name}#` };
}

/** A day that exists, from the year 1 on: the calendar of the library and of the database has no year 0. */
export const daySchema: Schema = { type: 'string', format: 'date', pattern: '^(?!0000)' };

/** An id of a customer, case or market: what an address and every database can hold. A lone `.` or `..` leaves a path. */
export const idSchema: Schema = {
  type: 'string',
  minLength: 1,
  maxLength: 64,
  pattern: '^(?!\\.{1,2}$)[^\\u0000-\\u001f\\u007f]+$',
};

/** The ETag of a case or a customer: its revision, in quotes. */
export const etagSchema: Schema = { type: 'string', pattern: '^"\\d{1,9}"$' };

/** A name in two languages. */
export const labelSchema: Schema = object({ zh: { type: 'string' }, en: { type: 'string' } });

export const text: Schema = { type: 'string' };
export const whole: Schema = { type: 'integer', minimum: 0 };
export const number: Schema = { type: 'number' };

/** An answer of a media type. Where none is said, it is `application/json`. */
export function content(mediaType: string, schema: Schema): Schema {
  return { content: { [mediaType]: { schema } } };
}

/** What may be nothing. */
export function orNull(schema: Schema): Schema {
  const { type, ...rest } = schema;
  const values = rest['enum'] as readonly unknown[] | undefined;
  return { ...rest, type: [type, 'null'], ...(values && { enum: [...values, null] }) };
}
