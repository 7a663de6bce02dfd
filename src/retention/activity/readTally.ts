import { demandObject, periodNumber, toEpochDay } from '../../kernel/index.js';
import { startsFit, stretchesRise } from '../columns/stretchesFit.js';
import { requireColumn, requireLength, requireMoney, unfit } from '../flows/requireColumn.js';
import { requireScope } from './requireScope.js';
import type { ActivityTally, PeriodColumns } from './types.js';

// A tally is large and asked many times: it is read once, and must not change afterwards.
const known = /* @__PURE__ */ new WeakSet<object>();

/**
 * Activity in columns that may come from another thread or from storage, checked so that no figure of it is made of what
 * is none. Cost: one pass over its columns the first time, a look-up after that.
 *
 * @throws DomainError `facts_invalid` for its time and kinds, `columns_invalid` with the path of a column that does not fit.
 */
export function readTally(tally: ActivityTally): ActivityTally {
  demandObject(tally, 'activity');
  if (known.has(tally)) return tally;
  requireScope(tally);
  const { customers, acts, trades, traded, amount, commission, products } = tally;
  requireNames('customers', customers);
  requireNames('products', products);
  const rows = customers.length;
  for (const [path, column] of Object.entries({ acts, trades, traded })) {
    requireColumn(path, column, rows, Int32Array);
  }
  requireMoney('amount', amount, rows);
  requireMoney('commission', commission, rows);
  requireDays(tally);
  requirePeriods(tally);
  known.add(tally);
  return tally;
}

function requireDays({ from, to, customers, dayStart, day }: ActivityTally): void {
  requireStretches('day', { start: dayStart, values: day, count: customers.length }, [
    toEpochDay(from),
    toEpochDay(to),
  ]);
}

function requirePeriods(tally: ActivityTally): void {
  const { from, to, unit, customers, periodStart, period } = tally;
  const ends = [periodNumber(from, unit), periodNumber(to, unit)] as const;
  requireStretches('period', { start: periodStart, values: period, count: customers.length }, ends);
  const { periodTrades, periodAmount, periodCommission }: PeriodColumns = tally;
  if (periodTrades !== undefined) requireColumn('periodTrades', periodTrades, period.length, Int32Array);
  for (const [path, column] of Object.entries({ periodAmount, periodCommission })) {
    if (column !== undefined) requireMoney(path, column, period.length);
  }
}

function requireStretches(
  path: 'day' | 'period',
  stretches: { readonly start: Int32Array; readonly values: Int32Array; readonly count: number },
  [least, most]: readonly [number, number],
): void {
  const { start, values, count } = stretches;
  requireColumn(`${path}Start`, start, count + 1, Int32Array);
  requireColumn(path, values, null, Int32Array);
  if (!startsFit(start, values.length)) {
    throw unfit(`${path}Start`, {
      zh: '不回退、至列尾为止的起点',
      en: 'starts that never fall, up to the end',
    });
  }
  if (stretchesRise(start, values, least, most)) return;
  throw unfit(path, {
    zh: '所覆盖时间内、逐人递增',
    en: 'within the time covered, rising for each customer',
  });
}

function requireNames(path: string, names: readonly string[]): void {
  requireLength(path, names, null, Array.isArray(names), 'Array');
  const row = names.findIndex((name: unknown) => typeof name !== 'string');
  if (row >= 0) throw unfit(`${path}[${row}]`, 'text');
}
