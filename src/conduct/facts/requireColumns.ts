import { demandObject, DomainError, type Expectation } from '../../kernel/index.js';
import type { GateColumns } from '../columns/gateColumns.js';
import { neverFalls } from '../columns/neverFalls.js';

/** The columns that have an entry for each row. */
const rowColumns = [
  'known',
  'accounts',
  'laundering',
  'branch',
  'agreementFrom',
  'agreementTo',
  'disclosed',
  'level',
  'lowest',
  'assessed',
  'validUntil',
  'professional',
  'wishedTerm',
  'wishedKinds',
] as const satisfies readonly (keyof GateColumns)[];

/** The columns whose rows have lists. */
const spans = ['channels', 'purposes', 'from', 'to'];
const listColumns = {
  consents: spans,
  objections: spans,
  papers: ['kind', 'until'],
  contacts: ['day', 'channel', 'purpose', 'flags'],
} as const satisfies { readonly [Name in keyof GateColumns]?: readonly string[] };

/**
 * Refuses a book whose columns are of another length than it says: read past its end, a fact would be none. Cost: one pass over the
 * starts of its lists.
 */
export function requireColumns(columns: GateColumns): void {
  demandObject(columns, 'columns');
  const { rows } = columns;
  for (const name of rowColumns) demandLength(columns[name], rows, name);
  for (const [name, keys] of Object.entries(listColumns)) {
    const lists = columns[name as keyof typeof listColumns];
    demandObject(lists, name);
    const { start } = lists;
    demandLength(start, rows + 1, `${name}.start`);
    if (!neverFalls(start)) throw unfit(`${name}.start`, 'starts that never fall, from 0 on');
    for (const key of keys) demandLength(Reflect.get(lists, key), start[rows] ?? 0, `${name}.${key}`);
  }
}

function demandLength(column: unknown, expected: number, path: string): void {
  const isColumn = ArrayBuffer.isView(column) || Array.isArray(column);
  if (isColumn && (column as unknown as { readonly length: number }).length === expected) return;
  throw unfit(path, 'as many as the book has rows');
}

function unfit(path: string, expected: Expectation): DomainError {
  return new DomainError('columns_invalid', { path, expected });
}
