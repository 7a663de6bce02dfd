import { Pool, type PoolClient } from 'pg';
import type { OpenDatabase, Statements } from './database.js';

/** What a pool is opened with. */
export interface ServerOptions {
  readonly url: string;
  /** Most connections that this instance holds. */
  readonly connections: number;
  /** Told of a connection that broke between two statements; the pool opens another when one is needed. */
  readonly onLost: (error: Error) => void;
}

/** A PostgreSQL server, through a pool of connections. Nothing waits for ever: every wait has its limit in milliseconds. */
export function serverDatabase({ url, connections, onLost }: ServerOptions): OpenDatabase {
  const pool = new Pool({
    connectionString: url,
    application_name: 'panhuo-service',
    max: connections,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 10_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 10_000,
    query_timeout: 15_000,
  });
  pool.on('error', onLost);
  return {
    ...statementsOf(pool),
    kind: 'server',
    async transaction(work) {
      const client = await pool.connect();
      // While a transaction holds a connection, the pool does not listen to it: one that breaks would end the process.
      client.on('error', onLost);
      let broken = false;
      try {
        await client.query('begin');
        const result = await work(statementsOf(client));
        await client.query('commit');
        return result;
      } catch (error) {
        // Where even this fails, the connection is gone, and the server has undone the work.
        await client.query('rollback').catch(() => (broken = true));
        throw error;
      } finally {
        client.off('error', onLost);
        client.release(broken);
      }
    },
    connections: () => ({ open: pool.totalCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  };
}

function statementsOf(connection: Pool | PoolClient): Statements {
  return {
    query: (text, values) => connection.query<Record<string, unknown>>(text, values),
    async script(text) {
      await connection.query(text);
    },
  };
}
