import type { BarColumns } from '../bars/types.js';
import type { WindowedSignal } from '../models/types.js';

/**
 * A windowed signal of a security by bar, NaN where there are too few bars or something is not given. See
 * `windowedSignals`. Cost: linear in the bars, for averages times the window.
 */
export function signalColumn(
  signal: WindowedSignal,
  window: number,
  { close, volume }: BarColumns,
): Float64Array {
  const column = new Float64Array(close.length).fill(NaN);
  const rows = close.length;
  switch (signal) {
    case 'return':
      for (let bar = window; bar < rows; bar++) column[bar] = changeFrom(close[bar - window]!, close[bar]!);
      return column;
    case 'fallFromHigh': {
      const high = extremes(close, window, 1);
      for (let bar = window - 1; bar < rows; bar++) column[bar] = -changeFrom(high[bar]!, close[bar]!);
      return column;
    }
    case 'riseFromLow': {
      const low = extremes(close, window, -1);
      for (let bar = window - 1; bar < rows; bar++) column[bar] = changeFrom(low[bar]!, close[bar]!);
      return column;
    }
    case 'aboveHigh': {
      const high = extremes(close, window, 1);
      for (let bar = window; bar < rows; bar++) column[bar] = changeFrom(high[bar - 1]!, close[bar]!);
      return column;
    }
    case 'baseWidth': {
      const high = extremes(close, window, 1);
      const low = extremes(close, window, -1);
      for (let bar = window; bar < rows; bar++) column[bar] = changeFrom(low[bar - 1]!, high[bar - 1]!);
      return column;
    }
    case 'aboveAverage':
      for (let bar = window - 1; bar < rows; bar++) {
        column[bar] = changeFrom(meanBefore(close, bar + 1, window), close[bar]!);
      }
      return column;
    case 'volumeRatio':
      if (volume === undefined) return column;
      for (let bar = window; bar < rows; bar++) {
        const mean = meanBefore(volume, bar, window);
        if (mean > 0) column[bar] = volume[bar]! / mean;
      }
      return column;
  }
}

// The difference first: it is exact between neighbours, so that from 100 to 92 is -0.08 and meets a limit of -0.08, which
// 92 ÷ 100 − 1 does not.
function changeFrom(before: number, value: number): number {
  return (value - before) / before;
}

// Summed anew for every bar: a running sum would carry a missing volume, and the rounding of every large one, for ever.
function meanBefore(values: Float64Array, end: number, window: number): number {
  let sum = 0;
  for (let place = end - window; place < end; place++) sum += values[place]!;
  return sum / window;
}

/** The highest (sign 1) or lowest (sign −1) of the last values, of as many as there are. */
function extremes(values: Float64Array, window: number, sign: 1 | -1): Float64Array {
  const found = new Float64Array(values.length);
  // Places whose values may still become the extreme, the best first.
  const queue = new Int32Array(values.length);
  let head = 0;
  let tail = 0;
  for (let place = 0; place < values.length; place++) {
    const value = sign * values[place]!;
    while (tail > head && sign * values[queue[tail - 1]!]! <= value) tail--;
    queue[tail++] = place;
    if (queue[head]! <= place - window) head++;
    found[place] = values[queue[head]!]!;
  }
  return found;
}
