import type { BarSeries } from '../bars/types.js';
import { dateByFilter } from '../columns/dateByFilter.js';
import { dateByWindow } from '../columns/dateByWindow.js';
import { readBars } from '../columns/readBars.js';
import { readRule } from './readRule.js';
import { turnsOf } from './turnsOf.js';
import type { DatingRule, Turn } from './types.js';

/**
 * Dates the bull and bear phases (牛市与熊市) of a market series: where were its peaks and troughs? Only closes count.
 *
 * It is done after the fact: a turn is known long after its day, on `confirmedOn`. What the market is like today is for
 * `judgeMarket` to say.
 *
 * **`lunde-timmermann`**: in a bull phase the highest close so far is a peak once a close lies more than `down` below it;
 * then the bear phase runs until a close lies more than `up` above its lowest. The first of equal extremes counts.
 * `confirmedOn` is the day of that crossing, and nothing that comes later changes a turn.
 *
 * **`pagan-sossounov`**: a candidate is the extreme of `window` bars on either side, all of which must exist, the first of
 * equal ones, and none of the first and last `censor` bars. Of neighbours of one kind the more extreme stays, and turns at
 * either end go while the first or the last close beats them. Then the first turn of a cycle shorter than `cycle` goes, and
 * then the second turn of a phase shorter than `phase` that moved by less than `exception`; after each, neighbours and ends
 * are put in order again. `phases-first` changes the order, and lets the exception make up for a short cycle too. A later
 * bar may remove a turn again. `confirmedOn` is the earliest day from which on every series that ends there, or later up to
 * the end of this one, has the turn.
 *
 * Sources: A. Lunde and A. Timmermann, Duration Dependence in Stock Prices (2004); A. R. Pagan and K. A. Sossounov, A Simple
 * Framework for Analysing Bull and Bear Markets (2003).
 *
 * @param bars - The series, as bars or columns; days strictly rise.
 * @param rule - How to date.
 * @returns The turns in order, peaks and troughs by turns. The phase in which the series ends has no turn yet. Cost: the
 * filter takes one pass; the window rule takes bars × the logarithm of the window, and its candidates once for each of them
 * and each time that the price crosses the latest turn: a hundredth of a second for fifty years of days and a
 * window of a month.
 * @throws DomainError `bars_invalid` with the index of the first bar that cannot be used; `facts_invalid` for a rule with a
 * length or ratio that cannot be.
 * @example
 * ```ts
 * import { addDays, dateTurningPoints, day } from 'panhuo';
 *
 * const bars = [100, 120, 110, 90, 95, 115].map((close, place) => ({
 *   day: addDays(day('2024-01-01'), place),
 *   close,
 * }));
 * const turns = dateTurningPoints(bars, { rule: 'lunde-timmermann', up: '0.2', down: '0.2' });
 * turns[0]; // => { day: '2024-01-02', kind: 'peak', close: 120, confirmedOn: '2024-01-04' }
 * turns[1]; // => { day: '2024-01-04', kind: 'trough', close: 90, confirmedOn: '2024-01-06' }
 * ```
 */
export function dateTurningPoints(bars: BarSeries, rule: DatingRule): Turn[] {
  const read = readRule(rule);
  return turnsOf(
    read.rule === 'lunde-timmermann' ? dateByFilter(bars, read) : dateByWindow(readBars(bars), read),
  );
}
