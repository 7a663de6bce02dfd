import { type Checked, requireChecked } from '../../kernel/index.js';
import type { BarColumns, BarSeries } from '../bars/types.js';
import { chipRules, type ChipPolicy } from '../models/chipPolicy.js';
import { concentrationOf, costOf, meanCost, shareBelow } from './chipFigures.js';
import { addBar, createPile, figuresOf, readChipBars } from './chipPile.js';
import { readBars } from './readBars.js';

/** The figures of the chip distribution, a place for each bar. */
export interface ChipHistory {
  /** Share of the chips that cost less than the close (获利比例). */
  readonly winnerShare: Float64Array;
  /** Width of the range that holds the middle 70 % of the chips, ÷ the sum of its ends. */
  readonly concentration70: Float64Array;
  /** The same of the middle 90 %. */
  readonly concentration90: Float64Array;
  /** Mean cost of a chip. */
  readonly averageCost: Float64Array;
}

/**
 * The chip distribution (筹码分布) of a whole history in figures: on each bar those of `chipDistribution` of the bars up
 * to it. A later bar never changes an earlier figure.
 *
 * It is a statistic about a security’s past; selecting securities for today is regulated.
 *
 * @param policy - How chips are estimated.
 * @param series - The series, with high, low and turnover on every bar.
 * @returns The figures by bar. Cost: the buckets between the lowest and the highest cost, a bar.
 * @throws DomainError `bars_invalid` with the index and the field of the first bar that cannot be used.
 * @example
 * ```ts
 * import { chipHistory, course, day } from 'panhuo';
 *
 * const bars = [
 *   { day: day('2024-03-01'), high: 11, low: 9, close: 10, turnover: 0.02 },
 *   { day: day('2024-03-04'), high: 13, low: 12, close: 13, turnover: 0.5 },
 * ];
 * Array.from(chipHistory(course.chips, bars).winnerShare, (share) => share.toFixed(2)); // => ['0.50', '1.00']
 * ```
 */
export function chipHistory(policy: Checked<ChipPolicy>, series: BarSeries): ChipHistory {
  requireChecked(chipRules.kind, policy);
  return chipColumns(policy, readBars(series));
}

/** The same of bars that were read, by a policy that was checked, alone or inside a model. */
export function chipColumns(policy: ChipPolicy, columns: BarColumns): ChipHistory {
  const figures = figuresOf(policy);
  const bars = readChipBars(columns);
  const rows = bars.close.length;
  const winnerShare = new Float64Array(rows);
  const concentration70 = new Float64Array(rows);
  const concentration90 = new Float64Array(rows);
  const averageCost = new Float64Array(rows);
  const pile = createPile(bars.close[0] ?? 1, figures);
  for (let bar = 0; bar < rows; bar++) {
    addBar(pile, figures, bars, bar);
    winnerShare[bar] = shareBelow(pile, bars.close[bar]!);
    concentration70[bar] = concentrationOf(costOf(pile, 0.15), costOf(pile, 0.85));
    concentration90[bar] = concentrationOf(costOf(pile, 0.05), costOf(pile, 0.95));
    averageCost[bar] = meanCost(pile);
  }
  return { winnerShare, concentration70, concentration90, averageCost };
}
