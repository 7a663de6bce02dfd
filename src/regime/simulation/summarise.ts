import { type DecimalText, fromEpochDay, fromMinorUnits } from '../../kernel/index.js';
import type { PortfolioRun } from '../columns/runPortfolio.js';
import { drawdowns } from '../performance/drawdowns.js';
import { performance } from '../performance/performance.js';
import type { PortfolioSummary } from './types.js';

/** The bars that count, from the first decision on, and how minor units are written. */
export interface Span {
  readonly day: Int32Array;
  readonly first: number;
  readonly scale: number;
}

/** Days of a year, leap years considered. */
const YEAR = 365.25;

/** Years from the first decision to the last bar; zero where no time passed. */
export function yearsOf({ day, first }: Span): number {
  return first < day.length ? ((day[day.length - 1] ?? 0) - (day[first] ?? 0)) / YEAR : 0;
}

/** Simple returns of the equity from bar to bar, from the first decision on. */
export function returnsOf(equity: Float64Array, { first }: Span): Float64Array {
  const returns = new Float64Array(Math.max(0, equity.length - first - 1));
  for (let place = 0; place < returns.length; place++) {
    returns[place] = (equity[first + place + 1] ?? 0) / (equity[first + place] ?? 1) - 1;
  }
  return returns;
}

/** What a portfolio came to. */
export function summarise(run: PortfolioRun, capital: number, span: Span): PortfolioSummary {
  const { equity, exposure, fills } = run;
  const { day, first, scale } = span;
  const years = yearsOf(span);
  const returns = returnsOf(equity, span);
  const text = (units: number): DecimalText => fromMinorUnits(BigInt(units), scale);
  const traded = sum(fills.map(({ quantity, price }) => Math.abs(quantity) * price));
  const twoWay = traded / years / mean(equity.subarray(first));
  return {
    final: text(equity.at(-1) ?? capital),
    trades: fills.length,
    unfilled: run.unfilled,
    fees: text(sum(fills.map(({ fees }) => fees))),
    interest: text(run.interest),
    turnover: years > 0 ? { oneWay: twoWay / 2, twoWay } : null,
    exposure: first < day.length ? mean(exposure.subarray(first)) : null,
    performance:
      years > 0
        ? performance(returns, {
            periodsPerYear: returns.length / years,
            between: { from: fromEpochDay(day[first] ?? 0), to: fromEpochDay(day.at(-1) ?? 0) },
          })
        : null,
    maxDrawdown: drawdowns({ day, close: equity }).maxDrawdown,
  };
}

/** The mean of numbers, NaN for none. */
export function mean(values: Float64Array): number {
  return sum(values) / values.length;
}

function sum(values: readonly number[] | Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
