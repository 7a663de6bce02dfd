// The schema of OCEL 2.0 in JSON, written from the specification: A. Berti et al., "OCEL (Object-Centric Event Log) 2.0
// Specification" (arXiv 2403.01975), JSON format, and https://www.ocel-standard.org/specification/formats/json/. Stricter
// than the published one in two points: only the five types of attributes, and no properties besides.
const list = (name: string) => ({ type: 'array', items: { $ref: `#/definitions/${name}` } });
const text = { type: 'string' };
const time = { type: 'string', format: 'date-time' };
const record = (required: object, optional: object = {}) => ({
  type: 'object',
  properties: { ...required, ...optional },
  required: Object.keys(required),
  additionalProperties: false,
});

export const ocelSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  ...record({
    eventTypes: list('type'),
    objectTypes: list('type'),
    events: list('event'),
    objects: list('object'),
  }),
  definitions: {
    type: record({ name: text, attributes: list('declaration') }),
    declaration: record({
      name: text,
      type: { enum: ['string', 'time', 'integer', 'float', 'boolean'] },
    }),
    event: record(
      { id: text, type: text, time },
      { attributes: list('value'), relationships: list('relationship') },
    ),
    object: record(
      { id: text, type: text },
      { attributes: list('timedValue'), relationships: list('relationship') },
    ),
    value: record({ name: text, value: text }),
    timedValue: record({ name: text, value: text, time }),
    relationship: record({ objectId: text, qualifier: text }),
  },
};
