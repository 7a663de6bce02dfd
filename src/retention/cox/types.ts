import type { Reason } from '../../kernel/index.js';
import type { Ties } from '../columns/cox/coxPass.js';

/** Covariates: a row of numbers for each spell, or a column of each covariate. */
export type Covariates =
  | readonly (readonly number[])[]
  | { readonly columns: readonly Float64Array[]; readonly names?: readonly string[] };

/** How a regression is made. */
export interface CoxOptions {
  /** How events of one time are taken; default `efron`. `exact` is the discrete likelihood, as R's `ties = "exact"`. */
  readonly ties?: Ties;
  /** One text a spell: each stratum has a baseline of its own, the coefficients are common. */
  readonly strata?: readonly string[];
  /** Default 0.95. */
  readonly confidenceLevel?: number;
  /** One a covariate; default `x1`, `x2` … */
  readonly names?: readonly string[];
}

/**
 * How a fit ended. `collinear`: some covariates say nothing that those before them do not say; the others are estimated, as in R.
 * `separation`: the likelihood rises for ever, so that no estimate exists.
 */
export type CoxStatus = 'converged' | 'no-events' | 'separation' | 'collinear' | 'not-converged';

/** A coefficient; all its numbers are `null` where there is no estimate. */
export interface CoxCoefficient {
  readonly name: string;
  /** Logarithm of the hazard ratio of one unit more. */
  readonly estimate: number | null;
  readonly standardError: number | null;
  /** e to the estimate; `null` too where a double cannot hold it, and so are its limits. */
  readonly hazardRatio: number | null;
  /** Confidence limits of the hazard ratio, not of the estimate (Wald: e to the estimate ± z standard errors). */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly z: number | null;
  /** Of the coefficient's being zero, two-sided. */
  readonly p: number | null;
}

/** A test of all coefficients' being zero. */
export interface CoxTest {
  readonly chiSquare: number;
  /** Number of coefficients that are estimated. */
  readonly degrees: number;
  readonly p: number;
}

/** A fitted Cox regression. */
export interface CoxModel {
  readonly status: CoxStatus;
  /** Why there is no estimate, or not of all; empty when converged. */
  readonly reasons: readonly Reason[];
  readonly ties: Ties;
  readonly confidenceLevel: number;
  readonly coefficients: readonly CoxCoefficient[];
  /** Of the partial likelihood; `null` where there is no greatest one. */
  readonly logLikelihood: number | null;
  /** With all coefficients zero. */
  readonly nullLogLikelihood: number;
  readonly likelihoodRatio: CoxTest | null;
  /** Needs no estimate; with one covariate for two groups and exact ties it is the log-rank test. */
  readonly score: CoxTest | null;
  readonly wald: CoxTest | null;
  /** Of the estimates, in the order of the coefficients; `null` where there is no estimate. */
  readonly covariance: readonly (readonly (number | null)[])[];
  /** Harrell's C: the share of pairs in which who left first had the higher hazard; equal hazards count half. */
  readonly concordance: number | null;
  /** Weight of all spells, and of those that ended in the event. */
  readonly spells: number;
  readonly events: number;
  readonly iterations: number;
  /** Weighted mean of each covariate, where `baselineHazard` stands unless asked otherwise. */
  readonly means: readonly number[];
}

/** A step of a cumulative hazard. */
export interface BaselinePoint {
  /** A time with events. */
  readonly time: number;
  /** No more than the greatest double. */
  readonly cumulativeHazard: number;
  /** e to minus the cumulative hazard. */
  readonly survival: number;
}

/** The hazard of somebody with certain covariates, one curve for each stratum. */
export interface BaselineHazard {
  /** The covariates it holds for. */
  readonly covariates: readonly number[];
  readonly strata: readonly { readonly stratum: string; readonly points: readonly BaselinePoint[] }[];
}
