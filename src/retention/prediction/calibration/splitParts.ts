import { demand, demandObject, DomainError, type Expectation } from '../../../kernel/index.js';
import { firstNoCount } from '../../columns/prediction/historyCounts.js';
import type { HistorySplit, Split, SplitColumns, SplitScope } from '../histories/types.js';
import type { Histories } from '../types.js';

/** A split in its parts, whatever its form. */
export interface SplitParts {
  readonly scope: SplitScope;
  /** What a model may know. */
  readonly histories: Histories;
  readonly recent: Float64Array;
  /** What it is judged by. */
  readonly trades: Float64Array;
}

const COUNT = 'a whole number of zero or more';

/**
 * Takes a split apart.
 *
 * @throws DomainError `facts_invalid` for what is no split, or a record that counts nothing, `columns_invalid` for a column of another kind or
 * length, or one that counts nothing.
 */
export function splitParts(split: Split): SplitParts {
  demandObject(split, 'split');
  const { calibratedOn, until, unit, horizon } = split;
  const scope = { calibratedOn, until, unit, horizon };
  return { scope, ...('histories' in split ? partsOfRecords(split) : partsOfColumns(split)) };
}

function partsOfRecords({ histories }: HistorySplit): Omit<SplitParts, 'scope'> {
  demand(Array.isArray(histories), 'histories', 'a list');
  for (const [row, line] of histories.entries()) {
    demandObject(line, () => `histories[${row}]`);
    demandObject(line.holdout, () => `histories[${row}].holdout`);
  }
  const recent = Float64Array.from(histories, (line) => line.recent);
  const trades = Float64Array.from(histories, ({ holdout }) => holdout.trades);
  for (const [name, column] of Object.entries({ recent, 'holdout.trades': trades })) {
    const row = firstNoCount(column);
    demand(row < 0, () => `histories[${row}].${name}`, COUNT);
  }
  return { histories, recent, trades };
}

function partsOfColumns(split: SplitColumns): Omit<SplitParts, 'scope'> {
  const { frequency, recency, age, recent, holdoutTrades } = split;
  for (const [path, column] of Object.entries({ recent, holdoutTrades })) {
    if (!(column instanceof Float64Array)) throw misfit(path, 'a Float64Array');
    if (column.length !== frequency.length) throw misfit(path, 'one number for each history');
    const row = firstNoCount(column);
    if (row >= 0) throw misfit(`${path}[${row}]`, COUNT);
  }
  return { histories: { frequency, recency, age }, recent, trades: holdoutTrades };
}

function misfit(path: string, expected: Expectation): DomainError {
  return new DomainError('columns_invalid', { path, expected });
}
