import { DomainError, type ErrorDetail, scaleOf } from '../../kernel/index.js';
import { codesAndDaysFit, firstBeyond, firstNonZero, firstOther, firstUnsafe } from '../columns/actsFit.js';
import { type ActColumns, actKinds, type MoneyColumn } from './types.js';

/** What stands in the column of products for an act that is no trade. */
export const NO_PRODUCT = 255;

/** A product of each customer is a bit of one number. */
export const MOST_PRODUCTS = 31;

/**
 * Checks that the columns of acts fit one another: lengths, types, codes, days, whole amounts.
 *
 * @returns The same object. Cost: one pass a column, that compares.
 * @throws DomainError `columns_invalid` with the path of what does not fit; `currency_unknown`.
 */
export function readActColumns(columns: ActColumns): ActColumns {
  const { customers, customer, on, kind, amount, commission, products = [], product, currency } = columns;
  requireNames('customers', customers);
  if (!(customer instanceof Int32Array)) throw unfit('customer', 'an Int32Array');
  const rows = customer.length;
  requireColumn('on', on, Int32Array, rows);
  if (!codesAndDaysFit(customer, on, customers.length)) throw firstMisfit(columns);
  if (kind !== undefined) {
    requireColumn('kind', kind, Uint8Array, rows);
    requireCodes('kind', kind, actKinds.length, actKinds.length);
  }
  requireNames('products', products);
  if (products.length > MOST_PRODUCTS) throw unfit('products', 'at most 31 kinds of product');
  if (product !== undefined) {
    requireColumn('product', product, Uint8Array, rows);
    requireCodes('product', product, products.length, NO_PRODUCT);
    const row = kind === undefined ? -1 : firstOther(product, NO_PRODUCT, kind);
    if (row >= 0)
      throw unfit(`product[${row}]`, { zh: '非交易行为为 255', en: '255 for an act that is no trade' });
  }
  if (amount !== undefined) requireMoney('amount', amount, rows, 0);
  if (commission !== undefined) requireMoney('commission', commission, rows, -Number.MAX_SAFE_INTEGER);
  if (currency !== null) scaleOf(currency);
  for (const [path, column] of Object.entries({ amount, commission })) {
    if (column === undefined) continue;
    if (currency === null && firstNonZero(column) >= 0)
      throw unfit('currency', 'a currency where there is money');
    const row = kind === undefined ? -1 : firstNonZero(column, kind);
    if (row >= 0) throw unfit(`${path}[${row}]`, 'zero for an act that is no trade');
  }
  return columns;
}

function requireNames(path: string, names: unknown): void {
  if (!Array.isArray(names)) throw unfit(path, 'a list of texts');
  const list: readonly unknown[] = names;
  let rises = true;
  for (let place = 0; place < list.length; place++) {
    const name = list[place];
    if (typeof name !== 'string') throw unfit(path, 'a list of texts');
    rises &&= place === 0 || name > (list[place - 1] as string);
  }
  // A list that rises holds each name once; only another one has to be searched.
  if (!rises && new Set(list).size < list.length) throw unfit(path, 'each only once');
}

function requireColumn(
  path: string,
  column: unknown,
  Kind: typeof Int32Array | typeof Uint8Array | typeof Float64Array,
  length: number,
): void {
  if (column instanceof Kind && column.length === length) return;
  throw unfit(path, { zh: `长度为 ${length} 的 ${Kind.name}`, en: `a ${Kind.name} of length ${length}` });
}

function requireCodes(path: string, codes: Uint8Array, end: number, none: number): void {
  const row = firstBeyond(codes, end, none === end ? -1 : none);
  if (row >= 0) throw unfit(`${path}[${row}]`, 'codes of what there is');
}

function requireMoney(path: string, column: MoneyColumn, rows: number, least: number): void {
  if (!(column instanceof Float64Array)) {
    if (!Array.isArray(column) || column.length !== rows) throw unfit(path, 'one number for each act');
    const row = column.findIndex((value) => typeof value !== 'bigint' || value < BigInt(least));
    if (row >= 0) throw unfit(`${path}[${row}]`, 'whole minor units');
    return;
  }
  requireColumn(path, column, Float64Array, rows);
  const row = firstUnsafe(column, least);
  if (row >= 0) throw unfit(`${path}[${row}]`, 'whole minor units');
}

// Looked for only where something does not fit.
function firstMisfit({ customers, customer, on }: ActColumns): DomainError {
  for (const [row, id] of customer.entries()) {
    if (id < 0 || id >= customers.length) return unfit(`customer[${row}]`, 'codes of what there is');
    if (!codesAndDaysFit(customer.subarray(row, row + 1), on.subarray(row, row + 1), customers.length)) {
      return unfit(`on[${row}]`, 'a day');
    }
  }
  return unfit('on', 'a day');
}

function unfit(path: string, expected: NonNullable<ErrorDetail['expected']>): DomainError {
  return new DomainError('columns_invalid', { path, expected });
}
