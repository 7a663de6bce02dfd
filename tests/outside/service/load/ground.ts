import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenDatabase } from '../../../../examples/service/database/database.js';
import { embeddedDatabase } from '../../../../examples/service/database/embeddedDatabase.js';
import { serverDatabase } from '../../../../examples/service/database/serverDatabase.js';
import type { TestServer } from '../startPostgres.js';

/** The tokens that are sent: with the embedded database they are in force of themselves. */
export const tokens = { adviser: 'development-token-of-adviser', job: 'development-token-of-job' };

/** Where the service keeps its data, and how the data is looked at when the service has stopped. */
export interface Ground {
  readonly name: string;
  /** What tells the service of it. */
  readonly variables: NodeJS.ProcessEnv;
  open(): Promise<OpenDatabase>;
  remove(): Promise<void>;
}

/** A folder of the embedded database. */
export function embeddedGround(): Ground {
  const folder = mkdtempSync(join(tmpdir(), 'service-load-'));
  return {
    name: 'embedded database (PGlite)',
    variables: { SERVICE_DATA: folder },
    open: () => embeddedDatabase(folder),
    remove: () => {
      rmSync(folder, { recursive: true });
      return Promise.resolve();
    },
  };
}

/** A database of its own in a server. */
export async function serverGround(server: TestServer): Promise<Ground> {
  const url = await server.freshDatabase();
  return {
    name: 'PostgreSQL server',
    variables: { DATABASE_URL: url, SERVICE_TOKENS: `adviser:a1:${tokens.adviser},job:core:${tokens.job}` },
    open: () => Promise.resolve(serverDatabase({ url, connections: 1, onLost: () => undefined })),
    remove: () => server.stop(),
  };
}
