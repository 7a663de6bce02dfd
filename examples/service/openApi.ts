import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import type { Branch } from './branch/branch.js';
import { answerSchemas } from './schemas/answerSchemas.js';
import { funnelSchemas } from './schemas/funnelSchemas.js';
import { recordSchemas } from './schemas/recordSchemas.js';
import { reportSchemas } from './schemas/reportSchemas.js';

/**
 * The OpenAPI document, generated from the schemas by which the service itself reads requests and writes answers: it
 * cannot say anything else than the service does.
 */
export async function describeApi(app: FastifyInstance, branch: Branch): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Branch service',
        version: '1',
        description:
          'Customers, answers, funnel cases, market bars and reports of a branch. Reasons are worded in Chinese or ' +
          'English by Accept-Language. Figures are of the past; nothing here is advice or a promise.',
      },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
      security: [{ token: [] }],
    },
    // What everybody may use asks for no token.
    transform: ({ schema, url, route }) => ({
      schema: route.config?.access === 'everybody' ? { ...schema, security: [] } : schema,
      url,
    }),
    refResolver: {
      buildLocalReference: (json, _base, _fragment, place) =>
        (json['$id'] as string | undefined) ?? `schema${place}`,
    },
  });
  const schemas = [
    ...recordSchemas(),
    ...funnelSchemas(branch.funnel),
    ...answerSchemas(branch.questionnaire),
    ...reportSchemas(),
  ];
  for (const schema of schemas) app.addSchema(schema);
}
