import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { day, type Trade } from 'panhuo';
import { readInvoices } from '../funnel/retail.js';
import { openDuckDb } from './duckDb.js';

/** The invoices of a shop: real data that is not part of the project. Where it is absent, its tests are skipped. */
export const retailFile = join(import.meta.dirname, '../../../shared/data/retail/invoices.csv');

/** What the name of a skipped test ends with; empty where the data is here. */
export const retailAbsent = existsSync(retailFile) ? '' : ' (skipped: the data is not here)';

/** The first and the last day of the invoices. */
export const RETAIL_FROM = day('2010-12-01');
export const RETAIL_UNTIL = day('2011-12-09');

/** Every invoice that is no cancellation, as a trade. */
export function retailTrades(): Trade[] {
  return readInvoices(retailFile)
    .filter(({ purchase }) => purchase)
    .map(({ customer, on, pence }) => ({
      customer,
      on,
      side: 'buy',
      product: 'other',
      amount: { amount: (pence / 100).toFixed(2), currency: 'GBP' },
    }));
}

/**
 * The invoices as they stand in the file, read by DuckDB alone: the tables `invoices`, `acts` (those that are no
 * cancellations) and `days` (on which a customer bought). Amounts are rounded to the penny.
 */
export async function retailInDuckDb(): Promise<DuckDBConnection> {
  const connection = await openDuckDb();
  await connection.run(`
    create table invoices as
    select customer, invoice as id, date::date as day, round(amount::decimal(18, 4), 2)::decimal(18, 2) as amount,
      row_number() over () as line
    from read_csv('${retailFile}', header = true, all_varchar = true);
    create table acts as select * from invoices where not starts_with(id, 'C');
    create table days as select distinct customer, day from acts;
  `);
  return connection;
}

/** Money in SQL as text with two decimal places. */
export function moneySql(expression: string): string {
  return `(${expression})::decimal(18, 2)::text`;
}
