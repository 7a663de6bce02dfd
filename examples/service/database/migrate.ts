import { join } from 'node:path';
import Postgrator from 'postgrator';
import type { Database } from './database.js';

/** Any number that no other program takes for its own advisory lock in this database. */
const LOCK = 7_269_448;

/**
 * Brings the tables to the newest version, all steps in one transaction. Several instances may start at once: one works,
 * the others wait for its lock and find nothing left to do; who waits longer than a statement may does not start, and is
 * started anew by what watches over him. A migration that was changed after it ran is refused.
 *
 * @returns The versions that were applied now.
 */
export function migrate(database: Database): Promise<number[]> {
  return database.transaction(async (statements) => {
    await statements.query('select pg_advisory_xact_lock($1)', [LOCK]);
    const postgrator = new Postgrator({
      driver: 'pg',
      schemaTable: 'service_migration',
      migrationPattern: join(import.meta.dirname, '../migrations/*.sql'),
      newline: 'LF',
      execQuery: (query) => statements.query(query),
      execSqlScript: (script) => statements.script(script),
    });
    const applied = await postgrator.migrate();
    return applied.map(({ version }) => version);
  });
}
