import { DomainError } from '../../../kernel/index.js';
import { encodeSpending, spendingFit } from '../../columns/prediction/spendingFit.js';
import { requireFloats } from '../requireFloats.js';
import type { Spending, SpendingColumns, Spendings } from './types.js';

/**
 * What customers spend, as columns that were checked; records are turned into them.
 *
 * @throws DomainError `facts_invalid` with the path of what cannot be used in a record, `columns_invalid` in columns.
 */
export function readSpending(rows: Spendings): SpendingColumns {
  if (isRecords(rows)) {
    const columns = encodeSpending(rows);
    const misfit = spendingFit(columns);
    if (misfit === undefined) return columns;
    const { row, path, expected } = misfit;
    throw new DomainError('facts_invalid', { path: `[${row}].${path}`, expected });
  }
  requireFloats(rows, ['frequency', 'value']);
  const misfit = spendingFit(rows);
  if (misfit === undefined) return rows;
  const { row, path, expected } = misfit;
  throw new DomainError('columns_invalid', { path: `${path}[${row}]`, expected });
}

function isRecords(rows: Spendings): rows is readonly Spending[] {
  return Array.isArray(rows);
}
