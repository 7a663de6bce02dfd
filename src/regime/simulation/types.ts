import type { Checked, Day, DecimalInput, DecimalText, Reason } from '../../kernel/index.js';
import type { FeeSchedule, MarketRules, Side } from '../../market/index.js';
import type { Allocation } from '../allocation/allocate.js';
import type { JudgePolicy, Regime } from '../judge/types.js';
import type { Drawdown } from '../performance/drawdowns.js';
import type { Performance } from '../performance/performance.js';
import type { BootstrapInterval, BootstrapOptions } from './stationaryBootstrap.js';

/** How a policy is tried on past data. All amounts are in the currency of the policy. */
export interface SimulationOptions {
  /** Who judges the market, bar by bar and without a look ahead. */
  readonly judge: Checked<JudgePolicy>;
  /** What each order costs. It must cover the days of trades, and no others. */
  readonly costs: Checked<FeeSchedule>;
  /** What each portfolio starts with, in cash; above zero. That of the policy unless given. */
  readonly capital?: DecimalInput | undefined;
  /** No decision before this day: earlier bars only warm up the judge. */
  readonly from?: Day | undefined;
  /** The level of the trading-personality questionnaire, as `allocate` takes it. */
  readonly personality?: string | null | undefined;
  /** The highest share that suitability allows, as `allocate` takes it. The yardsticks have none. */
  readonly ceiling?: DecimalInput | undefined;
  /** What cash earns a year, paid bar by bar for the days since the bar before (actual/365); nothing unless given. */
  readonly cashRate?: DecimalInput | undefined;
  /**
   * Tick and lots: the rules of a market, and the board. Without them the smallest price step is the smallest unit of the
   * currency and every whole number of shares can be traded.
   */
  readonly exchange?: { readonly rules: Checked<MarketRules>; readonly board: string } | undefined;
  /** How the differences to the yardsticks are resampled; without it they have no interval, for there is no chance without a seed. */
  readonly bootstrap?: BootstrapOptions | undefined;
}

/** A trade of the past, and why. */
export interface SimulatedTrade {
  /** The day whose close decided. */
  readonly decidedOn: Day;
  /** The day of the next bar. */
  readonly tradedOn: Day;
  readonly side: Side;
  /** Shares. */
  readonly quantity: number;
  readonly price: DecimalText;
  /** Price × quantity. */
  readonly value: DecimalText;
  readonly fees: DecimalText;
  readonly regime: Regime;
  readonly state: Allocation['state'];
  /** Those of `allocate` on the day that decided. */
  readonly reasons: readonly Reason[];
}

/** What a portfolio came to, from the first decision on. */
export interface PortfolioSummary {
  /** Equity at the last close; what is held is valued and not sold. */
  readonly final: DecimalText;
  readonly trades: number;
  /** Bars whose order came to nothing: for less than a lot, less than a share, or less than it costs. */
  readonly unfilled: number;
  readonly fees: DecimalText;
  /** What cash earned, on the bars before the first decision too. */
  readonly interest: DecimalText;
  /**
   * Amount traded a year ÷ average equity (资金周转率). Two-way counts purchases and sales, one-way is half of it. `null`
   * where no time passed.
   */
  readonly turnover: { readonly oneWay: number; readonly twoWay: number } | null;
  /** Average share invested; `null` where nothing could be decided. */
  readonly exposure: number | null;
  /** By the bars that the series has in a year of 365.25 days; `null` where no time passed. */
  readonly performance: Performance | null;
  /** The deepest fall of the equity; `null` where it never fell. */
  readonly maxDrawdown: Drawdown | null;
}

/** How a policy did beside a portfolio that follows no market. */
export interface YardstickComparison extends PortfolioSummary {
  readonly id: string;
  /** Of the yardstick, in minor units by bar. */
  readonly equity: Float64Array;
  /**
   * Growth a year of the policy, less that of the yardstick: both as logarithms, so that it is above zero where the policy
   * ended richer. `null` where no time passed.
   */
  readonly difference: number | null;
  /** Where that difference lies, chance considered; `null` without a seed or for too short a series. */
  readonly interval: BootstrapInterval | null;
}

/** What a policy would have done on past data. It is a study of the past and promises nothing. */
export interface Simulation {
  /** Always: these are figures of a policy on past data, no forecast and no advice. */
  readonly historical: true;
  /** Epoch days of the bars. */
  readonly day: Int32Array;
  /** Codes of the regimes: their places in `regimes`. */
  readonly regime: Uint8Array;
  /** Cash and securities at the close, in minor units (fen). */
  readonly equity: Float64Array;
  /** Share of the equity that is invested at the close. */
  readonly exposure: Float64Array;
  /** Distance of the equity from its highest so far: −0.2 is a fifth below it. */
  readonly underwater: Float64Array;
  /** The day of the first decision: the first bar of a known regime, not before `from`. `null` where there is none. */
  readonly decidesFrom: Day | null;
  readonly trades: readonly SimulatedTrade[];
  readonly summary: PortfolioSummary;
  /** The yardsticks of the policy, in its order. */
  readonly against: readonly YardstickComparison[];
}
