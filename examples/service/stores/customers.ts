import { type Customer, parseCustomer } from 'panhuo';
import type { Statements } from '../database/database.js';
import { ServiceFault } from '../serviceFault.js';
import { readStored } from './readStored.js';

const INSERT = 'insert into customer (record) values ($1) on conflict (id) do nothing returning id';
const SAME = 'select from customer where id = $1 and record = $2::jsonb';
const READ = 'select record from customer where id = $1';
const OF_CASE =
  'select record from customer join funnel_case on funnel_case.customer = customer.id where funnel_case.id = $1';
const PAGE = 'select record from customer where id > $1 order by id limit $2';

/** The customers (客户) in a database. */
export function customers(database: Statements) {
  return {
    /** Stores a customer. The same record again changes nothing; another one under the same id is refused. */
    async add(customer: Customer): Promise<{ added: boolean }> {
      const record = JSON.stringify(customer);
      const { rows } = await database.query(INSERT, [record]);
      if (rows.length === 1) return { added: true };
      const same = await database.query(SAME, [customer.id, record]);
      if (same.rows.length === 0) throw new ServiceFault('customer_exists', 'id');
      return { added: false };
    },

    async read(id: string): Promise<Customer> {
      const { rows } = await database.query(READ, [id]);
      if (rows[0] === undefined) throw new ServiceFault('customer_not_found');
      return stored(rows[0]['record']);
    },

    /** The customer of a case of the funnel. */
    async ofCase(id: string): Promise<Customer> {
      const { rows } = await database.query(OF_CASE, [id]);
      if (rows[0] === undefined) throw new ServiceFault('case_not_found');
      return stored(rows[0]['record']);
    },

    /** The customers after an id, in the order of their ids: a page stays right while others are added. */
    async page(after: string, limit: number): Promise<Customer[]> {
      const { rows } = await database.query(PAGE, [after, limit]);
      return rows.map(({ record }) => stored(record));
    },
  };
}

function stored(record: unknown): Customer {
  return readStored(() => parseCustomer(record));
}
