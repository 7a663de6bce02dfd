import { DomainError, type Expectation } from '../../kernel/index.js';

/**
 * Refuses what are no columns of numbers, all of one length; `count` may be missing.
 *
 * @throws DomainError `columns_invalid` with the path of the column.
 */
export function requireFloats(columns: object, names: readonly string[]): void {
  if (typeof columns !== 'object' || (columns as unknown) === null) throw unfit('histories', 'an object');
  const own: Partial<Record<string, unknown>> = { ...columns };
  if (names.every((name) => own[name] === undefined)) {
    throw unfit('histories', 'histories, as a list or as columns; of a split, split.histories');
  }
  const [first] = names.map((name) => own[name]);
  for (const name of own['count'] === undefined ? names : [...names, 'count']) {
    const column = own[name];
    if (!(column instanceof Float64Array)) throw unfit(name, 'a Float64Array');
    if (column.length !== (first as Float64Array).length) throw unfit(name, 'one number for each history');
  }
}

function unfit(path: string, expected: Expectation): DomainError {
  return new DomainError('columns_invalid', { path, expected });
}
