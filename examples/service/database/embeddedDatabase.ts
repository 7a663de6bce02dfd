import { mkdirSync } from 'node:fs';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import type { OpenDatabase, Statements } from './database.js';
import { lockFolder } from './lockFolder.js';

/**
 * PostgreSQL inside this process (PGlite): in a folder, or in memory where none is named. A commit is in the files of the
 * folder before it is answered, so a killed process loses nothing; a power failure may, because nothing is flushed to the
 * disk (`fsync` is off). For that there is a server.
 *
 * @throws Error when another process has the folder open: two would destroy it.
 */
export async function embeddedDatabase(folder?: string): Promise<OpenDatabase> {
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const unlock = folder === undefined ? undefined : lockFolder(folder);
  // Relaxed durability would answer before a commit is in the files.
  const pglite = await PGlite.create({
    ...(folder !== undefined && { dataDir: `${folder}/database` }),
    relaxedDurability: false,
  });
  return {
    ...statementsOf(pglite),
    kind: 'embedded',
    transaction: (work) => pglite.transaction((transaction) => work(statementsOf(transaction))),
    connections: () => ({ open: 1, waiting: 0 }),
    async close() {
      await pglite.close();
      unlock?.();
    },
  };
}

function statementsOf(connection: PGlite | Transaction): Statements {
  return {
    query: (text, values) => connection.query<Record<string, unknown>>(text, values),
    async script(text) {
      await connection.exec(text);
    },
  };
}
