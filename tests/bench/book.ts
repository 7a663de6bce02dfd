import { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** A book of trades as columns, made by arithmetic that a database repeats to the bit. */
export interface Book {
  readonly customers: readonly string[];
  readonly customer: Int32Array;
  readonly on: Int32Array;
  readonly amount: Float64Array;
  readonly product: Uint8Array;
}

/** Epoch day of 2023-01-01: the first day of a book. */
export const FIRST = 19358;
/** How many days a book covers. */
export const DAYS = 730;
const FEN = 10_000_000;
export const PRODUCTS = ['bond', 'fund', 'other', 'stock'] as const;

// Multipliers of linear congruential generators, spread by the number of the row; modulo 2^32.
const SPREADS = { customer: 2654435761, on: 2246822519, amount: 3266489917, product: 668265263 };

/** A number below 2^32 that the row decides. */
function spread(row: number, multiplier: number): number {
  const mixed = Math.imul(row, multiplier) >>> 0;
  return Math.imul(mixed ^ (mixed >>> 15), 2246822519) >>> 0;
}

/** A book of some rows and customers in no order: few customers trade much, many a little. */
export function makeBook(rows: number, customers: number): Book {
  const book = {
    customers: Array.from({ length: customers }, (_, place) => `c${String(place).padStart(8, '0')}`),
    customer: new Int32Array(rows),
    on: new Int32Array(rows),
    amount: new Float64Array(rows),
    product: new Uint8Array(rows),
  };
  for (let row = 0; row < rows; row++) {
    const share = spread(row, SPREADS.customer) / 2 ** 32;
    book.customer[row] = Math.floor(customers * Math.sqrt(share) * share);
    book.on[row] = FIRST + (spread(row, SPREADS.on) % DAYS);
    book.amount[row] = spread(row, SPREADS.amount) % FEN;
    book.product[row] = spread(row, SPREADS.product) % PRODUCTS.length;
  }
  return book;
}

/** The same rows, those of one customer beside each other and in the order of time, as a ledger by customer keeps them. */
export function groupBook(book: Book): Book {
  const order = Uint32Array.from(book.customer.keys());
  const { customer, on } = book;
  // Two stable sorts by counting: by day, then by customer.
  const byDay = countingOrder(order, on, FIRST, DAYS);
  const sorted = countingOrder(byDay, customer, 0, book.customers.length);
  return {
    customers: book.customers,
    customer: Int32Array.from(sorted, (row) => customer[row]!),
    on: Int32Array.from(sorted, (row) => on[row]!),
    amount: Float64Array.from(sorted, (row) => book.amount[row]!),
    product: Uint8Array.from(sorted, (row) => book.product[row]!),
  };
}

function countingOrder(order: Uint32Array, key: Int32Array, least: number, span: number): Uint32Array {
  const next = new Uint32Array(span + 1);
  for (const row of order) next[key[row]! - least + 1]!++;
  for (let place = 0; place < span; place++) next[place + 1]! += next[place]!;
  const sorted = new Uint32Array(order.length);
  for (const row of order) sorted[next[key[row]! - least]!++] = row;
  return sorted;
}

// The same arithmetic in SQL, where integers of 128 bits do not overflow.
const spreadSql = (multiplier: number): string => {
  const mixed = `((i::hugeint * ${String(multiplier)}) % 4294967296)::ubigint`;
  return `((xor(${mixed}, ${mixed} >> 15)::hugeint * 2246822519) % 4294967296)::ubigint`;
};

/** The book in DuckDB as the table `trades`, made there by the same arithmetic. */
export async function bookInDuckDb(
  rows: number,
  customers: number,
  { isGrouped }: { readonly isGrouped: boolean },
): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  const share = `(${spreadSql(SPREADS.customer)} / 4294967296.0::double)`;
  await connection.run(`
    create table trades as select
      floor(${String(customers)} * sqrt(${share}) * ${share})::integer as customer,
      (${String(FIRST)} + ${spreadSql(SPREADS.on)} % ${String(DAYS)})::integer as day,
      (${spreadSql(SPREADS.amount)} % ${String(FEN)})::double as amount,
      (${spreadSql(SPREADS.product)} % ${String(PRODUCTS.length)})::utinyint as product
    from range(${String(rows)}) as numbers(i)
    ${isGrouped ? 'order by customer, day' : ''}`);
  return connection;
}
