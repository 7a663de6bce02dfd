import type { DuckDBConnection } from '@duckdb/node-api';
import type { AssetSnapshot, Trade } from 'panhuo';
import { teachingBranch } from '../../examples/branch-review/teaching/teachingBranch.js';
import { loadTable, openDuckDb } from './duckDb.js';

/** A teaching branch of a size that is made in a moment, and its records. */
export function smallBranch() {
  const branch = teachingBranch({ customers: 1500 });
  const { asOf, customers = [], trades = [], snapshots = [], cashFlows = [], events = [] } = branch;
  return { branch, asOf, customers, trades, snapshots, cashFlows, events };
}

/** Its records as they are, in the tables `trades`, `acts` (own trades), `flows`, `snapshots` and `events`. */
export async function branchInDuckDb({
  trades,
  cashFlows,
  snapshots,
  events,
}: ReturnType<typeof smallBranch>): Promise<DuckDBConnection> {
  const db = await openDuckDb();
  const flat = ({ customer, on, amount }: Pick<Trade, 'customer' | 'on' | 'amount'>) => ({
    ...{ customer, day: on, amount: amount.amount },
  });
  await loadTable(
    db,
    'trades',
    { customer: 'text', day: 'date', amount: 'decimal(18, 2)', own: 'boolean' },
    trades.map((trade) => ({ ...flat(trade), own: trade.by !== 'firm' })),
  );
  await loadTable(
    db,
    'flows',
    { customer: 'text', day: 'date', amount: 'decimal(18, 2)', kind: 'text' },
    cashFlows.map((flow) => ({ ...flat(flow), kind: flow.kind })),
  );
  await loadTable(
    db,
    'snapshots',
    { customer: 'text', day: 'date', total: 'decimal(18, 2)', cash: 'decimal(18, 2)', line: 'integer' },
    snapshots.map(({ customer, on, total, cash }: AssetSnapshot, line) => ({
      ...{ customer, day: on, total: total.amount, cash: cash?.amount, line },
    })),
  );
  await loadTable(
    db,
    'events',
    { customer: 'text', day: 'date', kind: 'text' },
    events.map(({ customer, on, kind }) => ({ customer, day: on, kind })),
  );
  await db.run(`create table acts as select customer, day, amount from trades where own`);
  return db;
}
