import type { DecimalText } from '../../kernel/index.js';
import { exact } from '../waking/exact.js';
import { DAYS_A_YEAR, periodsAYear, ratio, requireAmounts } from './ratio.js';

/** What was traded with what there was. Amounts are decimal text in one currency. */
export interface TurnoverFigures {
  /** Money spent on purchases, and money from sales, zero or more. */
  readonly bought: DecimalText;
  readonly sold: DecimalText;
  /** Average assets over the time, from daily figures. */
  readonly averageAssets: DecimalText;
  /** Days of the time, whole and above zero. */
  readonly days: number;
  /** Default 365 (Actual/365 Fixed), at most 366. */
  readonly daysAYear?: number;
}

/** Turnover of funds (资金周转率), a year; `null` without assets. */
export interface FundsTurnover {
  /** Half of the two-way figure, as in the simulations of the regime room. */
  readonly oneWay: number | null;
  /** Purchases and sales. */
  readonly twoWay: number | null;
}

/**
 * How often a year the funds are turned over: amount traded ÷ average assets. Reports seldom say whether one way or both
 * count, so both are given. It is a description: turnover is never a goal.
 *
 * @param figures - The figures.
 * @returns Both figures, a year.
 * @throws DomainError `decimal_invalid`, `facts_invalid`.
 * @example
 * ```ts
 * import { fundsTurnover } from 'panhuo';
 *
 * fundsTurnover({ bought: '300000', sold: '220000', averageAssets: '200000', days: 73 }); // => { oneWay: 6.5, twoWay: 13 }
 * ```
 */
export function fundsTurnover({
  bought,
  sold,
  averageAssets,
  days,
  daysAYear = DAYS_A_YEAR,
}: TurnoverFigures): FundsTurnover {
  requireAmounts({ bought, sold, averageAssets });
  const times = periodsAYear(days, daysAYear);
  const traded = ratio(exact(bought) + exact(sold), exact(averageAssets));
  if (traded === null) return { oneWay: null, twoWay: null };
  const twoWay = traded * times;
  return { oneWay: twoWay / 2, twoWay };
}
