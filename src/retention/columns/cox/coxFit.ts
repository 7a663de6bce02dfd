import { cholesky, invertCholesky, placeOf, solveCholesky, type Triangle } from '../cholesky.js';
import { type CoxLikelihood, coxPass, type Ties } from './coxPass.js';
import type { CoxRows } from './coxRows.js';
import { isMonotone } from './monotone.js';

/** A fit in the units of the rows: deviations from the mean in standard deviations. */
export interface CoxFit {
  readonly status: 'converged' | 'separation' | 'not-converged';
  readonly iterations: number;
  readonly coefficients: Float64Array;
  readonly logLikelihood: number;
  /** Inverse of the information; empty unless converged. */
  readonly covariance: readonly Float64Array[];
  /** Of the coefficients' being zero: b' I b at the estimates. */
  readonly wald: number;
  /** Covariates that run away; empty unless separated. */
  readonly runaway: readonly number[];
}

const MOST_STEPS = 60;
const MOST_HALVINGS = 40;
/** Newton's steps square their error: after one of this size, relative to the coefficients, the last digit is right. */
const CLOSE = 1e-12;
/** The share of the likelihood that is rounding. */
const ROUNDING = 1e-13;
/** Where the likelihood is monotone, steps stay as long as they are; before this many they may be so for other reasons. */
const FIRST_SUSPICION = 6;
/** A pivot below this share has no digits left. */
const SINGULAR = 1e-14;
/** A share of the longest component of a direction that is not taken for nothing. */
const NOTABLE = 1e-3;
/** How finely directions are looked at on the way, where the part of them that fades has faded, and at the end. */
const FINE = 1e-7;
const COARSE = 1e-4;

/** The likelihood at some coefficients, and the triangle of its information. */
interface Place extends CoxLikelihood {
  readonly coefficients: Float64Array;
  readonly lower: Triangle;
  /** Whether Newton's method can go on from here. */
  readonly isSound: boolean;
}

/**
 * Newton–Raphson from zero, with steps halved until the likelihood does not fall. Where there is no finite maximum it says
 * so, by `isMonotone` in the direction of the steps or of the coefficients.
 *
 * @param rows - The rows; their covariates are not collinear.
 * @param ties - How events of one time are taken.
 * @param atZero - The likelihood where all coefficients are zero.
 * @returns The fit. Cost: a pass a step, about five; more sorts and passes where there is no maximum.
 */
export function coxFit(rows: CoxRows, ties: Ties, atZero: CoxLikelihood): CoxFit {
  let here = placed(atZero, new Float64Array(rows.width));
  let before = Infinity;
  for (let iterations = 1; iterations <= MOST_STEPS; iterations++) {
    const step = solveCholesky(here.lower, here.score);
    const length = longest(step);
    const rise = product(here.score, step);
    const noise = ROUNDING * Math.abs(here.logLikelihood);
    const isLong = length > before / 2;
    const isClose = length <= CLOSE * Math.max(1, longest(here.coefficients));
    // Where covariates are nearly collinear, steps stay longer than that: what is left of them is rounding.
    const isNoise = isLong && rise <= noise;
    // What is left of a step is not small where coefficients run away: they grow by it and nothing else.
    const isWandering = isLong && length > NOTABLE * longest(here.coefficients);
    if (isWandering && iterations >= FIRST_SUSPICION) {
      const endless = unfinished(rows, ties, [step, here.coefficients], iterations, isNoise ? COARSE : FINE);
      if (endless.status === 'separation') return endless;
    }
    if (isClose || isNoise) return finished(here, step, iterations);
    let share = 1;
    let next = tried(rows, ties, here, step, share);
    for (let halvings = 0; !isBetter(next, here.logLikelihood - noise); halvings++) {
      if (halvings === MOST_HALVINGS)
        return unfinished(rows, ties, [step, here.coefficients], iterations, COARSE);
      share /= 2;
      next = tried(rows, ties, here, step, share);
    }
    here = next;
    before = length;
  }
  return unfinished(rows, ties, [here.coefficients], MOST_STEPS, COARSE);
}

function placed(likelihood: CoxLikelihood, coefficients: Float64Array): Place {
  const { lower, explained } = cholesky(likelihood.information, coefficients.length, SINGULAR);
  return { ...likelihood, coefficients, lower, isSound: explained.length === 0 };
}

function tried(rows: CoxRows, ties: Ties, from: Place, step: Float64Array, share: number): Place {
  const coefficients = moved(from.coefficients, step, share);
  return placed(coxPass(rows, coefficients, ties), coefficients);
}

// Comparisons with NaN are false; where all risks of a time leave the doubles, the likelihood is infinite.
function isBetter({ logLikelihood, isSound }: Place, least: number): boolean {
  return isSound && logLikelihood >= least && logLikelihood < Infinity;
}

function finished(
  { coefficients, logLikelihood, information, lower }: Place,
  step: Float64Array,
  iterations: number,
): CoxFit {
  const estimates = moved(coefficients, step, 1);
  return {
    status: 'converged',
    iterations,
    coefficients: estimates,
    logLikelihood,
    covariance: invertCholesky(lower, step.length),
    wald: product(estimates, timesSymmetric(information, estimates)),
    runaway: [],
  };
}

function unfinished(
  rows: CoxRows,
  ties: Ties,
  directions: readonly Float64Array[],
  iterations: number,
  grain: number,
): CoxFit {
  const direction = directions.find((own) => isMonotone(rows, own, ties, grain));
  const most = direction === undefined ? 0 : longest(direction);
  const runaway: number[] = [];
  direction?.forEach((component, k) => {
    if (Math.abs(component) > NOTABLE * most) runaway.push(k);
  });
  return {
    status: direction === undefined ? 'not-converged' : 'separation',
    iterations,
    coefficients: new Float64Array(0),
    logLikelihood: NaN,
    covariance: [],
    wald: NaN,
    runaway,
  };
}

function moved(from: Float64Array, step: Float64Array, share: number): Float64Array {
  return Float64Array.from(from, (value, k) => value + share * step[k]!);
}

function longest(vector: Float64Array): number {
  return vector.reduce((most, component) => Math.max(most, Math.abs(component)), 0);
}

function product(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, component, k) => sum + component * b[k]!, 0);
}

function timesSymmetric(matrix: Triangle, vector: Float64Array): Float64Array {
  return vector.map((_, row) =>
    vector.reduce((sum, other, k) => sum + other * matrix[placeOf(Math.max(row, k), Math.min(row, k))]!, 0),
  );
}
