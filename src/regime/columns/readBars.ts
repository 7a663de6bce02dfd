import { type Day, DomainError, FIRST_EPOCH_DAY, LAST_EPOCH_DAY, toEpochDay } from '../../kernel/index.js';
import { barsInvalid, faultOfPrices, faultOfShares, requireBar } from '../bars/requireBar.js';
import type { Bar, BarColumns, BarSeries } from '../bars/types.js';

const optional = ['open', 'high', 'low', 'volume', 'turnover', 'breadth'] as const;

/**
 * Reads a series as columns: bars are put into columns, columns are held to be whole and come back as they are. Cost:
 * linear in the bars.
 *
 * @throws DomainError `bars_invalid` with the index of the first bar at fault and its field.
 */
export function readBars(series: BarSeries): BarColumns {
  if (!Array.isArray(series)) return requireColumns(series as BarColumns);
  const bars = series as readonly Bar[];
  const day = new Int32Array(bars.length);
  const close = new Float64Array(bars.length);
  const given = optional.filter((field) => bars.some((bar: Bar | undefined) => bar?.[field] !== undefined));
  const columns = given.map((field) => [field, new Float64Array(bars.length)] as const);
  let lastDay: Day | null = null;
  for (let index = 0; index < bars.length; index++) {
    const bar = requireBar(index, lastDay, bars[index]);
    lastDay = bar.day;
    day[index] = toEpochDay(bar.day);
    close[index] = bar.close;
    for (const [field, column] of columns) column[index] = bar[field] ?? NaN;
  }
  return { day, close, ...Object.fromEntries(columns) };
}

// A cheap pass finds that all is well; only where it is not, another looks for the bar and what is wrong with it.
function requireColumns(columns: BarColumns): BarColumns {
  requireArrays(columns);
  const { day, open, high, low, close, volume, turnover, breadth } = columns;
  const isPlain =
    open === undefined && volume === undefined && turnover === undefined && breadth === undefined;
  if (isPlain && barsFit(day, close, high ?? close, low ?? close)) return columns;
  for (let index = 0; index < day.length; index++) {
    if (!isAfter(day[index]!, index === 0 ? -Infinity : day[index - 1]!)) {
      throw barsInvalid(index, { field: 'day', expected: 'a day after the one before' });
    }
    const fault =
      faultOfPrices(close[index]!, at(open, index), at(high, index), at(low, index)) ??
      faultOfShares(at(volume, index), at(turnover, index), at(breadth, index));
    if (fault !== undefined) throw barsInvalid(index, fault);
  }
  return columns;
}

function isAfter(day: number, before: number): boolean {
  return day > before && day >= FIRST_EPOCH_DAY && day <= LAST_EPOCH_DAY;
}

// Days that rise lie between the first and the last of them. A price that is not given, NaN, is neither too high nor too low.
function barsFit(day: Int32Array, close: Float64Array, high: Float64Array, low: Float64Array): boolean {
  let before = FIRST_EPOCH_DAY - 1;
  for (let index = 0; index < day.length; index++) {
    const today = day[index]!;
    const value = close[index]!;
    if (today <= before || !(value > 0 && value < Infinity)) return false;
    if (high[index]! < value || high[index] === Infinity) return false;
    if (low[index]! > value || low[index]! <= 0) return false;
    before = today;
  }
  return before <= LAST_EPOCH_DAY;
}

function at(column: Float64Array | undefined, index: number): number | undefined {
  const value = column?.[index];
  return Number.isNaN(value) ? undefined : value;
}

function requireArrays(columns: BarColumns | null | undefined): void {
  const rows = columns?.day instanceof Int32Array ? columns.day.length : -1;
  for (const field of ['day', 'close', ...optional] as const) {
    const column: unknown = columns?.[field];
    const fits =
      field === 'day'
        ? rows >= 0
        : column instanceof Float64Array
          ? column.length === rows
          : column === undefined && field !== 'close';
    if (!fits) throw new DomainError('bars_invalid', { path: field, expected: 'one number for each bar' });
  }
}
