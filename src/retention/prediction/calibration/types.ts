import type { SplitScope } from '../histories/types.js';

/** How points are drawn. */
export interface CalibrationOptions {
  /** Past frequencies from this one on make one group; default 7, as in Fader, Hardie and Lee (2005). */
  readonly most?: number;
  /** Bins of equal width for the chance to trade; default 10. */
  readonly bins?: number;
  /** Of the intervals; default 0.95. */
  readonly confidenceLevel?: number;
}

/** Customers of one past frequency: what was expected of them and what came, on average. */
export interface FrequencyPoint {
  readonly frequency: number;
  /** The group holds all higher frequencies too. */
  readonly orMore: boolean;
  readonly customers: number;
  /** Mean of the expected repeat days in the hold-out. */
  readonly expected: number;
  /** Mean of those that came. */
  readonly actual: number;
}

/** Customers of about one chance to trade at all in the hold-out, and the share who did. */
export interface ChancePoint {
  /** Chances from this one, up to, not including, `to`; but for 1, which belongs to the last bin. */
  readonly from: number;
  readonly to: number;
  readonly customers: number;
  /** Mean chance. */
  readonly expected: number;
  /** Customers who traded. */
  readonly traded: number;
  readonly share: number;
  /** Wilson's interval of the share: a model that is right has its mean chance within it, save now and then. */
  readonly lower: number;
  readonly upper: number;
  /** Whether the mean chance lies within it. */
  readonly within: boolean;
}

/** How far a forecast lies from what came. Without customers there are no means. */
export interface ForecastErrors {
  /** Repeat days of all, expected and come. */
  readonly expected: number;
  readonly actual: number;
  /** By how much more was expected than came, as a share of what came; `null` where nothing came. */
  readonly bias: number | null;
  /** Mean distance a customer. Favours forecasts of "nothing" where most do nothing. */
  readonly meanAbsolute: number | null;
  /** Root of the mean square a customer: the measure of a forecast of expectations. */
  readonly rootMeanSquare: number | null;
}

/** Whether a model that learnt until a day said what came after, beside forecasts that need no model. */
export interface Calibration extends SplitScope {
  readonly customers: number;
  /** Past frequencies in order; one that nobody has is left out. */
  readonly byFrequency: readonly FrequencyPoint[];
  /** Bins in order; one that is empty is left out. */
  readonly byChance: readonly ChancePoint[];
  readonly errors: {
    readonly model: ForecastErrors;
    /** Everybody carries on at his own past rate. */
    readonly ownRate: ForecastErrors;
    /** Everybody repeats what he did in as long a time before the split. */
    readonly recent: ForecastErrors;
  };
}
