import { DomainError, type ErrorDetail } from '../../kernel/index.js';
import { codesFit } from '../columns/codesFit.js';
import { columnsFit } from '../columns/columnsFit.js';
import type { CaseGroups, StepColumns } from './types.js';

const kinds = {
  case: Int32Array,
  event: Uint8Array,
  from: Uint8Array,
  to: Uint8Array,
  episode: Int32Array,
  on: Int32Array,
} as const;

/** The most cases and rows that a column can number. */
const MOST = 2 ** 31 - 1;

/**
 * Checks that the columns of a log fit one another: lengths, types, and that no code points outside its names.
 *
 * @returns The same object. Cost: one pass that compares.
 * @throws DomainError `columns_invalid` with the path of what does not fit.
 */
export function readStepColumns<Columns extends StepColumns>(columns: Columns): Columns {
  if (typeof columns !== 'object' || (columns as unknown) === null) throw unfit('log', 'an object');
  const { rows, cases, stages, events, at, entries, labels } = columns;
  for (const [path, count] of Object.entries({ rows, cases })) {
    if (!(Number.isInteger(count) && count >= 0 && count <= MOST))
      throw unfit(path, 'a whole number of zero or more');
  }
  for (const [path, names] of Object.entries({ stages, events })) requireNames(path, names, 255);
  for (const [path, kind] of Object.entries(kinds))
    requireColumn(path, columns[path as keyof typeof kinds], kind, rows);
  if (at !== undefined) requireColumn('at', at, Float64Array, rows);
  if (typeof labels !== 'object' || (labels as unknown) === null) throw unfit('labels', 'an object');
  const groups = Object.values(labels).map((group, place) => [`labels[${place}]`, group] as const);
  for (const [path, group] of [['entries', entries] as const, ...groups]) requireGroups(path, group, columns);
  const misfit = columnsFit(columns);
  if (misfit !== undefined) throw unfit(misfit.path, misfit.expected);
  return columns;
}

function requireNames(path: string, names: unknown, most: number): void {
  if (!Array.isArray(names) || names.length > most) throw unfit(path, 'at most 255 of them');
  // A hole in a list is skipped by `every`.
  if (!Array.from<unknown>(names).every((name) => typeof name === 'string')) throw unfit(path, 'text');
  if (new Set(names).size < names.length) throw unfit(path, 'each only once');
}

function requireColumn(
  path: string,
  column: unknown,
  Kind: (typeof kinds)[keyof typeof kinds] | typeof Float64Array,
  length: number,
): asserts column is InstanceType<typeof Kind> {
  if (column instanceof Kind && column.length === length) return;
  const expected = { zh: `长度为 ${length} 的 ${Kind.name}`, en: `a ${Kind.name} of length ${length}` };
  throw unfit(path, expected);
}

function requireGroups(path: string, groups: CaseGroups, { rows, cases }: StepColumns): void {
  if (typeof groups !== 'object' || (groups as unknown) === null) throw unfit(path, 'an object');
  const { values, of, row } = groups;
  if (!Array.isArray(values) || !values.every((value) => typeof value === 'string')) {
    throw unfit(`${path}.values`, 'text');
  }
  requireColumn(`${path}.of`, of, Int32Array, cases);
  if (!codesFit(of, -1, values.length)) throw unfit(`${path}.of`, 'codes of what there is');
  if (row === undefined) return;
  requireColumn(`${path}.row`, row, Int32Array, cases);
  // A case without a value, such as one without rows, has any number there.
  if (!codesFit(row, 0, Math.max(rows, 1))) throw unfit(`${path}.row`, 'codes of what there is');
}

function unfit(path: string, expected: NonNullable<ErrorDetail['expected']>): DomainError {
  return new DomainError('columns_invalid', { path, expected });
}
