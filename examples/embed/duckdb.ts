// DuckDB: a query feeds columns chunk by chunk; no row becomes an object, and only what a customer comes to is kept.
// Run it alone: npx tsx examples/embed/duckdb.ts
import { DuckDBInstance } from '@duckdb/node-api';
import {
  type ActivityTally,
  cohortTable,
  day,
  type Language,
  mergeActivity,
  tallyActivity,
  wordDay,
} from 'panhuo';

const connection = await (await DuckDBInstance.create()).connect();
// A made-up book in place of yours: 2,000 customers, new ones in each of six months, fewer trading as the months go by.
await connection.run(`create table trades as
  select c as customer, date '2024-01-15' + to_months(((c % 6) + t)::integer) as day, 100.25 * (1 + c % 7) as amount
  from range(2000) as a(c), range(7) as b(t) where (c * 7 + t * 13) % 10 < 10 - t`);

// What columns hold: customers as places in a list, days as days since 1970-01-01, money as whole fen.
await connection.run(`create temp table places as
  select customer, row_number() over (order by customer) - 1 as place from (select distinct customer from trades)`);
const names = await connection.runAndReadAll('select customer::text from places order by place');
const customers = names.getColumns()[0] as string[];
const rows = await connection.stream(`
  select place::integer, (day::date - date '1970-01-01')::integer, (amount * 100)::double
  from trades join places using (customer)`);

let activity: ActivityTally | undefined;
for await (const chunk of rows) {
  const [customer, on, amount] = chunk.getColumns() as number[][];
  const columns = { customer: Int32Array.from(customer!), on: Int32Array.from(on!) };
  const part = tallyActivity(
    { customers, ...columns, amount: Float64Array.from(amount!), currency: 'CNY' },
    { from: day('2024-01-01'), to: day('2024-12-31'), keep: [] },
  );
  activity = activity === undefined ? part : mergeActivity(activity, part);
}

const { cohorts } = cohortTable(activity!, { unit: 'month', kind: 'exact', asOf: day('2024-12-31') });
const [first] = cohorts;
const rates = first!.cells.slice(0, 7).map(({ rate }) => `${(100 * rate!).toFixed(1)}%`);
const since = (language: Language) => wordDay(first!.start, language, 'month');
console.log(
  `${since('zh')}的 ${first!.size} 位虚构客户 · ${first!.size} made-up customers of ${since('en')} · ${rates.join(' ')}`,
);
