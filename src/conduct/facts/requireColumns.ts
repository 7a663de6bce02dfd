import { DomainError } from '../../kernel/index.js';
import type { GateColumns } from '../columns/gateColumns.js';

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
const listColumns = ['consents', 'objections', 'papers', 'contacts'] as const;

/** Refuses a book whose columns are of another length than it says: read past its end, a fact would be none. O(1). */
export function requireColumns(columns: GateColumns): void {
  const { rows } = columns;
  for (const name of rowColumns) demandLength(columns[name].length, rows, name);
  for (const name of listColumns) {
    const { start, ...lists } = columns[name];
    demandLength(start.length, rows + 1, `${name}.start`);
    for (const [key, list] of Object.entries(lists)) {
      demandLength(list.length, start[rows] ?? 0, `${name}.${key}`);
    }
  }
}

function demandLength(length: number, expected: number, path: string): void {
  if (length === expected) return;
  throw new DomainError('columns_invalid', { path, expected: 'as many as the book has rows' });
}
