import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ServiceFault } from './serviceFault.js';

/**
 * Who asks: a viewer sees customers masked; an adviser sees his own customers in full and the others masked; compliance
 * sees all in full; a job is another system, which brings records and sees no customer.
 */
export const roles = ['viewer', 'adviser', 'compliance', 'job'] as const;

/** A role. */
export type Role = (typeof roles)[number];

/** Whoever holds a token. */
export interface Holder {
  readonly role: Role;
  /** Of an adviser, his id in the customer records. */
  readonly name: string;
  /** What his token hashes to: the token itself is not kept. */
  readonly digest: Buffer;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may use the route. A route that does not say it stops the start. */
    access?: readonly Role[] | 'everybody';
  }
  interface FastifyRequest {
    /** Whoever sent the request; `null` on routes for everybody. */
    holder: Holder | null;
  }
}

/** A token is hard to guess from 24 characters on; those that a header does not carry would never be let in. */
const TOKEN = /^[\x21-\x7e]{24,200}$/;

/** Tokens that the documentation prints. They hold on the machine of a developer only. */
export const developmentTokens: readonly Holder[] = roles.map((role) =>
  holder(role, role === 'adviser' ? 'a1' : role, `development-token-of-${role}`),
);

/**
 * Reads the table of tokens: `role:name:token`, separated by commas.
 *
 * @throws Error that says which entry is wrong, and never repeats it.
 */
export function readTokens(text: string): Holder[] {
  const holders = text.split(',').map((entry, place) => {
    const [role = '', name = '', token = '', ...more] = entry.trim().split(':');
    const known = roles.find((own) => own === role);
    if (known === undefined || name === '' || !TOKEN.test(token) || more.length > 0)
      throw new Error(
        `SERVICE_TOKENS, entry ${place + 1}: it takes role:name:token, the role one of ${roles.join(', ')}, ` +
          'the token 24 to 200 printable ASCII characters',
      );
    return holder(known, name, token);
  });
  const digests = holders.map(({ digest }) => digest.toString('hex'));
  const twice = digests.findIndex((own, place) => digests.indexOf(own) < place);
  if (twice >= 0)
    throw new Error(`SERVICE_TOKENS, entry ${twice + 1}: the token belongs to another entry too`);
  return holders;
}

/** Lets into every route only those whom it names. What is not said is forbidden. */
export function guardRoutes(app: FastifyInstance, holders: readonly Holder[]): void {
  app.decorateRequest('holder', null);
  app.addHook('onRoute', ({ config, url }) => {
    if (config?.access === undefined) throw new Error(`the route ${url} does not say who may use it`);
  });
  app.addHook('onRequest', (request, _reply, done) => {
    // Where there is no such route there is nothing to guard.
    const access = request.is404 ? 'everybody' : request.routeOptions.config.access;
    if (access !== 'everybody') {
      request.holder = holderOf(request, holders);
      if (access?.includes(request.holder.role) !== true) throw new ServiceFault('role_insufficient');
    }
    done();
  });
}

function holderOf(request: FastifyRequest, holders: readonly Holder[]): Holder {
  const [, token] = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(request.headers.authorization ?? '') ?? [];
  const digest = digestOf(token ?? '');
  // Every token is compared, and in the same time: how long it takes tells nothing.
  const found = holders.filter((own) => timingSafeEqual(own.digest, digest));
  if (token === undefined || found[0] === undefined) throw new ServiceFault('token_missing');
  return found[0];
}

function holder(role: Role, name: string, token: string): Holder {
  return { role, name, digest: digestOf(token) };
}

function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
