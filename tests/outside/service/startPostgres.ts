import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

/** A PostgreSQL server for a test. */
export interface TestServer {
  /** Makes an empty database in it, and gives its address. */
  freshDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/**
 * A real PostgreSQL: that of DATABASE_URL, else one that is started here in a temporary folder, on a free port of this
 * machine; `undefined` where none is installed.
 */
export async function startPostgres(): Promise<TestServer | undefined> {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined) return databasesOf(given, () => Promise.resolve());
  const programs = programFolder();
  if (programs === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'service-postgres-'));
  const owner = unprivileged();
  const password = randomBytes(16).toString('hex');
  const secret = join(folder, 'password');
  writeFileSync(secret, password, { mode: 0o600 });
  for (const path of [folder, secret]) if (owner !== undefined) chownSync(path, owner.uid, owner.gid);
  const data = join(folder, 'data');
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'tester', '-A', 'scram-sha-256', '--pwfile', secret, '-E', 'UTF8', '--locale=C'],
    { ...owner, stdio: 'ignore', cwd: folder },
  );
  const port = await freePort();
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', folder],
    { ...owner, stdio: 'ignore', cwd: folder },
  );
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const url = `postgres://tester:${password}@127.0.0.1:${port}/postgres`;
  await ready(url);
  return databasesOf(url, async () => {
    // SIGINT: end all sessions, flush, stop.
    server.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true });
  });
}

/** What a test says where there is no PostgreSQL. */
export const postgresAbsent = 'skipped: no PostgreSQL is installed here, and DATABASE_URL names none';

function databasesOf(server: string, stop: () => Promise<void>): TestServer {
  const made: string[] = [];
  return {
    async freshDatabase() {
      const name = `service_test_${randomBytes(6).toString('hex')}`;
      await run(server, `create database ${name}`);
      made.push(name);
      const url = new URL(server);
      url.pathname = `/${name}`;
      return url.href;
    },
    async stop() {
      for (const name of made) await run(server, `drop database ${name} with (force)`);
      await stop();
    },
  };
}

function programFolder(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  return folders.find((own) => ['postgres', 'initdb'].every((program) => existsSync(join(own, program))));
}

// PostgreSQL refuses to run as root.
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = ['-u', '-g'].map((flag) =>
        Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] })),
      );
      return { uid: uid!, gid: gid! };
    } catch {
      continue;
    }
  }
  throw new Error('PostgreSQL refuses to run as root, and there is neither a user postgres nor nobody');
}

/** A port of this machine that nobody uses. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function ready(url: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await run(url, 'select 1');
      return;
    } catch (error) {
      if (attempt === 600) throw error;
      await wait(100);
    }
  }
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
