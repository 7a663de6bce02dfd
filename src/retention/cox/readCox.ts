import { DomainError, type ErrorDetail } from '../../kernel/index.js';
import type { CoxColumns } from '../columns/cox/coxRows.js';
import { codeTexts, renumber } from '../columns/codeTexts.js';
import { firstUnfit, transpose } from '../columns/cox/covariateColumns.js';
import { readSpells } from '../survival/readSpells.js';
import type { Spells } from '../survival/types.js';
import type { Covariates, CoxOptions } from './types.js';

/** What a regression is made of, checked: the columns, and the names of strata and covariates. */
export interface CoxInput {
  readonly columns: CoxColumns;
  readonly names: readonly string[];
  readonly strata: readonly string[];
}

type Read = Pick<CoxOptions, 'strata' | 'names'>;

/** Brings spells and covariates, in either form, into columns. Cost: a pass. */
export function readCox(spells: Spells, covariates: Covariates, options: Read): CoxInput {
  const { time, entry = null, event, weight = null } = readSpells(spells);
  const own = readCovariates(covariates, time.length);
  const names = readNames(
    options.names ?? (isColumns(covariates) ? covariates.names : undefined),
    own.length,
  );
  const { codes, strata } = readStrata(options.strata, time.length);
  return { columns: { time, entry, event, weight, stratum: codes, covariates: own }, names, strata };
}

function readCovariates(covariates: Covariates, spells: number): readonly Float64Array[] {
  const isRows = Array.isArray(covariates);
  const columns = isRows
    ? transposed(covariates as readonly (readonly number[])[], spells)
    : columnsOf(covariates, spells);
  const unfit = firstUnfit(columns);
  if (unfit === undefined) return columns;
  const { row, column } = unfit;
  const expected = { zh: '绝对值不超过 1e100 的数字', en: 'a number within ±1e100' };
  throw isRows
    ? invalid(`rows[${row}][${column}]`, expected)
    : misfit(`columns[${column}][${row}]`, expected);
}

function transposed(rows: readonly (readonly number[])[], spells: number): readonly Float64Array[] {
  if (rows.length !== spells) throw invalid('rows', { zh: '每段时间一行', en: 'one row for each spell' });
  const width = rows[0]?.length ?? 0;
  const odd = rows.findIndex((row) => !Array.isArray(row) || row.length !== width);
  if (odd >= 0) throw invalid(`rows[${odd}]`, 'as many as in the first row');
  return transpose(rows, width);
}

function columnsOf(covariates: Covariates, spells: number): readonly Float64Array[] {
  const columns: unknown = isColumns(covariates) ? covariates.columns : undefined;
  if (!Array.isArray(columns)) throw misfit('columns', { zh: '列的列表', en: 'a list of columns' });
  for (const [index, column] of columns.entries()) {
    if (column instanceof Float64Array && column.length === spells) continue;
    throw misfit(`columns[${index}]`, {
      zh: `长度为 ${spells} 的 Float64Array`,
      en: `a Float64Array of length ${spells}`,
    });
  }
  return columns as readonly Float64Array[];
}

function isColumns(
  covariates: Covariates,
): covariates is Exclude<Covariates, readonly (readonly number[])[]> {
  return typeof covariates === 'object' && (covariates as unknown) !== null && 'columns' in covariates;
}

function readNames(names: readonly string[] | undefined, width: number): readonly string[] {
  if (names === undefined) return Array.from({ length: width }, (_, index) => `x${index + 1}`);
  const isFit = Array.isArray(names) && names.every((name) => typeof name === 'string');
  if (!isFit) throw invalid('names', 'a list of texts');
  if (names.length !== width)
    throw invalid('names', { zh: '每个协变量一个名称', en: 'one name for each covariate' });
  return names;
}

function readStrata(
  strata: readonly string[] | undefined,
  spells: number,
): { readonly codes: Int32Array | null; readonly strata: readonly string[] } {
  if (strata === undefined) return { codes: null, strata: [''] };
  const isFit = Array.isArray(strata) && strata.length === spells;
  const { names, codes, bad } = codeTexts(isFit ? strata : [null]);
  if (bad >= 0) throw invalid('strata', 'one text for each spell');
  const sorted = [...names].sort();
  // A pair of customers may be a stratum: there may be as many as spells.
  const places = new Map(sorted.map((name, place) => [name, place]));
  return { codes: renumber(codes, [-1, ...names.map((name) => places.get(name) ?? -1)]), strata: sorted };
}

type Expected = NonNullable<ErrorDetail['expected']>;

function invalid(path: string, expected: Expected): DomainError {
  return new DomainError('facts_invalid', { path, expected });
}

function misfit(path: string, expected: Expected): DomainError {
  return new DomainError('columns_invalid', { path, expected });
}
