import { demandObject, type Reason, reason } from '../../kernel/index.js';
import { lessFactor, momentsOf, productsAbout } from '../columns/experiments/moments.js';
import { unfit } from '../flows/requireColumn.js';
import { readValues } from './readValues.js';

/** Figures of an arm, a row a customer. */
export interface PrePeriodColumns {
  /** Before the experiment. */
  readonly before: Float64Array;
  /** While it ran. */
  readonly after: Float64Array;
}

/** What the figures before the experiment take off. */
export interface Adjustment<Column> {
  /** How much of a customer’s figure before comes back in his figure after; `null` where it cannot be told. */
  readonly theta: number | null;
  /** The share of the variance within the arms that is gone: 0 to 1; `null` where there is none. */
  readonly varianceReduction: number | null;
  /** The adjusted figures, in the order of the rows. */
  readonly treatment: Column;
  readonly control: Column;
  readonly reasons: readonly Reason[];
}

/**
 * Takes off the figures of a large book what was known before the experiment (CUPED). Equal to `adjustByPrePeriod`.
 *
 * @param treatment - The treated.
 * @param control - The control group.
 * @returns The adjusted columns. Cost: a few passes.
 * @throws DomainError `columns_invalid` for columns of different length, or figures that are none.
 * @example
 * ```ts
 * import { adjustColumnsByPrePeriod } from 'panhuo';
 *
 * const treatment = { before: Float64Array.of(1, 2, 3), after: Float64Array.of(3, 5, 7) };
 * const control = { before: Float64Array.of(1, 3), after: Float64Array.of(2, 6) };
 * adjustColumnsByPrePeriod(treatment, control).theta; // => 2
 * ```
 */
export function adjustColumnsByPrePeriod(
  treatment: PrePeriodColumns,
  control: PrePeriodColumns,
): Adjustment<Float64Array> {
  requireArm(treatment, 'treatment');
  requireArm(control, 'control');
  // Within the arms, so that what the treatment did to the level of one is no part of the factor.
  let [products, squaresBefore, squaresAfter, customers, sum] = [0, 0, 0, 0, 0];
  for (const { before, after } of [treatment, control]) {
    const [was, is] = [momentsOf(before), momentsOf(after)];
    products += productsAbout(before, was.mean, after, is.mean);
    squaresBefore += was.squares;
    squaresAfter += is.squares;
    customers += was.count;
    sum += was.count * was.mean;
  }
  if (!(squaresBefore > 0)) {
    return {
      theta: null,
      varianceReduction: null,
      treatment: treatment.after.slice(),
      control: control.after.slice(),
      reasons: [reason('experiment_pre_period_constant', {})],
    };
  }
  const theta = products / squaresBefore;
  const varianceReduction = squaresAfter > 0 ? Math.min(1, (theta * products) / squaresAfter) : null;
  const adjusted = ({ before, after }: PrePeriodColumns): Float64Array =>
    lessFactor(after, before, theta, sum / customers);
  return {
    theta,
    varianceReduction,
    treatment: adjusted(treatment),
    control: adjusted(control),
    reasons: [reason('experiment_adjusted', { theta, reduction: varianceReduction })],
  };
}

function requireArm(arm: PrePeriodColumns, path: string): void {
  demandObject(arm, path);
  const { before, after } = arm;
  if (!(before instanceof Float64Array)) throw unfit(`${path}.before`, 'a Float64Array');
  if (!(after instanceof Float64Array && after.length === before.length)) {
    throw unfit(`${path}.after`, 'a number for each customer');
  }
  readValues(before, `${path}.before`);
  readValues(after, `${path}.after`);
}
