import { demandObject, periodNumber, toEpochDay } from '../../kernel/index.js';
import { requireColumn, requireMoney, requireNames } from '../flows/requireColumn.js';
import { requireScope } from './requireScope.js';
import { requireStretches } from './requireStretches.js';
import type { ActivityTally, PeriodColumns } from './types.js';

// A tally is large and asked many times: it is read once, and must not change afterwards. Columns cannot be frozen; but one
// that a program handed to another thread by accident is left empty, which its length tells.
const known = /* @__PURE__ */ new WeakSet<object>();

/**
 * Activity in columns that may come from another thread or from storage, checked so that no figure of it is made of what
 * is none. Cost: one pass over its columns the first time, a look at their lengths after that.
 *
 * @throws DomainError `facts_invalid` for its time and kinds, `columns_invalid` with the path of a column that does not fit.
 */
export function readTally(tally: ActivityTally): ActivityTally {
  demandObject(tally, 'activity');
  if (known.has(tally) && lengthsFit(tally)) return tally;
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

function lengthsFit(tally: ActivityTally): boolean {
  const { customers, dayStart, day, periodStart, period }: ActivityTally = tally;
  const { acts, trades, traded, amount, commission } = tally;
  const { periodTrades, periodAmount, periodCommission }: PeriodColumns = tally;
  const rows = customers.length;
  return (
    [acts, trades, traded, amount, commission].every(({ length }) => length === rows) &&
    [dayStart, periodStart].every(({ length }) => length === rows + 1) &&
    dayStart[rows] === day.length &&
    periodStart[rows] === period.length &&
    [periodTrades, periodAmount, periodCommission].every(
      (column) => column === undefined || column.length === period.length,
    )
  );
}

function requireDays({ from, to, customers, dayStart, day }: ActivityTally): void {
  const stretches = { start: dayStart, values: day, count: customers.length };
  requireStretches({ paths: ['dayStart', 'day'], ...stretches }, [toEpochDay(from), toEpochDay(to)]);
}

function requirePeriods(tally: ActivityTally): void {
  const { from, to, unit, customers, periodStart, period } = tally;
  const stretches = { start: periodStart, values: period, count: customers.length };
  requireStretches({ paths: ['periodStart', 'period'], ...stretches }, [
    periodNumber(from, unit),
    periodNumber(to, unit),
  ]);
  const { periodTrades, periodAmount, periodCommission }: PeriodColumns = tally;
  if (periodTrades !== undefined) requireColumn('periodTrades', periodTrades, period.length, Int32Array);
  for (const [path, column] of Object.entries({ periodAmount, periodCommission })) {
    if (column !== undefined) requireMoney(path, column, period.length);
  }
}
