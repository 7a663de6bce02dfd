import type { DuckDBConnection } from '@duckdb/node-api';
import { type ActivityTally, type CohortTable, cohortTable, day, fromEpochDay, tallyActivity } from 'panhuo';
import { type Book, bookInDuckDb, FIRST, groupBook, makeBook, PRODUCTS } from './book.js';
import { distinctDays } from './bareLoops.js';
import type { Benchmark } from './harness.js';

const CUSTOMERS = 1_000_000;
const ROWS = 20_000_000;
const window = { from: fromEpochDay(FIRST), to: day('2024-12-30') };

/** A book and the table of the same rows, made once for all benchmarks that ask for it. */
interface Pair {
  readonly book: Book;
  readonly connection: DuckDBConnection;
}

// One book at a time: two of them, and their tables, are more than a small machine wants to hold.
let made: { readonly isGrouped: boolean; readonly pair: Promise<Pair> } | undefined;

function pairOf(isGrouped: boolean): Promise<Pair> {
  if (made?.isGrouped !== isGrouped) made = { isGrouped, pair: makePair(isGrouped) };
  return made.pair;
}

async function makePair(isGrouped: boolean): Promise<Pair> {
  const book = makeBook(ROWS, CUSTOMERS);
  return {
    book: isGrouped ? groupBook(book) : book,
    connection: await bookInDuckDb(ROWS, CUSTOMERS, { isGrouped, threads: 1 }),
  };
}

const order = (isGrouped: boolean): string => (isGrouped ? 'grouped by customer' : 'in no order');

async function columnsOf(connection: DuckDBConnection, query: string): Promise<number[][]> {
  const reader = await connection.runAndReadAll(query);
  const columns = reader.getColumnsJS();
  return columns.map((column) => column.map(Number));
}

/** First and last day, trades, active days, amount, kinds of product: of every customer. */
async function activity(isGrouped: boolean): Promise<Benchmark> {
  const { book, connection } = await pairOf(isGrouped);
  return {
    name: `retention/activity, ${order(isGrouped)}`,
    peerName: 'DuckDB on one thread',
    unit: 'trades/s',
    rows: ROWS,
    ours: () => tallyActivity({ ...book, products: PRODUCTS, currency: 'CNY' }, { ...window, keep: [] }),
    peer: () =>
      connection.run(`
        create or replace temp table activity as
        select customer, min(day) as first, max(day) as last, count(*) as trades, count(distinct day) as days,
          sum(amount) as amount, bit_or(1 << product) as products
        from trades group by customer`),
    equal: async (ours) => {
      const tally = ours as ActivityTally;
      const [customer, first, last, trades, days, amount, products] = await columnsOf(
        connection,
        'select * from activity',
      );
      const { dayStart } = tally;
      const theirs = customer!.every((code, place) => {
        const [from, to] = [dayStart[code]!, dayStart[code + 1]!];
        return (
          tally.day[from] === first![place] &&
          tally.day[to - 1] === last![place] &&
          tally.trades[code] === trades![place] &&
          to - from === days![place] &&
          tally.amount[code] === amount![place] &&
          tally.traded[code] === products![place]
        );
      });
      return theirs && customer!.length === tally.acts.filter((acts) => acts > 0).length;
    },
  };
}

/** How many days each customer was active on. */
async function activeDays(isGrouped: boolean): Promise<Benchmark> {
  const { book, connection } = await pairOf(isGrouped);
  const { customers, customer, on } = book;
  return {
    name: `retention/active days, ${order(isGrouped)}`,
    peerName: 'DuckDB on one thread',
    unit: 'trades/s',
    rows: ROWS,
    ours: () => tallyActivity({ customers, customer, on, currency: null }, { ...window, keep: [] }),
    peer: () =>
      connection.run(`
        create or replace temp table days as
        select customer, count(distinct day) as days from trades group by customer`),
    equal: async (ours) => {
      const { dayStart } = ours as ActivityTally;
      const [codes, days] = await columnsOf(connection, 'select * from days');
      return codes!.every((code, place) => days![place] === dayStart[code + 1]! - dayStart[code]!);
    },
  };
}

