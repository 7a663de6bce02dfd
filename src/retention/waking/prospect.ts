import type { DecimalText } from '../../kernel/index.js';
import type { WakingResponse } from './wakingPlanPolicy.js';

/** What is expected of a sleeper, should he wake. A figure is decimal text, or the number that a model gives. */
export type WakingProspect = ProspectByTrades | ProspectByWorth;

interface ProspectHead {
  readonly customer: string;
  /** The chance that he is alive, 0 to 1, such as `probabilityAlive` gives it. */
  readonly alive: number;
  /** His assets, for the comparison with calling the richest. */
  readonly funds: DecimalText;
  /** The adviser who looks after him; left out: any adviser may call. */
  readonly adviser?: string;
  /** What a contact changes with customers of his kind, where an experiment measured it; else the policy's. */
  readonly response?: WakingResponse<DecimalText | number>;
}

/** A sleeper of whom it is known how he would trade. */
export interface ProspectByTrades extends ProspectHead {
  /**
   * Trades within the horizon of the policy that are expected of him awake; not those of `customerValue`, which already count the
   * chance that he is alive.
   */
  readonly trades: number;
  /** What such a day is expected to bring the branch, such as `expectedValue` gives it. */
  readonly valuePerTrade: DecimalText | number;
  readonly worth?: never;
}

/** A sleeper of whom it is known what he would be worth. */
export interface ProspectByWorth extends ProspectHead {
  /**
   * What he is worth awake, within the horizon and discounted to today. The value of `customerValue` already counts the chance that he
   * is alive: divide it by that chance, `value / alive`.
   */
  readonly worth: DecimalText | number;
  readonly trades?: never;
  readonly valuePerTrade?: never;
}
