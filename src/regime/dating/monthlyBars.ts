import { type Day, fromEpochDay } from '../../kernel/index.js';
import type { Bar, BarColumns, BarSeries } from '../bars/types.js';
import { readBars } from '../columns/readBars.js';

/**
 * Makes monthly bars (月线): a bar for each calendar month that has one. Its day and close are those of the month’s last
 * bar, its open that of the first; high and low are the extremes, volume and turnover the sums, and breadth is that of the
 * last. A figure that one of the days lacks, or that no number can hold, is left out of the month.
 *
 * The last bar is the month so far: whether the month is over is for the calendar of the exchange to know. Where it is not,
 * leave the bar out, `monthlyBars(bars).slice(0, -1)`, or take it as it stands.
 *
 * @param bars - The series; days strictly rise.
 * @returns The bars. Cost: linear in the bars.
 * @throws DomainError `bars_invalid` with the index of the first bar that cannot be used.
 * @example
 * ```ts
 * import { day, monthlyBars } from 'panhuo';
 *
 * const months = monthlyBars([
 *   { day: day('2024-01-30'), close: 101, volume: 10 },
 *   { day: day('2024-01-31'), close: 103, volume: 20 },
 *   { day: day('2024-02-01'), close: 102, volume: 15 },
 * ]);
 * months[0]; // => { day: '2024-01-31', close: 103, volume: 30 }
 * months[1]; // => { day: '2024-02-01', close: 102, volume: 15 }
 * ```
 */
export function monthlyBars(bars: BarSeries): Bar[] {
  const columns = readBars(bars);
  const days = Array.from(columns.day, fromEpochDay);
  const months: Bar[] = [];
  let from = 0;
  for (const [place, day] of days.entries()) {
    if (days[place + 1]?.slice(0, 7) === day.slice(0, 7)) continue;
    months.push(monthOf(columns, from, place + 1, day));
    from = place + 1;
  }
  return months;
}

function monthOf(columns: BarColumns, from: number, end: number, day: Day): Bar {
  const fold = (column: Float64Array | undefined, step: (all: number, one: number) => number) =>
    column?.subarray(from, end).reduce((all, one) => step(all, one));
  // A figure that a day lacks is NaN, and so is all that is made of it.
  const sum = (all: number, one: number) => all + one;
  const last = (_: number, one: number) => one;
  const { close, open, high, low, volume, turnover, breadth } = columns;
  const figures = {
    open: fold(open, (all) => all),
    high: fold(high, Math.max),
    low: fold(low, Math.min),
    close: fold(close, last),
    volume: fold(volume, sum),
    turnover: fold(turnover, sum),
    breadth: fold(breadth, last),
  };
  const given = Object.entries(figures).filter(([, value]) => Number.isFinite(value));
  return { day, ...(Object.fromEntries(given) as unknown as Omit<Bar, 'day'>) };
}
