import type { DomainError } from '../../kernel/index.js';
import { requireCodes, requireColumn, requireLength, requireMoney, unfit } from './requireColumn.js';
import type { ChurnColumns, FlowColumns } from './types.js';

// Each of them: one that is missing would count as no money, and one too many is none of ours.
const flowParts = [
  'inflow',
  'outflow',
  'income',
  'cost',
  'adjustment',
  'unvalued',
] as const satisfies readonly (keyof FlowColumns)[];

/**
 * Checks that the columns of a book fit one another: types, lengths, codes, whole amounts.
 *
 * @throws DomainError `columns_invalid` with the path of a column.
 */
export function requireChurnColumns(columns: ChurnColumns, periods: number, lists: boolean): void {
  const { customers, ids, assets, flags, notNew, flows } = columns;
  if (!(Number.isSafeInteger(customers) && customers >= 0)) {
    throw unfit('customers', 'a whole number of zero or more');
  }
  const rows = customers * (periods + 1);
  requireColumn('flags', flags, rows, Uint8Array);
  requireMoney('assets', assets, rows);
  if (notNew !== undefined) {
    requireColumn('notNew', notNew, customers, Uint8Array);
    requireCodes('notNew', notNew, 4);
  }
  if (flows !== undefined) for (const part of flowParts) requireMoney(`flows.${part}`, flows[part], rows);
  if (ids !== undefined) requireLength('ids', ids, customers, Array.isArray(ids), 'Array');
  else if (lists) throw unfit('ids', 'a list of names');
}

/** What is wrong where assets that were known are known no more. */
export function forgottenRow(row: number): DomainError {
  return unfit(`flags[${row}]`, 'assets that stay known once they are');
}
