import { jsonSchemaOf, questionnaireJsonSchema, type RecordName } from 'panhuo';
import { idSchema, list, object, ref, type Schema } from './schema.js';

/** The JSON Schemas of the library, as the OpenAPI document takes them: it names their dialect itself. */
export function recordSchemas(): Schema[] {
  return [
    { $id: 'Customer', ...addressable(bare(jsonSchemaOf('customer'))) },
    { $id: 'ShownCustomer', ...(shown(bare(jsonSchemaOf('customer'))) as Schema) },
    { $id: 'Trade', ...withId('trade') },
    { $id: 'Questionnaire', ...bare(questionnaireJsonSchema()) },
    { $id: 'TradeBatch', ...object({ trades: list(ref('Trade'), { minItems: 1, maxItems: 2000 }) }) },
  ];
}

function bare(schema: Schema): Schema {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema'));
}

// A customer is asked for by his id, in an address.
function addressable(schema: Schema): Schema {
  return { ...schema, properties: { ...(schema['properties'] as object), id: idSchema } };
}

// A record that may be sent again needs an id by which it is known.
function withId(record: RecordName): Schema {
  const schema = bare(jsonSchemaOf(record));
  return { ...schema, required: ['id', ...(schema['required'] as string[])] };
}

// A masked phone is no phone: what is shown keeps the names and types of a record, and not its rules for texts.
function shown(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(shown);
  if (typeof schema !== 'object' || schema === null) return schema;
  const rules = ['pattern', 'format', 'minLength', 'maxLength'];
  const kept = Object.entries(schema).filter(
    ([key, value]) => !rules.includes(key) || typeof value === 'object',
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, shown(value)]));
}