/** Active days against what a programmer would write for them alone. */
async function bareActiveDays(): Promise<Benchmark> {
  const { book } = await pairOf(true);
  const { customers, customer, on } = book;
  return {
    name: 'retention/active days, grouped by customer',
    peerName: 'a bare loop',
    unit: 'trades/s',
    rows: ROWS,
    ours: () => tallyActivity({ customers, customer, on, currency: null }, { ...window, keep: [] }),
    peer: () => distinctDays(customer, on, customers.length),
    equal: (ours, peer) => {
      const { dayStart } = ours as ActivityTally;
      return (peer as Int32Array).every((days, code) => days === dayStart[code + 1]! - dayStart[code]!);
    },
  };
}

/** How many of each month's new customers traded in the months after it, from the trades on. */
async function cohorts(isGrouped: boolean): Promise<Benchmark> {
  const { book, connection } = await pairOf(isGrouped);
  const { customers, customer, on } = book;
  return {
    name: `retention/cohorts by month, ${order(isGrouped)}`,
    peerName: 'DuckDB on one thread',
    unit: 'trades/s',
    rows: ROWS,
    ours: () => {
      const trades = { customers, customer, on, currency: null };
      return cohortTable(trades, { unit: 'month', kind: 'exact', asOf: window.to }).cohorts;
    },
    peer: () =>
      connection.run(`
        create or replace temp table cohorts as
        with months as (
          select distinct customer, year(date '1970-01-01' + day) * 12 + month(date '1970-01-01' + day) as month
          from trades
        ), firsts as (select customer, min(month) as first from months group by customer)
        select first, month - first as period, count(*) as customers
        from months join firsts using (customer) group by first, period`),
    equal: async (ours) => {
      const rows = await columnsOf(connection, 'select * from cohorts order by first, period');
      const table = ours as CohortTable['cohorts'];
      const own = table.flatMap(({ start, cells }) => {
        const [year, month] = start.split('-').map(Number);
        const full = cells.filter(({ count }) => count > 0);
        return full.map(({ period, count }) => [year! * 12 + month!, period, count]);
      });
      return (
        JSON.stringify(own) ===
        JSON.stringify(rows[0]!.map((first, row) => [first, rows[1]![row], rows[2]![row]]))
      );
    },
  };
}

/** Twenty million trades against twenty books of a million each: above 1, time grows slower than the book. */
async function growth(): Promise<Benchmark> {
  const { book: whole } = await pairOf(false);
  const part = makeBook(ROWS / 20, CUSTOMERS / 20);
  const tally = (book: Book) =>
    tallyActivity({ ...book, products: PRODUCTS, currency: 'CNY' }, { ...window, keep: [] });
  const count = ({ trades }: ActivityTally): number => trades.reduce((sum, own) => sum + own, 0);
  return {
    name: 'retention/growth from 1 to 20 million trades',
    peerName: 'twenty books of a million',
    unit: 'trades/s',
    rows: ROWS,
    ours: () => count(tally(whole)),
    peer: () => Array.from({ length: 20 }, () => count(tally(part))).reduce((sum, own) => sum + own, 0),
    equal: (ours, peer) => ours === peer,
  };
}

/** The benchmarks of activity and cohorts by name. */
export const retentionBenchmarks = {
  'retention/activity': () => activity(false),
  'retention/activeDays': () => activeDays(false),
  'retention/cohorts': () => cohorts(false),
  'retention/growth': growth,
  'retention/groupedActivity': () => activity(true),
  'retention/groupedActiveDays': () => activeDays(true),
  'retention/bareActiveDays': bareActiveDays,
  'retention/groupedCohorts': () => cohorts(true),
};
