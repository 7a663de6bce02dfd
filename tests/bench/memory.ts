// How much memory a book of a million customers and 20 million trades takes: npm run bench:memory.
import {
  activityStateColumns,
  cohortTable,
  fromEpochDay,
  industry,
  stateCounts,
  tallyActivity,
} from 'panhuo';
import { FIRST, makeBook, PRODUCTS } from './book.js';

const MEBIBYTE = 2 ** 20;
const KIBIBYTE = 2 ** 10;

const asOf = fromEpochDay(FIRST + 729);
const book = makeBook(20_000_000, 1_000_000);
const peak = (): string => `${String(Math.round(process.resourceUsage().maxRSS / KIBIBYTE))} MiB`;
const columns = [book.customer, book.on, book.amount, book.product];
const bytes = columns.reduce((sum, { byteLength }) => sum + byteLength, 0);
console.log(
  `the columns of the book: ${String(Math.round(bytes / MEBIBYTE))} MiB; the process so far: ${peak()}`,
);

const tally = tallyActivity(
  { ...book, products: PRODUCTS, currency: 'CNY' },
  { from: fromEpochDay(FIRST), to: asOf, keep: [] },
);
console.log(`with the activity of every customer: ${peak()}`);
const table = cohortTable(tally, { unit: 'month', kind: 'exact', asOf });
console.log(`with ${String(table.cohorts.length)} cohorts: ${peak()}`);
const { periods } = stateCounts(activityStateColumns(industry.activityClock, tally, { asOf }), {
  unit: 'month',
});
console.log(`with the states of every customer over ${String(periods.length)} months: ${peak()}`);
