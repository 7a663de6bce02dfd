import { type ActivityTally, type CohortTable, cohortTable, day, fromEpochDay, tallyActivity } from 'panhuo';
import { type BareActivity, bareActivity, bareCohorts } from './bareBooks.js';
import { distinctDays } from './bareLoops.js';
import { type Book, DAYS, FIRST, groupBook, makeBook, PRODUCTS } from './book.js';
import type { Benchmark } from './harness.js';

const CUSTOMERS = 1_000_000;
const ROWS = 20_000_000;
const PARTS = 20;
const MONTHS = 24;
const window = { from: fromEpochDay(FIRST), to: day('2024-12-30'), keep: [] };

const figures = { peerName: 'a bare loop', unit: 'trades/s', rows: ROWS };
const tally = (book: Book): ActivityTally =>
  tallyActivity({ ...book, products: PRODUCTS, currency: 'CNY' }, window);

/** The activity of every customer; the loop keeps their numbers of days, we also the days. */
function activity(book: Book): Benchmark {
  return {
    ...figures,
    ours: () => tally(book),
    peer: () => bareActivity(book, FIRST, DAYS),
    equal: (ours, peer) => {
      const { dayStart, day: on, trades, amount, traded } = ours as ActivityTally;
      const theirs = peer as BareActivity;
      return book.customers.every((_, code) => {
        const [from, to] = [dayStart[code]!, dayStart[code + 1]!];
        const isActive = to > from;
        return (
          theirs.days[code] === to - from &&
          theirs.trades[code] === trades[code] &&
          theirs.amount[code] === amount[code] &&
          theirs.products[code] === traded[code] &&
          (!isActive || (theirs.first[code] === on[from] && theirs.last[code] === on[to - 1]))
        );
      });
    },
  };
}

/** Active days against what a programmer would write for them alone, where rows are sorted. */
function activeDays({ customers, customer, on }: Book): Benchmark {
  return {
    ...figures,
    ours: () => tallyActivity({ customers, customer, on, currency: null }, window),
    peer: () => distinctDays(customer, on, customers.length),
    equal: (ours, peer) => {
      const { dayStart } = ours as ActivityTally;
      const theirs = peer as Int32Array;
      return (
        theirs.length === dayStart.length - 1 &&
        theirs.every((days, code) => days === dayStart[code + 1]! - dayStart[code]!)
      );
    },
  };
}

/** The monthly cohort table from the trades; the loop is told the month of each day. */
function cohorts({ customers, customer, on }: Book): Benchmark {
  const monthOf = Uint8Array.from({ length: DAYS }, (_, place) => {
    const [year, month] = fromEpochDay(FIRST + place)
      .split('-')
      .map(Number);
    return (year! - 2023) * 12 + month! - 1;
  });
  const trades = { customers, customer, on, currency: null };
  return {
    ...figures,
    ours: () => cohortTable(trades, { unit: 'month', kind: 'exact', asOf: window.to }).cohorts,
    peer: () => bareCohorts({ customers, customer, on }, monthOf, FIRST, MONTHS),
    equal: (ours, peer) => {
      const own = new Int32Array(MONTHS * MONTHS);
      for (const { start, cells } of ours as CohortTable['cohorts']) {
        const row = monthOf[Math.round((Date.parse(start) - Date.parse(window.from)) / 86_400_000)]!;
        for (const { period, count } of cells) own[row * MONTHS + period] = count;
      }
      return own.every((count, cell) => count === (peer as Int32Array)[cell]);
    },
  };
}

/** A book against as many parts of it, each of its own customers: above 1, time grows slower than the book. */
function growth(whole: Book): Benchmark {
  const part = makeBook(ROWS / PARTS, CUSTOMERS / PARTS);
  const count = (book: Book): number => tally(book).trades.reduce((sum, own) => sum + own, 0);
  return {
    ...figures,
    peerName: 'twenty books of a million',
    ours: () => count(whole),
    peer: () => Array.from({ length: PARTS }, () => count(part)).reduce((sum, own) => sum + own, 0),
    equal: (ours, peer) => ours === peer,
  };
}

// One book at a time: two of them are more than a small machine wants to hold.
let made: { readonly isGrouped: boolean; readonly book: Book } | undefined;

function on(isGrouped: boolean, make: (book: Book) => Benchmark): () => Benchmark {
  return () => {
    if (made?.isGrouped !== isGrouped) {
      const book = makeBook(ROWS, CUSTOMERS);
      made = { isGrouped, book: isGrouped ? groupBook(book) : book };
    }
    return make(made.book);
  };
}

/** The benchmarks of activity and cohorts against loops, by name. */
export const bareRetentionBenchmarks = {
  'retention/activity, in no order/bare loop': on(false, activity),
  'retention/cohorts by month, in no order/bare loop': on(false, cohorts),
  'retention/growth from 1 to 20 million trades': on(false, growth),
  'retention/activity, grouped by customer/bare loop': on(true, activity),
  'retention/active days, grouped by customer/bare loop': on(true, activeDays),
  'retention/cohorts by month, grouped by customer/bare loop': on(true, cohorts),
};
