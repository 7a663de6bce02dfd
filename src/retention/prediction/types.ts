import type { Reason } from '../../kernel/index.js';

/** A unit in which the time of histories runs. A model that is fitted to them counts in the same one. */
export type HistoryUnit = 'day' | 'week' | 'month' | 'year';

/**
 * What a model of trading needs to know of a customer on a day, in one unit of time: the (x, tₓ, T) of Fader, Hardie and
 * Lee (2005). Days with trades are what is counted; the first one is his birth and not counted.
 */
export interface TradingHistory {
  /** Days with trades after the first: a whole number. */
  readonly frequency: number;
  /** Time from the first such day to the last; 0 when there was but one. */
  readonly recency: number;
  /** Time from the first such day to the day of the history; at least `recency`. */
  readonly age: number;
  /** How many customers have this history; default 1. */
  readonly count?: number;
}

/** Histories as columns, a row a history. */
export interface HistoryColumns {
  readonly frequency: Float64Array;
  readonly recency: Float64Array;
  readonly age: Float64Array;
  readonly count?: Float64Array;
}

/** Histories in either form; what is asked of them comes out the same. */
export type Histories = readonly TradingHistory[] | HistoryColumns;

/**
 * The beta-geometric/NBD model (Fader, Hardie and Lee 2005): a customer trades at a rate of his own, gamma(r, rate α) over
 * customers, and after every repeat trade falls silent for good with a probability of his own, beta(a, b).
 */
export interface BgNbd {
  readonly kind: 'bg-nbd';
  readonly parameters: {
    readonly r: number;
    readonly alpha: number;
    readonly a: number;
    readonly b: number;
  };
  /** The unit of time in which it counts, where that is known: it is then not taken for a model of another one. */
  readonly unit?: HistoryUnit;
}

/** The modified model (Batislam, Denizel and Filiztekin 2007): he may fall silent after the very first trade too. */
export interface MbgNbd {
  readonly kind: 'mbg-nbd';
  readonly parameters: BgNbd['parameters'];
  /** As of the other. */
  readonly unit?: HistoryUnit;
}

/**
 * The Pareto/NBD model (Schmittlein, Morrison and Colombo 1987): he may fall silent at any time, after a lifetime that is
 * exponential with a rate of his own, gamma(s, rate β) over customers.
 */
export interface ParetoNbd {
  readonly kind: 'pareto-nbd';
  readonly parameters: {
    readonly r: number;
    readonly alpha: number;
    readonly s: number;
    readonly beta: number;
  };
  /** As of the others. */
  readonly unit?: HistoryUnit;
}

/** A model of customers who trade until they fall silent, and never say so. */
export type TradingModel = BgNbd | MbgNbd | ParetoNbd;

/** A kind of trading model. */
export type TradingModelKind = TradingModel['kind'];

/**
 * The gamma-gamma model of value a trading day (Fader and Hardie 2013): those of a customer are gamma(p, rate ν) about a mean of
 * his own, ν is gamma(q, rate γ) over customers; value and frequency are taken as independent.
 */
export interface GammaGamma {
  readonly kind: 'gamma-gamma';
  readonly parameters: { readonly p: number; readonly q: number; readonly gamma: number };
}

/** The shifted beta-geometric model of contracts that are renewed (Fader and Hardie 2007): churn is beta(α, β). */
export interface ShiftedBetaGeometric {
  readonly kind: 'shifted-beta-geometric';
  readonly parameters: { readonly alpha: number; readonly beta: number };
}

/** A model that can be fitted. */
export type FittableModel = TradingModel | GammaGamma | ShiftedBetaGeometric;

/** A parameter's estimate; its error and limits are `null` where the likelihood gives none. */
export interface ParameterEstimate {
  readonly name: string;
  readonly estimate: number;
  readonly standardError: number | null;
  /** Confidence limits (Wald on the scale of the logarithm, so that both lie above zero). */
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * How a fit ended. `boundary`: the likelihood still rises where a parameter runs to zero or without end, so the numbers are
 * the last ones reached; `no-information`: the data cannot tell the parameters at all.
 */
export type FitStatus = 'converged' | 'boundary' | 'not-converged' | 'no-information';

/** A model with what the fit says of it. */
export type Fitted<Model extends FittableModel> = Model & {
  /**
   * Whether this is a maximum; if not, `reasons` say why. On the `boundary` there are no errors, and forecasts may serve where
   * a hold-out says so; otherwise the numbers are not to be built on.
   */
  readonly converged: boolean;
  readonly status: FitStatus;
  readonly reasons: readonly Reason[];
  /** One a parameter, in the order of `parameters`. */
  readonly estimates: readonly ParameterEstimate[];
  /** Of the estimates (not of their logarithms); `null` where there is none. */
  readonly covariance: readonly (readonly number[])[] | null;
  readonly logLikelihood: number;
  /** Weight of all rows. */
  readonly customers: number;
  readonly confidenceLevel: number;
  readonly iterations: number;
};

/** How a model is fitted. */
export interface FitOptions {
  /** Of the limits; default 0.95. */
  readonly confidenceLevel?: number;
}

/** How a model of trading is fitted. */
export interface TradingFitOptions extends FitOptions {
  /** The unit of time of the histories. The model keeps it, and is then refused where times are of another unit. */
  readonly unit?: HistoryUnit;
}
