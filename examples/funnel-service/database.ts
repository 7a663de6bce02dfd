/** How statements are sent: as a client or pool of `pg` does, and PGlite. */
export interface Statements {
  query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

/**
 * What the service needs of PostgreSQL. PGlite is one as it stands. A pool of `pg` becomes one so:
 *
 * ```ts
 * const database: Database = {
 *   query: (text, values) => pool.query(text, values),
 *   async transaction(work) {
 *     const client = await pool.connect();
 *     try {
 *       await client.query('begin');
 *       const result = await work(client);
 *       await client.query('commit');
 *       return result;
 *     } catch (error) {
 *       await client.query('rollback');
 *       throw error;
 *     } finally {
 *       client.release();
 *     }
 *   },
 * };
 * ```
 */
export interface Database extends Statements {
  transaction<Result>(work: (statements: Statements) => Promise<Result>): Promise<Result>;
}
