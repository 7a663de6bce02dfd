import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { describe, DomainError, type ErrorCode } from 'panhuo';
import { EntryFault } from './entryFault.js';
import { languageOf, worded } from './language.js';
import { ServiceFault, type ServiceFaultCode, serviceFaults } from './serviceFault.js';

/** How a problem is told from an answer (RFC 9457). */
export const problemMediaType = 'application/problem+json';

/** Statuses of DomainErrors that do not come from the input of the request. All others are 422. */
const domainStatus: Partial<Record<ErrorCode, number>> = {
  // A stored case is of another version of the funnel: it must be migrated, and the caller can do nothing about it.
  case_mismatch: 409,
  definition_unchecked: 500,
};

/**
 * Codes of PostgreSQL and of the network that say: not now. The first letters of some are a class; 25006 comes from a server
 * that is not the primary any more. The pool says it in words.
 */
const UNAVAILABLE =
  /^(08|53|57P|57014|55P03|25006|25P03|40001|40P01|ECONN|EHOST|ENET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)/;
const UNAVAILABLE_WORDS = /timeout|connection terminated|not queryable/i;
/** A text that jsonb or the encoding of the database does not take: a zero byte, half of a character. */
const NOT_STORABLE = ['22P05', '22P02', '22021'];

/** Answers every error as a problem of RFC 9457, in the language of the request, and tells nothing of what was sent. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = answer(error, request, reply);
    if (status >= 500) request.log.error({ err: error }, 'the request failed');
  });
  app.setNotFoundHandler((request, reply) => {
    send(request, reply, new ServiceFault('route_not_found'));
  });
}

/** Answers an address that cannot be read, before there is a route: what Fastify would say repeats the address. */
export function answerBadAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  reply.header('x-request-id', request.id);
  send(request, reply, new ServiceFault('request_invalid'), { status: error.statusCode ?? 400 });
}

function answer(error: FastifyError, request: FastifyRequest, reply: FastifyReply): number {
  if (error instanceof DomainError) return sendDomainError(request, reply, error);
  if (error instanceof EntryFault) return sendDomainError(request, reply, error.fault, error.path);
  if (error instanceof ServiceFault) return send(request, reply, error);
  if (error.validation !== undefined) {
    const [first] = error.validation;
    // The path names keys of our own schemas only; what was found there is not repeated.
    const path = `${error.validationContext ?? ''}${first?.instancePath ?? ''}`;
    return send(request, reply, new ServiceFault('request_invalid', path), {
      expected: expectationOf(first?.keyword, first?.params),
    });
  }
  if (NOT_STORABLE.includes(error.code)) return send(request, reply, new ServiceFault('text_not_storable'));
  if (UNAVAILABLE.test(error.code) || UNAVAILABLE_WORDS.test(error.message))
    return send(request, reply, new ServiceFault('database_unavailable'));
  // What Fastify itself refuses: a body too large, a media type, broken JSON.
  const status = error.statusCode ?? 500;
  const code = status >= 400 && status < 500 ? 'request_invalid' : 'server_fault';
  return send(request, reply, new ServiceFault(code), { status: code === 'server_fault' ? 500 : status });
}

function sendDomainError(
  request: FastifyRequest,
  reply: FastifyReply,
  error: DomainError,
  path = error.details['path'],
): number {
  const status = domainStatus[error.code] ?? 422;
  return sendProblem(request, reply, status, {
    code: error.code,
    title: describe(error.reason, languageOf(request)),
    ...(typeof path === 'string' && path !== '' && { path }),
    reasons: worded(request, error.reasons),
  });
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  fault: ServiceFault,
  { status, expected }: { status?: number; expected?: string } = {},
): number {
  const words = serviceFaults[fault.code];
  if (words.status === 503) reply.header('retry-after', '1');
  if (words.status === 401) reply.header('www-authenticate', 'Bearer');
  return sendProblem(request, reply, status ?? words.status, {
    code: fault.code satisfies ServiceFaultCode,
    title: words[languageOf(request)],
    ...(fault.path !== undefined && { path: fault.path }),
    ...(expected !== undefined && { expected }),
  });
}

function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  { code, ...rest }: Record<string, unknown> & { code: string },
): number {
  void reply
    .code(status)
    .header('content-type', problemMediaType)
    .serializer((body: unknown) => JSON.stringify(body))
    .send({ type: `urn:panhuo:problem:${code}`, status, code, ...rest, requestId: request.id });
  return status;
}

// What the schema wants there. Of the parameters only those are told that come from the schema.
function expectationOf(keyword: string | undefined, params: Record<string, unknown> = {}): string {
  const { limit, allowedValues, missingProperty, type, format, pattern } = params;
  const told = allowedValues ?? missingProperty ?? limit ?? type ?? format ?? pattern;
  return told === undefined ? (keyword ?? '') : `${keyword ?? ''} ${JSON.stringify(told)}`;
}
