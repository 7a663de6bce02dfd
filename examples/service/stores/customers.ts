import { type Customer, parseCustomer } from 'panhuo';
import type { Statements } from '../database/database.js';
import { ServiceFault } from '../serviceFault.js';
import { readStored } from './readStored.js';

const INSERT = 'insert into customer (record) values ($1) on conflict (id) do nothing returning id';
const READ = 'select record, revision from customer where id = $1';
const COMPARE = 'select revision, record = $2::jsonb as same from customer where id = $1';
const REPLACE = `
  update customer set record = $2, revision = revision + 1
  where id = $1 and revision = $3 and record <> $2::jsonb returning revision`;
const OF_CASE =
  'select record from customer join funnel_case on funnel_case.customer = customer.id where funnel_case.id = $1';
const PAGE = 'select record from customer where id > $1 order by id limit $2';

/** A customer as he is stored: every change of the record counts the revision up. */
export interface StoredCustomer {
  readonly customer: Customer;
  readonly revision: number;
}

/** The customers (客户) in a database. */
export function customers(database: Statements) {
  return {
    /** Stores a customer. The same record again changes nothing; another one under the same id is refused. */
    async add(customer: Customer): Promise<{ added: boolean; revision: number }> {
      const { rows } = await database.query(INSERT, [JSON.stringify(customer)]);
      if (rows.length === 1) return { added: true, revision: 0 };
      const { same, revision } = await compare(customer);
      if (!same) throw new ServiceFault('customer_exists', 'id');
      return { added: false, revision };
    },

    /** Puts a record in the place of that of a revision. When it stands there already, nothing is left to do. */
    async replace(customer: Customer, expected: number): Promise<{ revision: number }> {
      const { rows } = await database.query(REPLACE, [customer.id, JSON.stringify(customer), expected]);
      if (rows[0] !== undefined) return { revision: rows[0]['revision'] as number };
      const { same, revision } = await compare(customer);
      if (!same) throw new ServiceFault('customer_changed');
      return { revision };
    },

    async read(id: string): Promise<StoredCustomer> {
      const { rows } = await database.query(READ, [id]);
      if (rows[0] === undefined) throw new ServiceFault('customer_not_found');
      return { customer: stored(rows[0]['record']), revision: rows[0]['revision'] as number };
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

  async function compare(customer: Customer): Promise<{ same: boolean; revision: number }> {
    const { rows } = await database.query(COMPARE, [customer.id, JSON.stringify(customer)]);
    if (rows[0] === undefined) throw new ServiceFault('customer_not_found');
    return { same: rows[0]['same'] as boolean, revision: rows[0]['revision'] as number };
  }
}

function stored(record: unknown): Customer {
  return readStored(() => parseCustomer(record));
}
