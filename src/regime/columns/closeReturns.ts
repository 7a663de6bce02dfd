import type { BarSeries } from '../bars/types.js';
import { readBars } from './readBars.js';

/**
 * The simple returns (简单收益率) of a market series from close to close.
 *
 * @param bars - The series, as bars or as columns.
 * @returns One return for each bar but the first: `0.01` is 1 %; Infinity where a double cannot hold it. Cost: linear in
 * the bars.
 * @throws DomainError `bars_invalid` with the index of the first bar at fault and its field.
 * @example
 * ```ts
 * import { closeReturns, day } from 'panhuo';
 *
 * const bars = [{ day: day('2024-01-02'), close: 100 }, { day: day('2024-01-03'), close: 125 }];
 * [...closeReturns(bars)]; // => [0.25]
 * ```
 */
export function closeReturns(bars: BarSeries): Float64Array {
  const { close } = readBars(bars);
  const returns = new Float64Array(Math.max(0, close.length - 1));
  for (let place = 0; place < returns.length; place++) returns[place] = close[place + 1]! / close[place]! - 1;
  return returns;
}
