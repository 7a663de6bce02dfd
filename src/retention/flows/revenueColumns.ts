import { type Currency, type DecimalText, DomainError, toMinorUnits } from '../../kernel/index.js';
import { moneyColumn } from '../activity/encodeActs.js';
import type { MoneyColumn } from '../activity/types.js';
import { placesOf, requireAmounts } from './ratio.js';
import { requireMoney } from './requireColumn.js';

/** What a customer paid in a period: commission and fees. */
export interface CustomerRevenue {
  readonly customer: string;
  /** Decimal text, zero or more. */
  readonly revenue: DecimalText;
}

/** What customers paid in two periods as columns, a row a customer, in whole minor units; 0 for nothing. */
export interface RevenueColumns {
  /** Zero or more. */
  readonly before: MoneyColumn;
  readonly after: MoneyColumn;
  readonly currency: Currency;
}

/** Writes the revenue of two periods as columns, in units of the most decimal places that were given. Refuses as `revenueChange`. */
export function revenueColumns(
  before: readonly CustomerRevenue[],
  after: readonly CustomerRevenue[],
): Omit<RevenueColumns, 'currency'> & { readonly places: number } {
  requireRevenues(before, 'before');
  requireRevenues(after, 'after');
  const places = placesOf([...before, ...after].map(({ revenue }) => revenue));
  const unitsOf = ({ customer, revenue }: CustomerRevenue) =>
    [customer, toMinorUnits(revenue, places)] as const;
  const was = new Map(before.map(unitsOf));
  const is = new Map(after.map(unitsOf));
  const customers = [...new Set([...was.keys(), ...is.keys()])];
  const column = (paid: ReadonlyMap<string, bigint>): MoneyColumn =>
    moneyColumn(customers.map((customer) => paid.get(customer) ?? 0n));
  return { before: column(was), after: column(is), places };
}

/**
 * Checks that the columns of revenue fit one another.
 *
 * @throws DomainError `columns_invalid` with the path of what does not fit.
 */
export function requireRevenueColumns({ before, after }: RevenueColumns): void {
  requireMoney('before', before, null, 0);
  requireMoney('after', after, before.length, 0);
}

function requireRevenues(list: readonly CustomerRevenue[], name: string): void {
  const known = new Set<string>();
  for (const [index, { customer, revenue }] of list.entries()) {
    const path = `${name}[${index}]`;
    requireAmounts({ [`${path}.revenue`]: revenue });
    if (known.has(customer)) {
      throw new DomainError('facts_invalid', { path: `${path}.customer`, expected: 'each only once' });
    }
    known.add(customer);
  }
}
