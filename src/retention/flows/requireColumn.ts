import { DomainError, type ErrorDetail } from '../../kernel/index.js';
import { firstBeyond, firstUnsafe } from '../columns/actsFit.js';

/**
 * Refuses what is no column of this kind, or not of this length; `null` for any.
 *
 * @throws DomainError `columns_invalid` with the path of the column.
 */
export function requireColumn(
  path: string,
  column: unknown,
  length: number | null,
  Kind: typeof Int32Array | typeof Uint8Array,
): void {
  requireLength(path, column, length, column instanceof Kind, Kind.name);
}

/**
 * Refuses money that is no column of whole minor units, or not of this length; `null` for any.
 *
 * @throws DomainError `columns_invalid` with the path of the column, or of a row in it.
 */
export function requireMoney(
  path: string,
  column: unknown,
  length: number | null,
  least = Number.MIN_SAFE_INTEGER,
): void {
  const isNumbers = column instanceof Float64Array;
  requireLength(path, column, length, isNumbers || Array.isArray(column), 'Float64Array');
  const row = isNumbers
    ? firstUnsafe(column, least)
    : (column as readonly unknown[]).findIndex(
        (value) => typeof value !== 'bigint' || (least === 0 && value < 0n),
      );
  if (row >= 0) throw unfit(`${path}[${row}]`, 'whole minor units');
}

/**
 * Refuses codes of `end` and above, apart from the one that stands for none.
 *
 * @throws DomainError `columns_invalid` with the path of the row.
 */
export function requireCodes(path: string, codes: Uint8Array, end: number, none = -1): void {
  const row = firstBeyond(codes, end, none);
  if (row >= 0) throw unfit(`${path}[${row}]`, 'codes of what there is');
}

/** Refuses what is of another kind, or not of this length; `null` for any length. */
export function requireLength(
  path: string,
  column: unknown,
  length: number | null,
  isKind: boolean,
  kind: string,
): void {
  if (isKind && (length === null || (column as { readonly length: number }).length === length)) return;
  const words =
    length === null
      ? { zh: `${kind} 数组`, en: `a ${kind}` }
      : { zh: `长度为 ${length} 的 ${kind}`, en: `a ${kind} of length ${length}` };
  throw unfit(path, words);
}

/** Refuses what is no list of texts. */
export function requireNames(path: string, names: readonly string[]): void {
  requireLength(path, names, null, Array.isArray(names), 'Array');
  const row = names.findIndex((name: unknown) => typeof name !== 'string');
  if (row >= 0) throw unfit(`${path}[${row}]`, 'text');
}

/** The error of columns that do not fit. */
export function unfit(path: string, expected: NonNullable<ErrorDetail['expected']>): DomainError {
  return new DomainError('columns_invalid', { path, expected });
}
