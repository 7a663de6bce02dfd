import type { Day, DecimalText, Label, PolicyHead, Reason } from '../../kernel/index.js';

/** The states of the market (市道) by their codes in columns: `unknown`, 0, while there are too few bars to judge. */
export const regimes = /* @__PURE__ */ Object.freeze(['unknown', 'strong', 'sideways', 'weak'] as const);

/** A state of the market. */
export type Regime = (typeof regimes)[number];

/**
 * The phases of the cycle by their codes in columns: bottoming 筑底, rising 上涨, topping 做头, falling 下跌, and
 * consolidating 盘整 between them.
 */
export const phases = /* @__PURE__ */ Object.freeze([
  'unknown',
  'bottoming',
  'rising',
  'topping',
  'falling',
  'consolidating',
] as const);

/** A phase of the cycle. */
export type Phase = (typeof phases)[number];

/** A market, by a short id such as `a-shares` and as people call it. */
export interface MarketName {
  readonly id: string;
  readonly text: Label;
}

/**
 * Where a state begins and where it ends. The two differ, so that the judgement does not flutter (hysteresis): what has
 * begun ends later than it would begin.
 */
export interface Edges {
  readonly enter: DecimalText;
  readonly leave: DecimalText;
}

/**
 * How a market is judged, bar by bar and without a look ahead. Ratios are decimal text: `0.03` is 3 %.
 *
 * In this order, and the first that holds speaks: below its average and far below its peak, the market is *weak*; above its
 * average and far above its trough, or on a rising trend, it is *strong*; on a falling trend it is *weak*; otherwise it is
 * *sideways*. A strong market to which volatility or breadth object is *sideways*, and so is a weak trend to which breadth
 * does.
 */
export interface JudgePolicy extends PolicyHead {
  /** The market that it was designed for. On another it must prove itself: see `judgeAgreement`. */
  readonly market: MarketName;
  /** A trend: the close lies at least this far from its moving average, which slopes the same way. */
  readonly trend: Edges & {
    /** Bars of the moving average. */
    readonly window: number;
    /** Bars over which the slope of the average is measured. */
    readonly slopeOver: number;
  };
  /** Peak and trough: the highest and the lowest of the last closes. */
  readonly swing: {
    /** Bars among which they are sought. */
    readonly window: number;
    /** A drawdown (回撤) from the peak that is weak below the average, whatever the trend. */
    readonly fall: Edges;
    /** A rise from the trough that is strong above the average, whatever the trend; left out, there is no such rule. */
    readonly rise?: Edges | undefined;
    /**
     * A fall by this ratio from the highest close since strong was called begins the turn (topping), as does a rise from the
     * lowest since weak was (bottoming).
     */
    readonly turn: DecimalText;
  };
  /**
   * Wilder’s average true range as a share of the close: a strong market is called up to `enter` and held up to `leave`.
   * Bars without high and low count with their closes.
   */
  readonly volatility?: (Edges & { readonly window: number }) | undefined;
  /**
   * Share of the securities above their own averages: what strong asks for at least, and weak by its trend at most. A bar
   * that does not say it is judged without.
   */
  readonly breadth?: { readonly strong: Edges; readonly weak: Edges } | undefined;
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
