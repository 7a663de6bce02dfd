import { randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';

/** Where log lines go. */
export interface LogStream {
  write(line: string): void;
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/**
 * Structured logs, one JSON line each. What a line may hold is listed here, and nothing else gets in: of a request its
 * method and the pattern of its route, never its path, query, headers or body, for a path may hold a customer; of an error
 * its kind, its code and where it was thrown, never its message, for a database repeats in it what it refused.
 */
export function logOptions(
  level: string,
  // Lines to it are out before the program goes on (on POSIX). The logger's own stream would gather them, and a kill lose
  // what the relay believes to be published.
  stream: LogStream = process.stdout,
): NonNullable<FastifyServerOptions['logger']> {
  return {
    level,
    stream,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    serializers: {
      req: (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions.url }),
      res: (reply: Pick<FastifyReply, 'statusCode'>) => ({ status: reply.statusCode }),
      err: errorLine,
    },
  };
}

/** The id of a request: the caller's, where it is a UUID, else a new one. Any other text could hold a name or a phone. */
export function requestId({ headers }: { headers: Record<string, string | string[] | undefined> }): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && UUID.test(given) ? given.toLowerCase() : randomUUID();
}

function errorLine(error: Error & { code?: string }) {
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: '',
    stack: frames.map((line) => line.trim()).join('\n'),
    ...(error.code !== undefined && { code: error.code }),
  };
}
