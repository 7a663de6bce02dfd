import { availableParallelism } from 'node:os';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type ActivityTally, type CohortTable, cohortTable, day, fromEpochDay, tallyActivity } from 'panhuo';
import { type Book, bookInDuckDb, FIRST, groupBook, makeBook, PRODUCTS } from './book.js';
import { bookQueries } from './bookQueries.js';
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
    connection: await bookInDuckDb(ROWS, CUSTOMERS, { isGrouped }),
  };
}

async function columnsOf(connection: DuckDBConnection, query: string): Promise<number[][]> {
  const reader = await connection.runAndReadAll(query);
  const columns = reader.getColumnsJS();
  return columns.map((column) => column.map(Number));
}

/** First and last day, trades, active days, amount, kinds of product: of every customer. */
function activity({ book, connection }: Pair): ReturnType<Task> {
  return {
    ours: () => tallyActivity({ ...book, products: PRODUCTS, currency: 'CNY' }, { ...window, keep: [] }),
    peer: () => connection.run(bookQueries.activity),
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
function activeDays({ book, connection }: Pair): ReturnType<Task> {
  const { customers, customer, on } = book;
  return {
    ours: () => tallyActivity({ customers, customer, on, currency: null }, { ...window, keep: [] }),
    peer: () => connection.run(bookQueries.days),
    equal: async (ours) => {
      const { dayStart, acts } = ours as ActivityTally;
      const [codes, days] = await columnsOf(connection, 'select * from days');
      const isSame = codes!.every((code, place) => days![place] === dayStart[code + 1]! - dayStart[code]!);
      return isSame && codes!.length === acts.filter((own) => own > 0).length;
    },
  };
}

/** How many of each month's new customers traded in the months after it, from the trades on. */
function cohorts({ book, connection }: Pair): ReturnType<Task> {
  const { customers, customer, on } = book;
  return {
    ours: () => {
      const trades = { customers, customer, on, currency: null };
      return cohortTable(trades, { unit: 'month', kind: 'exact', asOf: window.to }).cohorts;
    },
    peer: () => connection.run(bookQueries.cohorts),
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

type Task = (pair: Pair) => Omit<Benchmark, 'peerName' | 'unit' | 'rows'>;

const tasks: Readonly<Record<string, Task>> = {
  activity,
  'active days': activeDays,
  'cohorts by month': cohorts,
};

/** A task beside the database on so many threads. */
function beside(task: Task, isGrouped: boolean, threads: number): () => Promise<Benchmark> {
  return async () => {
    const pair = await pairOf(isGrouped);
    await pair.connection.run(`set threads = ${String(threads)}`);
    return {
      ...task(pair),
      peerName: threads === 1 ? 'DuckDB on one thread' : `DuckDB on all ${String(threads)} threads`,
      unit: 'trades/s',
      rows: ROWS,
    };
  };
}

/** The benchmarks of activity and cohorts against a database, by name: those of one book after each other. */
export const retentionBenchmarks = Object.fromEntries(
  [false, true].flatMap((isGrouped) =>
    Object.entries(tasks).flatMap(([name, task]) => {
      const own = `retention/${name}, ${isGrouped ? 'grouped by customer' : 'in no order'}/DuckDB`;
      return [
        [`${own} on one thread`, beside(task, isGrouped, 1)],
        [`${own} on all threads`, beside(task, isGrouped, availableParallelism())],
      ] as const;
    }),
  ),
);
