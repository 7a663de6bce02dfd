import { DomainError, requireDecimalText } from '../../kernel/index.js';
import { firstBeyondSize } from '../columns/experiments/moments.js';
import type { Values } from './types.js';

/** The squares of greater numbers could leave the range of a double. */
const GREATEST = 1e100;

/**
 * Figures as a column. A column is passed on as it is.
 *
 * @throws DomainError `facts_invalid` or `decimal_invalid` with the path of what cannot be used; `columns_invalid` in a column.
 */
export function readValues(values: Values, path: string): Float64Array {
  if (values instanceof Float64Array) {
    const row = firstBeyondSize(values, GREATEST);
    if (row >= 0) throw unfit('columns_invalid', `${path}[${row}]`);
    return values;
  }
  if (!Array.isArray(values)) throw new DomainError('facts_invalid', { path, expected: 'a list of numbers' });
  return Float64Array.from(values as readonly unknown[], (value, row) =>
    readFigure(value, () => `${path}[${row}]`),
  );
}

/** A figure of a record. */
export function readFigure(value: unknown, place: () => string): number {
  if (typeof value === 'string') requireDecimalText(value, place());
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : NaN;
  if (!(Math.abs(number) <= GREATEST)) throw unfit('facts_invalid', place());
  return number;
}

function unfit(code: 'facts_invalid' | 'columns_invalid', path: string): DomainError {
  return new DomainError(code, { path, expected: 'a number within ±1e100' });
}
