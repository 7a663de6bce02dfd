import { type Day, daysBetween, demand, demandObject } from '../../kernel/index.js';
import { accumulateReturns } from '../columns/accumulateReturns.js';
import { momentsOf } from '../columns/momentsOf.js';
import { LARGEST_RETURN, readReturns, type Returns } from '../columns/readReturns.js';
import { underwaterOf } from '../columns/underwaterOf.js';

/** How returns are put on a year. */
export interface PerformanceOptions {
  /** Periods in a year: 252 for the trading days of most exchanges, 12 for months. */
  readonly periodsPerYear: number;
  /** The return of a period without risk, zero unless given: what Sharpe and Sortino ask beyond. */
  readonly riskFree?: number | undefined;
  /** The first and the last day of the returns: from the close of `from` to that of `to`. For `calendarReturn`. */
  readonly between?: { readonly from: Day; readonly to: Day } | undefined;
}

/** What returns came to. Ratios: `0.1` is 10 %. A figure is `null` where it is undefined, or too large for a number. */
export interface Performance {
  /** Returns, those that are missing included. */
  readonly periods: number;
  readonly missing: number;
  /** The return of all periods together. */
  readonly cumulative: number | null;
  /** The return a year (年化收益率) by the number of periods. */
  readonly annualReturn: number | null;
  /** The return a year by the days between two dates, a year of 365.25; `null` without them, or for no days. */
  readonly calendarReturn: number | null;
  /** Standard deviation of the sample, put on a year (年化波动率). */
  readonly volatility: number | null;
  /** Mean above the risk-free return ÷ standard deviation, put on a year (夏普比率). */
  readonly sharpe: number | null;
  /** Mean above the risk-free return ÷ root mean square of what falls short of it, put on a year (索提诺比率). */
  readonly sortino: number | null;
  /** Annual return ÷ maximum drawdown (卡玛比率). */
  readonly calmar: number | null;
  /** The deepest fall from a peak (最大回撤), zero or below: −0.2 is a fifth. */
  readonly maxDrawdown: number | null;
  /** Root mean square of the drawdowns (溃疡指数), the start counted as a point without one. */
  readonly ulcerIndex: number | null;
}

/**
 * The usual figures of a series of returns, by the conventions of empyrical.
 *
 * A missing return earns nothing and counts as a period of the year; means and deviations leave it out. Deviation has one
 * less than the number of returns as divisor, the shortfall of Sortino the full number. Nothing is annualised but by the
 * periods that the caller names: the mean by their number, a deviation by its root, the cumulative return by its power.
 * Where no return is known, no figure is.
 *
 * Sources: W. F. Sharpe (1994); F. A. Sortino and L. N. Price (1994); T. W. Young (1991) for Calmar; P. G. Martin and B. B.
 * McCann (1989) for the ulcer index, here a ratio and not in percent.
 *
 * @param returns - Simple returns, one a period, each −1 or above; NaN or `null` where one is missing.
 * @param options - Periods in a year; if wanted the return without risk, and the first and the last day.
 * @returns The figures. Cost: five passes.
 * @throws DomainError `facts_invalid` for a return that is none, a year without periods, or days in the wrong order;
 * `day_invalid` for a day that does not exist.
 * @example
 * ```ts
 * import { performance } from 'panhuo';
 *
 * const figures = performance([0.5, null, -0.5], { periodsPerYear: 3 });
 * figures.annualReturn; // => -0.25
 * figures.maxDrawdown; // => -0.5
 * figures.sharpe; // => 0
 * ```
 */
export function performance(returns: Returns, options: PerformanceOptions): Performance {
  demandObject(options, 'options');
  const { periodsPerYear, riskFree = 0, between } = options;
  demand(Number.isFinite(periodsPerYear) && periodsPerYear > 0, 'periodsPerYear', 'above zero');
  demand(Number.isFinite(riskFree) && Math.abs(riskFree) <= LARGEST_RETURN, 'riskFree', 'a number');
  const days = between === undefined ? 0 : daysBetween(between.from, between.to);
  demand(days >= 0, 'between.to', 'on or after the first day');
  const column = readReturns(returns, -1);
  const periods = column.length;
  const { known, mean, deviation } = momentsOf(column);
  const { wealth, shortfalls } = accumulateReturns(column, riskFree);
  const { curve, lowest, ulcerIndex } = underwaterOf(wealth);
  const growth = known > 0 ? (wealth[periods] ?? NaN) : NaN;
  const annualReturn = growth ** (periodsPerYear / periods) - 1;
  // Wealth too large for a number stays so, or becomes none: then the falls after it are not known either.
  const isFollowed = Number.isFinite(growth);
  const maxDrawdown = isFollowed ? (curve[lowest] ?? NaN) : NaN;
  const root = Math.sqrt(periodsPerYear);
  return {
    periods,
    missing: periods - known,
    cumulative: defined(growth - 1),
    annualReturn: defined(annualReturn),
    calendarReturn: days > 0 ? defined(growth ** (365.25 / days) - 1) : null,
    volatility: defined(deviation * root),
    sharpe: defined(((mean - riskFree) / deviation) * root),
    // One return has a shortfall but no deviation; as with the others, it takes two.
    sortino: periods > 1 ? defined(((mean - riskFree) / Math.sqrt(shortfalls / known)) * root) : null,
    calmar: defined(annualReturn / -maxDrawdown),
    maxDrawdown: defined(maxDrawdown),
    ulcerIndex: isFollowed ? defined(ulcerIndex) : null,
  };
}

/** A quotient by zero is no number, and JSON would not keep it. */
function defined(value: number): number | null {
  // Without + 0 a zero may be −0, which JSON does not keep either.
  return Number.isFinite(value) ? value + 0 : null;
}
