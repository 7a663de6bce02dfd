// How much memory a book of a million customers and 20 million trades takes: npm run bench:memory (-- --json).
import {
  activityStateColumns,
  cohortTable,
  fromEpochDay,
  industry,
  stateCounts,
  tallyActivity,
} from 'panhuo';
import { FIRST, makeBook, PRODUCTS } from './book.js';

const KIBIBYTE = 2 ** 10;
const isJson = process.argv.includes('--json');

const asOf = fromEpochDay(FIRST + 729);
const peaks: Record<string, number> = {};
/** Notes the most memory that the process has held so far, in MiB. */
function note(what: string): void {
  const peak = Math.round(process.resourceUsage().maxRSS / KIBIBYTE);
  peaks[what] = peak;
  if (!isJson) console.log(`${what}: ${String(peak)} MiB`);
}

const book = makeBook(20_000_000, 1_000_000);
note('the book');
const tally = tallyActivity(
  { ...book, products: PRODUCTS, currency: 'CNY' },
  { from: fromEpochDay(FIRST), to: asOf, keep: [] },
);
note('with the activity of every customer');
cohortTable(tally, { unit: 'month', kind: 'exact', asOf });
note('with the cohorts by month');
stateCounts(activityStateColumns(industry.activityClock, tally, { asOf }), { unit: 'month' });
note('with the states of every customer');
if (isJson) console.log(JSON.stringify({ peak: Math.max(...Object.values(peaks)), peaks }));
