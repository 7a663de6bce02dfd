import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/database.js';
import type { Metrics } from '../metrics.js';
import { content, object, text } from '../schemas/schema.js';
import { answers } from './context.js';

/** What those who run the service ask: does it live, may it be sent requests, and how does it do. */
export function operationRoutes(app: FastifyInstance, database: Database, { registry }: Metrics): void {
  app.get(
    '/health/live',
    {
      config: { access: 'everybody' },
      schema: {
        summary: 'The process answers',
        tags: ['operations'],
        response: answers({ 200: object({ status: text }) }),
      },
    },
    () => ({ status: 'live' }),
  );

  app.get(
    '/health/ready',
    {
      config: { access: 'everybody' },
      schema: {
        summary: 'The database answers; 503 where it does not',
        tags: ['operations'],
        response: answers({ 200: object({ status: text }) }),
      },
    },
    async () => {
      await database.query('select 1');
      return { status: 'ready' };
    },
  );

  app.get(
    '/metrics',
    {
      config: { access: ['job'] },
      schema: {
        summary: 'Figures for Prometheus',
        tags: ['operations'],
        response: answers({ 200: content('text/plain', text) }),
      },
    },
    async (_request, reply) => {
      reply.type(registry.contentType);
      return registry.metrics();
    },
  );

  app.get('/openapi.json', { config: { access: 'everybody' }, schema: { hide: true } }, () => app.swagger());
}
