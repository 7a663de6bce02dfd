import { DomainError } from '../../kernel/index.js';
import { encodeHistories } from '../columns/prediction/encodeHistories.js';
import { historiesFit } from '../columns/prediction/historiesFit.js';
import { requireFloats } from './requireFloats.js';
import type { Histories, HistoryColumns, TradingHistory } from './types.js';

/**
 * Histories as columns that were checked; records are turned into them.
 *
 * @throws DomainError `facts_invalid` with the path of what cannot be used in a record, `columns_invalid` in columns.
 */
export function readHistories(histories: Histories): HistoryColumns {
  if (isRecords(histories)) {
    const columns = encodeHistories(histories);
    const misfit = historiesFit(columns);
    if (misfit === undefined) return columns;
    const { row, path, expected } = misfit;
    throw new DomainError('facts_invalid', { path: `[${row}].${path}`, expected });
  }
  requireFloats(histories, ['frequency', 'recency', 'age']);
  const misfit = historiesFit(histories);
  if (misfit === undefined) return histories;
  const { row, path, expected } = misfit;
  throw new DomainError('columns_invalid', { path: `${path}[${row}]`, expected });
}

/**
 * A history as columns of one row, checked.
 *
 * @throws DomainError `facts_invalid` with the path.
 */
export function readHistory(history: TradingHistory): HistoryColumns {
  const columns = encodeHistories([history]);
  const misfit = historiesFit(columns);
  if (misfit === undefined) return columns;
  throw new DomainError('facts_invalid', { path: misfit.path, expected: misfit.expected });
}

function isRecords(histories: Histories): histories is readonly TradingHistory[] {
  return Array.isArray(histories);
}
