import type { DecimalText, Label, PolicyHead } from '../../kernel/index.js';
import type { Regime } from '../judge/types.js';
import type { ChipPolicy } from './chipPolicy.js';

/**
 * What is measured over a window of a security’s own bars, at the close:
 * - `return`: the close ÷ the close so many bars ago, less 1;
 * - `fallFromHigh`: how far the close lies below the highest close of the window, its own included: 0.1 is a tenth;
 * - `riseFromLow`: how far it lies above the lowest one;
 * - `aboveHigh`: the close ÷ the highest close of the window *before* it, less 1: above zero on a new high (创新高);
 * - `baseWidth`: highest close ÷ lowest close of the window before it, less 1: small after a long base (平台整理);
 * - `aboveAverage`: the close ÷ the mean close of the window, less 1;
 * - `volumeRatio`: the volume ÷ the mean volume of the window before it (量比, by days).
 */
export const windowedSignals = /* @__PURE__ */ Object.freeze([
  'return',
  'fallFromHigh',
  'riseFromLow',
  'aboveHigh',
  'baseWidth',
  'aboveAverage',
  'volumeRatio',
] as const);

/** What is measured over a window. */
export type WindowedSignal = (typeof windowedSignals)[number];

/** A signal with its window, in bars of the security. */
export interface WindowedMeasure {
  readonly signal: WindowedSignal;
  readonly window: number;
}

/** A place in the panel: 1 for the greatest of what `of` measures on that day, among the securities that trade on it. */
export interface RankMeasure {
  readonly signal: 'rank';
  readonly of: WindowedSignal;
  readonly window: number;
}

/** A figure of the chip distribution, by the chip policy of the model. */
export interface ChipMeasure {
  readonly signal: 'winnerShare' | 'concentration70' | 'concentration90';
}

/** A measured signal, the same for every model. */
export type Measure = WindowedMeasure | RankMeasure | ChipMeasure;

/** A measured signal held against a limit, or two; both included. What cannot be measured fulfils no condition. */
export type SignalCondition = Measure & {
  readonly atLeast?: DecimalText;
  readonly atMost?: DecimalText;
};

/** What a study measures and a claim is made about. */
export const claimedFigures = /* @__PURE__ */ Object.freeze([
  'yearlyReturn',
  'hitRate',
  'turnoverOneWay',
  'turnoverTwoWay',
] as const);

/** A claim about a model, to be tested and never to be advertised: the figure is at least so much. */
export interface Claim {
  readonly figure: (typeof claimedFigures)[number];
  /** `0.15` is 15 % a year; a turnover of `13` is thirteen times the funds a year. */
  readonly atLeast: DecimalText;
}

/**
 * A model of trading (操作模型) as data: which signals open a position, which close it, and in which state of the market. It
 * decides on the close and trades on the next bar.
 */
export interface ModelPolicy extends PolicyHead {
  readonly text: Label;
  /** The regimes in which it opens positions. */
  readonly regimes: readonly Exclude<Regime, 'unknown'>[];
  /** The capital is cut into so many equal slots; each holds one security. */
  readonly slots: number;
  /** All of them must hold. */
  readonly entry: readonly SignalCondition[];
  /** Which come first when more securities fulfil the entry than slots are free; of equals, the first of the panel. */
  readonly prefer: WindowedMeasure & { readonly order: 'highest' | 'lowest' };
  readonly exit: {
    /** Any of them closes the position. */
    readonly signals: readonly SignalCondition[];
    /** So does a close this far below the price paid … */
    readonly stopLoss: DecimalText;
    /** … or this far above it, where given … */
    readonly takeProfit?: DecimalText;
    /** … or this many days of the market: 1 sells on the day after the purchase … */
    readonly mostDays: number;
    /** … or a regime that is not the model’s; an unknown one judges nothing. */
    readonly leavesWithRegime: boolean;
  };
  /** Needed where a signal is of chips. */
  readonly chips?: ChipPolicy;
  readonly claims: readonly Claim[];
}
