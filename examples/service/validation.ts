import { Ajv, type Options } from 'ajv';
import addFormats from 'ajv-formats';
import type { FastifyServerOptions } from 'fastify';

type Controller = NonNullable<FastifyServerOptions['schemaController']>;

/**
 * How requests are held against their schemas. A body is taken as it is: nothing is turned into another type, dropped or
 * filled in, for it is a record. What stands in an address is text by nature, so numbers there are read from text.
 */
export const schemaController: Controller = {
  compilersFactory: {
    buildValidator: (shared) => {
      const strict = checker(shared, { coerceTypes: false });
      const reading = checker(shared, { coerceTypes: true });
      return ({ schema, httpPart }) => (httpPart === 'body' ? strict : reading).compile(schema as object);
    },
  },
};

function checker(shared: unknown, options: Options): Ajv {
  const ajv = new Ajv({ ...options, removeAdditional: false, useDefaults: false, strict: false });
  addFormats(ajv);
  for (const schema of Object.values(shared as Record<string, object>)) ajv.addSchema(schema);
  return ajv;
}
