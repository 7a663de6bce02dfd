import type { JudgePolicy } from './types.js';
import { closeWindow, type SavedWindow } from './window.js';

/** What the judge measures on a bar. All are ratios: `0.03` is 3 %. */
export interface Signals {
  /** Close ÷ moving average − 1. */
  readonly deviation: number;
  /** Moving average ÷ moving average some bars ago − 1. */
  readonly slope: number;
  /** Fall from the highest close of the window, zero or above. */
  readonly drawdown: number;
  /** Rise from the lowest close of the window, zero or above. */
  readonly rise: number;
}

/** The measuring state as JSON. */
export interface SavedSignals {
  readonly window: SavedWindow;
  /** The last averages, oldest first. */
  readonly averages: readonly number[];
}

/** Measures bar by bar; `undefined` during warm-up. */
export function createSignals({ trend }: JudgePolicy, saved?: SavedSignals) {
  const window = closeWindow(trend.window, saved?.window);
  const averages = [...(saved?.averages ?? [])];

  return {
    /** Bars that must pass before there is something to judge. */
    warmUp: trend.window + trend.slopeOver,
    push(close: number): Signals | undefined {
      window.push(close);
      if (!window.full) return undefined;
      const average = window.mean();
      averages.push(average);
      if (averages.length <= trend.slopeOver) return undefined;
      const before = averages.shift() ?? average;
      return {
        deviation: change(close, average),
        slope: change(average, before),
        // Turned round before the division, so that no fall is 0 and not −0.
        drawdown: (window.highest() - close) / window.highest(),
        rise: change(close, window.lowest()),
      };
    },
    save: (): SavedSignals => ({ window: window.save(), averages: [...averages] }),
  };
}

// The difference first: it is exact between neighbours, so a fall from 100 to 80 is 0.2 and meets a limit of 0.20, which
// 1 − 80 ÷ 100 does not.
function change(to: number, from: number): number {
  return (to - from) / from;
}
