import { parseTrade, type Trade } from 'panhuo';
import type { Database, Statements } from '../database/database.js';
import { ServiceFault } from '../serviceFault.js';
import { readStored } from './readStored.js';

// One statement a batch: its records travel as one JSON list.
const STRANGERS = `
  select place from jsonb_array_elements($1::jsonb) with ordinality as given (record, place)
  where not exists (select from customer where customer.id = given.record ->> 'customer') order by place limit 1`;
// In the order of their ids: two batches with the same trades then wait for one another, and never both.
const INSERT = `
  insert into trade (record) select value from jsonb_array_elements($1::jsonb) order by value ->> 'id'
  on conflict (id) do nothing returning id`;
const CHANGED = `
  select place from jsonb_array_elements($1::jsonb) with ordinality as given (record, place)
  join trade on trade.id = given.record ->> 'id' where trade.record <> given.record order by place limit 1`;
const OF_CUSTOMERS = 'select record from trade where customer = any ($1::text[]) order by customer, id';

/** The trades (成交) in a database. */
export function trades(database: Database) {
  return {
    /** Stores a batch whole or not at all. A trade that is there already is passed over, so a batch may be sent again. */
    add: (batch: readonly Trade[]): Promise<{ added: number; known: number }> =>
      database.transaction(async (statements) => {
        const records = JSON.stringify(batch);
        await refuse(statements, STRANGERS, records, 'customers_unknown', 'customer');
        const { rows } = await statements.query(INSERT, [records]);
        await refuse(statements, CHANGED, records, 'trade_exists', 'id');
        return { added: rows.length, known: batch.length - rows.length };
      }),

    /** All trades of some customers. */
    async of(ids: readonly string[]): Promise<Trade[]> {
      const { rows } = await database.query(OF_CUSTOMERS, [ids]);
      return rows.map(({ record }) => readStored(() => parseTrade(record)));
    },
  };
}

async function refuse(
  statements: Statements,
  question: string,
  records: string,
  code: 'customers_unknown' | 'trade_exists',
  field: string,
): Promise<void> {
  const [found] = (await statements.query(question, [records])).rows;
  if (found !== undefined) throw new ServiceFault(code, `trades[${Number(found['place']) - 1}].${field}`);
}
