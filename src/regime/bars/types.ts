import type { Day } from '../../kernel/index.js';

/** A day, or a month, of a market series (行情). */
export interface Bar {
  readonly day: Day;
  readonly open?: number | undefined;
  readonly high?: number | undefined;
  readonly low?: number | undefined;
  /** Closing price or level, above zero. */
  readonly close: number;
  /** What was traded, in shares; zero or more. */
  readonly volume?: number | undefined;
  /** Share of all shares that changed hands on the day (换手率): `0.02` is 2 %. */
  readonly turnover?: number | undefined;
  /** Share of the market’s securities that stand above their own average, 0 to 1. */
  readonly breadth?: number | undefined;
}

/** A market series as columns, a place for each bar. NaN stands for what is not given. */
export interface BarColumns {
  /** Epoch days, rising. */
  readonly day: Int32Array;
  readonly open?: Float64Array | undefined;
  readonly high?: Float64Array | undefined;
  readonly low?: Float64Array | undefined;
  readonly close: Float64Array;
  readonly volume?: Float64Array | undefined;
  readonly turnover?: Float64Array | undefined;
  readonly breadth?: Float64Array | undefined;
}

/** A market series: bars, or their columns. */
export type BarSeries = readonly Bar[] | BarColumns;
