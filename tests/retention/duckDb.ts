import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** A value as DuckDB gives it back; days and exact sums are asked for as text. */
type Cell = string | number | boolean | null;

/** A database of its own, in memory. */
export async function openDuckDb(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  return instance.connect();
}

/**
 * Makes a table of some rows. Every column is text; the columns of `columns` say how it is read: `{ day: 'date' }`. A cell
 * that is left out is null.
 */
export async function loadTable(
  connection: DuckDBConnection,
  table: string,
  columns: Readonly<Record<string, string>>,
  rows: readonly Readonly<Record<string, Cell | undefined>>[],
): Promise<void> {
  const names = Object.keys(columns);
  await connection.run(`create table raw_${table} (${names.map((name) => `${name} text`).join(', ')})`);
  const appender = await connection.createAppender(`raw_${table}`);
  for (const row of rows) {
    for (const name of names) {
      const cell = row[name] ?? null;
      if (cell === null) appender.appendNull();
      else appender.appendVarchar(String(cell));
    }
    appender.endRow();
  }
  appender.closeSync();
  const casts = Object.entries(columns).map(([name, type]) => `${name}::${type} as ${name}`);
  await connection.run(`create table ${table} as select ${casts.join(', ')} from raw_${table}`);
}

/** What a query gives, a record a row. */
export async function rowsOf(
  connection: DuckDBConnection,
  sql: string,
): Promise<Readonly<Record<string, Cell>>[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowObjectsJS() as Readonly<Record<string, Cell>>[];
}
