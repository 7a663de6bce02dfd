import type { DecimalText } from '../../kernel/index.js';
import { exact } from '../waking/exact.js';
import { DAYS_A_YEAR, periodsAYear, ratio, requireAmounts } from './ratio.js';

/** What a branch earned on what it keeps. Amounts are decimal text in one currency. */
export interface YieldFigures {
  /** Commission, fees and interest of the time; may be negative after refunds. */
  readonly revenue: DecimalText;
  /** Average assets over the time, from daily figures (日均资产). */
  readonly averageAssets: DecimalText;
  /** Days of the time, whole and above zero. */
  readonly days: number;
  /** Default 365 (Actual/365 Fixed), at most 366. */
  readonly daysAYear?: number;
}

/**
 * The average yield of assets (资产平均收益率): revenue of a year for each 10,000 of assets.
 *
 * @param figures - The figures.
 * @returns Basis points a year, without compounding; `null` without assets.
 * @throws DomainError `decimal_invalid`, `facts_invalid`.
 * @example
 * ```ts
 * import { averageYield } from 'panhuo';
 *
 * averageYield({ revenue: '750', averageAssets: '1000000', days: 73 }); // => 37.5
 * ```
 */
export function averageYield({
  revenue,
  averageAssets,
  days,
  daysAYear = DAYS_A_YEAR,
}: YieldFigures): number | null {
  requireAmounts({ revenue, averageAssets }, ['revenue']);
  const times = periodsAYear(days, daysAYear);
  const points = ratio(exact(revenue) * 10_000n, exact(averageAssets));
  return points === null ? null : points * times;
}
