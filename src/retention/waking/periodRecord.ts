import { type DecimalText, demand, demandObject, requireDecimalText } from '../../kernel/index.js';

/** What a customer did in a period. Amounts are decimal text in one currency. */
export interface PeriodRecord {
  /** Days of the period, whole and above zero. */
  readonly days: number;
  readonly trades: number;
  readonly amount: DecimalText;
  /** Kinds of product traded. */
  readonly products: readonly string[];
  readonly commission: DecimalText;
  /**
   * The level of the market in the period, above zero, such as the mean close of an index; in both periods or in neither. With it,
   * amounts must rise as they are and at the prices of before, so that nothing the market did counts as success.
   */
  readonly market?: number;
}

/** No index comes near; within these limits the shortest decimal form of a number is exact and has no exponent. */
const LOWEST = 1e-6;
const HIGHEST = 1e15;
const level = { zh: '1e-6 至 1e15 的数字', en: 'a number, 1e-6 to 1e15' };

/** Refuses two records that cannot be, or cannot be compared; `path` leads to both. */
export function requireRecords(before: PeriodRecord, after: PeriodRecord, path = ''): void {
  requireRecord(before, `${path}before`);
  requireRecord(after, `${path}after`);
  const both = (before.market === undefined) === (after.market === undefined);
  const expected = { zh: '此前此后都有，或都没有', en: 'in both periods or in neither' };
  demand(both, `${path}after.market`, expected);
}

function requireRecord(record: PeriodRecord, path: string): void {
  demandObject(record, path);
  const { days, trades, products, market } = record;
  demand(Number.isSafeInteger(days) && days >= 1, `${path}.days`, 'a whole number above zero');
  demand(Number.isSafeInteger(trades) && trades >= 0, `${path}.trades`, 'a whole number of zero or more');
  const named = Array.isArray(products) && products.every((product) => typeof product === 'string');
  demand(named, `${path}.products`, 'a list of texts');
  for (const key of ['amount', 'commission'] as const) requireDecimalText(record[key], `${path}.${key}`);
  demand(!record.amount.startsWith('-'), `${path}.amount`, 'zero or more');
  if (market === undefined) return;
  const fits = typeof market === 'number' && market >= LOWEST && market <= HIGHEST;
  demand(fits, `${path}.market`, level);
}
