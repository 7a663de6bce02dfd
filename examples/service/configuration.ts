import { developmentTokens, type Holder, readTokens } from './roles.js';

/** How an instance runs. */
export interface Configuration {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** The server to use; without it the embedded database. */
  readonly databaseUrl: string | undefined;
  /** Most connections of this instance to the server. */
  readonly connections: number;
  /** The folder of the embedded database; `undefined` keeps it in memory. */
  readonly folder: string | undefined;
  readonly logLevel: string;
  readonly holders: readonly Holder[];
  /** Whether anybody who has read the documentation may come in. */
  readonly developmentTokens: boolean;
}

const VARIABLES = [
  'HOST',
  'PORT',
  'DATABASE_URL',
  'DATABASE_CONNECTIONS',
  'SERVICE_DATA',
  'SERVICE_TOKENS',
  'LOG_LEVEL',
];
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'];
const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/**
 * Reads the environment of a process.
 *
 * @throws Error that says which variable is wrong, what it takes, and nothing of what it held.
 */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  // Something that should have filled it has not: an empty HOST would listen on every address.
  const empty = VARIABLES.find((name) => environment[name] === '');
  if (empty !== undefined) throw new Error(`${empty} is empty: give it a value, or leave it out`);
  const host = environment['HOST'] ?? '127.0.0.1';
  const databaseUrl = environment['DATABASE_URL'];
  const tokens = environment['SERVICE_TOKENS'];
  const isDevelopment = tokens === undefined && databaseUrl === undefined;
  if (tokens === undefined && !isDevelopment)
    throw new Error('SERVICE_TOKENS is missing: with DATABASE_URL the access tokens must be named');
  if (isDevelopment && !LOOPBACK.includes(host))
    throw new Error('SERVICE_TOKENS is missing: the development tokens hold on this machine only (HOST)');
  const folder = environment['SERVICE_DATA'] ?? 'service-data';
  return {
    host,
    port: whole(environment, 'PORT', 8080, 0, 65_535),
    databaseUrl: databaseUrl === undefined ? undefined : postgresUrl(databaseUrl),
    connections: whole(environment, 'DATABASE_CONNECTIONS', 10, 1, 500),
    folder: folder === 'memory' ? undefined : folder,
    logLevel: oneOf(environment, 'LOG_LEVEL', 'info', LOG_LEVELS),
    holders: tokens === undefined ? developmentTokens : readTokens(tokens),
    developmentTokens: isDevelopment,
  };
}

function whole(
  environment: NodeJS.ProcessEnv,
  name: string,
  otherwise: number,
  least: number,
  most: number,
): number {
  const text = environment[name];
  if (text === undefined) return otherwise;
  const number = /^\d{1,6}$/.test(text) ? Number(text) : -1;
  if (number < least || number > most)
    throw new Error(`${name} takes a whole number from ${least} to ${most}`);
  return number;
}

function oneOf(
  environment: NodeJS.ProcessEnv,
  name: string,
  otherwise: string,
  choice: readonly string[],
): string {
  const text = environment[name] ?? otherwise;
  if (!choice.includes(text)) throw new Error(`${name} takes one of ${choice.join(', ')}`);
  return text;
}

function postgresUrl(text: string): string {
  // Without a host it is this machine, which is no address to `URL`.
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text.replace('@/', '@localhost/')))
    throw new Error('DATABASE_URL takes an address such as postgres://user:password@host:5432/name');
  return text;
}
