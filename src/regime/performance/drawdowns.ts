import { type Day, fromEpochDay } from '../../kernel/index.js';
import type { BarSeries } from '../bars/types.js';
import { readBars } from '../columns/readBars.js';
import { underwaterOf } from '../columns/underwaterOf.js';

/** A fall from a peak. */
export interface Drawdown {
  /** How deep, below zero: −0.2 is a fifth. */
  readonly depth: number;
  /** The last day at the peak. */
  readonly peakOn: Day;
  /** The first day at the lowest close. */
  readonly troughOn: Day;
  /** The first day after it at or above the peak; `null` while the series stands below. */
  readonly recoveredOn: Day | null;
}

/** How a market series stood below its peaks. */
export interface Drawdowns {
  /** The deepest fall, the first of equal ones (最大回撤); `null` for a series that never fell. */
  readonly maxDrawdown: Drawdown | null;
  /** Of each bar, the distance of its close from the highest close so far (水下曲线): −0.2 is a fifth below it. */
  readonly underwater: Float64Array;
  /** Root mean square of the underwater curve (溃疡指数); `null` for no bars. */
  readonly ulcerIndex: number | null;
}

/**
 * The underwater curve of a market series and its deepest fall, with its dates.
 *
 * The curve looks at no later bar; the dates of the deepest fall are known only after the fact. Source of the ulcer index:
 * P. G. Martin and B. B. McCann, The Investor’s Guide to Fidelity Funds (1989), here a ratio and not in percent.
 *
 * @param bars - The series, as bars or as columns. Closes are compared, not the highs and lows within a bar.
 * @returns The fall, the curve and the index. Cost: linear in the bars.
 * @throws DomainError `bars_invalid` with the index of the first bar at fault and its field.
 * @example
 * ```ts
 * import { day, drawdowns } from 'panhuo';
 *
 * const closes = [100, 75, 50, 100];
 * const bars = closes.map((close, place) => ({ day: day(`2024-01-0${place + 2}`), close }));
 * const { maxDrawdown, underwater } = drawdowns(bars);
 * maxDrawdown; // => { depth: -0.5, peakOn: '2024-01-02', troughOn: '2024-01-04', recoveredOn: '2024-01-05' }
 * [...underwater]; // => [0, -0.25, -0.5, 0]
 * ```
 */
export function drawdowns(bars: BarSeries): Drawdowns {
  const { day, close } = readBars(bars);
  const { curve, lowest, ulcerIndex } = underwaterOf(close);
  const depth = curve[lowest] ?? 0;
  const dayAt = (place: number): Day => fromEpochDay(day[place] ?? 0);
  const recovered = curve.indexOf(0, lowest);
  return {
    maxDrawdown:
      depth === 0
        ? null
        : {
            depth,
            // A bar at its peak stands exactly zero below it.
            peakOn: dayAt(curve.lastIndexOf(0, lowest)),
            troughOn: dayAt(lowest),
            recoveredOn: recovered < 0 ? null : dayAt(recovered),
          },
    underwater: curve,
    ulcerIndex: close.length === 0 ? null : ulcerIndex,
  };
}
