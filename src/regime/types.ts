import type { Day, DecimalText, Label, PolicyHead, Reason } from '../kernel/index.js';

/** The state of the market (市道), or `unknown` while there are too few bars to judge. */
export const regimes = /* @__PURE__ */ Object.freeze(['strong', 'sideways', 'weak', 'unknown'] as const);

/** A state of the market. */
export type Regime = (typeof regimes)[number];

/** The phase of the cycle: bottoming 筑底, rising 上涨, topping 做头, falling 下跌, and consolidating 盘整 between them. */
export type Phase = 'bottoming' | 'rising' | 'topping' | 'falling' | 'consolidating' | 'unknown';

/** A day of a market series (行情). */
export interface Bar {
  readonly day: Day;
  /** Closing price or level, above zero. */
  readonly close: number;
}

/** How a market is judged, bar by bar and without a look ahead. Ratios are decimal text: `0.03` is 3 %. */
export interface JudgePolicy extends PolicyHead {
  /** The market that it was designed for. */
  readonly market: Label;
  readonly trend: {
    /** Bars of the moving average. */
    readonly window: number;
    /** Bars over which the slope of the average is measured. */
    readonly slopeOver: number;
    /** Distance of the close from the average at which a trend begins … */
    readonly enter: DecimalText;
    /** … and at which it ends: smaller, so that the judgement does not flutter (hysteresis). It may be negative. */
    readonly leave: DecimalText;
  };
  /** A fall from the highest close of the window by this ratio is weak, whatever the trend. */
  readonly drawdown: DecimalText;
  /** A fall from the peak, or a rise from the trough, by this ratio begins the turn: topping, bottoming. */
  readonly turn: DecimalText;
  /** Bars in a row that a new state must last before it is called. */
  readonly confirm: number;
  /** Bars that a state lasts at least. */
  readonly minimumStay: number;
}

/** What the judge says on a day, from nothing but that day and those before it. */
export interface Judgement {
  readonly day: Day;
  readonly regime: Regime;
  readonly phase: Phase;
  /** First day of the regime. */
  readonly since: Day;
  readonly reasons: readonly Reason[];
}
