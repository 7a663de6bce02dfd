import type { FastifyInstance } from 'fastify';
import { type Day, day } from 'panhuo';
import { branch, type Branch } from '../../../examples/service/branch/branch.js';
import { buildServer } from '../../../examples/service/buildServer.js';
import type { OpenDatabase } from '../../../examples/service/database/database.js';
import type { Publish } from '../../../examples/service/outbox/logPublisher.js';
import { developmentTokens, type Role } from '../../../examples/service/roles.js';
import { asDocumented } from './asDocumented.js';

/** A request of a test. */
export interface Asked {
  readonly as?: Role;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** An answer, its body read. */
export interface Answered {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: unknown;
  readonly text: string;
}

/** The service on a database, as a test asks it. */
export interface Service {
  readonly app: FastifyInstance;
  /** Every line of its log. */
  readonly lines: string[];
  /** Its day; a test may turn it. */
  readonly clock: { today: () => Day };
  ask(method: 'GET' | 'POST' | 'PUT', url: string, asked?: Asked): Promise<Answered>;
}

/** The day of the tests. */
export const today = day('2026-03-02');

/** Builds the service, with parts of it changed where a test wants that. Every answer is held against its OpenAPI document. */
export async function openService(
  database: OpenDatabase,
  changes: { readonly branch?: Partial<Branch>; readonly publish?: Publish } = {},
): Promise<Service> {
  const lines: string[] = [];
  const clock = { today: () => today };
  const app = await buildServer({
    branch: { ...branch, ...changes.branch },
    database,
    clock,
    holders: developmentTokens,
    logLevel: 'debug',
    logStream: { write: (line) => lines.push(line) },
    ...(changes.publish && { publish: changes.publish }),
  });
  const check = asDocumented(app.swagger());
  return {
    app,
    lines,
    clock,
    async ask(method, url, { as = 'adviser', body, headers } = {}) {
      const answer = await app.inject({
        method,
        url,
        headers: { authorization: `Bearer development-token-of-${as}`, ...headers },
        ...(body !== undefined && { payload: body as object }),
      });
      check({ method, url, status: answer.statusCode, headers: answer.headers, text: answer.body });
      const isJson = String(answer.headers['content-type']).includes('json');
      return {
        status: answer.statusCode,
        headers: answer.headers,
        body: isJson ? answer.json<unknown>() : undefined,
        text: answer.body,
      };
    },
  };
}
