import type { Checked, Day, DecimalInput, DecimalText, Reason } from '../../kernel/index.js';
import type { FeeSchedule, MarketRules } from '../../market/index.js';
import type { BarSeries } from '../bars/types.js';
import type { JudgePolicy } from '../judge/types.js';
import type { BootstrapOptions } from '../simulation/stationaryBootstrap.js';
import type { Claim } from './types.js';

/** How a model is tried on past data. */
export interface StudyOptions {
  /** The series of the whole market: its days are the days of trading, and its regimes say when the model may begin. */
  readonly market: BarSeries;
  /** Who judges the market, bar by bar and without a look ahead. */
  readonly judge: Checked<JudgePolicy>;
  /** Tick, lots by board and settlement. */
  readonly rules: Checked<MarketRules>;
  /** What each order costs. */
  readonly costs: Checked<FeeSchedule>;
  /** What the study starts with, in cash; above zero, in the currency of the costs. */
  readonly capital: DecimalInput;
  /** The first day of the study; earlier bars only warm up. Left out, the first of the market. */
  readonly from?: Day | undefined;
  /** The study ends before this day: bars on it and after are checked and then forgotten. */
  readonly until: Day;
  /** How the days are resampled for the intervals. Its confidence level is that of all intervals. */
  readonly bootstrap: BootstrapOptions;
}

/** A measured figure and where it lies, chance considered. `null` where too little was measured, or too much for a number. */
export interface Estimate {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** What the study says of a claim. */
export interface TestedClaim extends Claim {
  /** Supported when the whole interval fulfils the claim, refuted when none of it does. */
  readonly verdict: 'supported' | 'refuted' | 'cannot tell';
  readonly reasons: readonly Reason[];
}

/**
 * What a model would have done on past data: statistics only. It names no security, and what is held at the end is valued
 * and not listed.
 */
export interface ModelStudy {
  /** Always: these are figures of a policy on past data, no forecast and no advice. */
  readonly historical: true;
  readonly model: { readonly id: string; readonly version: string };
  /** The first and the last day; `null` for a study without days. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** Share of the days whose regime is the model’s; `null` without days. */
  readonly ownRegime: number | null;
  /** Final = cash + valued, and cash = capital − bought + sold − fees, to the cent. */
  readonly money: {
    readonly capital: DecimalText;
    readonly bought: DecimalText;
    readonly sold: DecimalText;
    readonly fees: DecimalText;
    readonly cash: DecimalText;
    /** What is held at the end, at its last close. */
    readonly valued: DecimalText;
    readonly final: DecimalText;
  };
  /** Positions opened, closed, and closed with a profit after all fees. */
  readonly trades: { readonly opened: number; readonly closed: number; readonly hits: number };
  /** Growth a year of 365.25 days: (final ÷ capital)^(1 ÷ years) − 1; interval from resampled days. */
  readonly yearlyReturn: Estimate;
  /** The same by calendar year, with the number of its days in the study: the first and the last may be parts of one. */
  readonly years: readonly { readonly year: number; readonly days: number; readonly return: number }[];
  /** Hits ÷ closed (命中率), interval by Wilson. */
  readonly hitRate: Estimate;
  /**
   * Amount traded a year ÷ average assets (资金周转率), interval from resampled days. Two-way counts purchases and sales,
   * one-way is half of it.
   */
  readonly turnover: { readonly oneWay: Estimate; readonly twoWay: Estimate };
  /** Average share invested at the close; `null` without days. */
  readonly exposure: number | null;
  /** Deepest fall of the equity: −0.2 is a fifth; `null` without days. */
  readonly maxDrawdown: number | null;
  readonly claims: readonly TestedClaim[];
  /** Epoch days and what cash and securities are worth at their close, in minor units (fen). */
  readonly curve: { readonly day: Int32Array; readonly equity: Float64Array };
}
