import { type Checked, type Day, fromEpochDay, requireChecked } from '../../kernel/index.js';
import type { BarSeries } from '../bars/types.js';
import { concentrationOf, costOf, meanCost, shareBelow } from '../columns/chipFigures.js';
import { addBar, createPile, figuresOf, readChipBars } from '../columns/chipPile.js';
import { readBars } from '../columns/readBars.js';
import { chipRules, type ChipPolicy } from './chipPolicy.js';

/** A range of costs that leaves out as many chips below it as above it. */
export interface CostRange {
  readonly from: number;
  readonly to: number;
  /** (to − from) ÷ (to + from): the smaller, the denser the chips (筹码集中度). */
  readonly concentration: number;
}

/** All shares of a security by what their holders paid, on one day. */
export interface Chips {
  readonly day: Day;
  readonly close: number;
  /** The edges of the buckets, rising: one more than there are buckets. */
  readonly edges: readonly number[];
  /** Share of the chips in each bucket; they sum to 1. */
  readonly mass: readonly number[];
  /** Mean cost of a chip. The median is `costAt(chips, 0.5)`. */
  readonly averageCost: number;
  /** Share of the chips that cost less than the close (获利比例). */
  readonly winnerShare: number;
  /** Holds the middle 70 % of the chips. */
  readonly range70: CostRange;
  /** Holds the middle 90 % of the chips. */
  readonly range90: CostRange;
}

/**
 * The chip distribution (筹码分布, cost distribution) after the last bar: an estimate, from turnover alone, of what today’s
 * holders paid. On the first bar all chips get its prices. On each later one the share turnover × decay, at most 1, changes
 * hands: all old chips shrink by it alike, and as much is laid between low and high, as the policy’s shape says. A bar with
 * one price puts it all into one bucket. The method is that of the common Chinese terminals (移动成本分布); they differ
 * in the average price at which the triangle peaks, and some also count the open.
 *
 * Prices have to be adjusted for splits and dividends. It is a statistic about a security’s past; selecting securities for
 * today is regulated.
 *
 * @param policy - How chips are estimated.
 * @param series - The series, with high, low and turnover on every bar.
 * @returns The distribution; `null` for a series without bars. Cost: the buckets between the lowest and the highest cost, a
 * bar.
 * @throws DomainError `bars_invalid` with the index and the field of the first bar that cannot be used.
 * @example
 * ```ts
 * import { chipDistribution, costAt, course, day, winnerShare } from 'panhuo';
 *
 * const chips = chipDistribution(course.chips, [
 *   { day: day('2024-03-01'), high: 11, low: 9, close: 10, turnover: 0.02 },
 *   { day: day('2024-03-04'), high: 13, low: 12, close: 13, turnover: 0.5 },
 * ])!;
 * winnerShare(chips, 11.5).toFixed(2); // => '0.50'
 * costAt(chips, 0.25).toFixed(1); // => '10.0'
 * ```
 */
export function chipDistribution(policy: Checked<ChipPolicy>, series: BarSeries): Chips | null {
  requireChecked(chipRules.kind, policy);
  const figures = figuresOf(policy);
  const columns = readBars(series);
  const bars = readChipBars(columns);
  const last = bars.close.length - 1;
  const lastDay = columns.day[last];
  if (lastDay === undefined) return null;
  const pile = createPile(bars.close[0] ?? 1, figures);
  for (let bar = 0; bar <= last; bar++) addBar(pile, figures, bars, bar);
  const close = bars.close[last] ?? 0;
  return {
    day: fromEpochDay(lastDay),
    close,
    edges: [...pile.edges.subarray(pile.from, pile.to + 1)],
    mass: [...pile.mass.subarray(pile.from, pile.to)],
    averageCost: meanCost(pile),
    winnerShare: shareBelow(pile, close),
    range70: rangeOf(costOf(pile, 0.15), costOf(pile, 0.85)),
    range90: rangeOf(costOf(pile, 0.05), costOf(pile, 0.95)),
  };
}

function rangeOf(from: number, to: number): CostRange {
  return { from, to, concentration: concentrationOf(from, to) };
}
