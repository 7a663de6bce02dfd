import { type Checked, demand, type Explained, reason, requireChecked } from '../../kernel/index.js';
import { beforeLooks } from './beforeLooks.js';
import { comparedArms } from './comparedArms.js';
import { comparisonLevel } from './comparisonLevel.js';
import { errorOf } from './errorOf.js';
import { countsOf, exactShareLimits } from './exactShareLimits.js';
import { experimentRules } from './experimentRules.js';
import { levelsOf, lookWith, lookWithout } from './lookResult.js';
import { meanReach } from './meanReach.js';
import { customersOf, type ReadOutcome, readOutcome } from './readOutcome.js';
import type {
  AlwaysValidAnalysis,
  DifferenceInterval,
  ExperimentDesign,
  ExperimentOutcome,
} from './types.js';

/**
 * A look into a running experiment: the difference with an always-valid interval. It may be asked for after every single
 * customer, and the experiment may be stopped for any reason at any time: the chance that any of all these intervals ever misses the true
 * difference is at most what the confidence level leaves. An ordinary interval, looked at daily, misses it sooner or later.
 *
 * For shares by the method `exact` the guarantee is exact. Else it rests on large numbers, which is why looks begin with `leastCustomers` in
 * each arm. The price is width: to see the same difference takes about twice the customers of a single planned look, and three
 * to five times by the method `exact`.
 *
 * @param experiment - The design, with an always-valid analysis.
 * @param outcome - What came out so far, of everybody assigned for whom it is known.
 * @returns The difference, treatment less control, and its interval; `null` with a reason where there is none yet. Cost: constant
 * for shares, a pass for means.
 * @throws DomainError `facts_invalid`, `decimal_invalid` or `columns_invalid` for an outcome that cannot be used, `facts_invalid`
 * for a design with a fixed analysis.
 * @example
 * ```ts
 * import { industry, sequentialLook } from 'panhuo';
 *
 * const look = sequentialLook(industry.wakingExperiment, {
 *   measure: 'share',
 *   treatment: { successes: 90, total: 500 },
 *   control: { successes: 45, total: 500 },
 * });
 * look.value.difference?.toFixed(2); // => '0.09'
 * (look.value.lower ?? 0) > 0; // => true
 * ```
 */
export function sequentialLook<Arm extends string>(
  experiment: Checked<ExperimentDesign<Arm>>,
  outcome: ExperimentOutcome<NoInfer<Arm>>,
): Explained<DifferenceInterval> {
  requireChecked(experimentRules.kind, experiment);
  comparedArms(experiment, outcome);
  const { analysis } = experiment;
  demand(analysis.kind === 'always-valid', 'analysis', 'an always-valid analysis');
  return alwaysValidLook(experiment, analysis as AlwaysValidAnalysis, readOutcome(outcome));
}

/** A look into an outcome that was read. */
export function alwaysValidLook(
  design: ExperimentDesign,
  analysis: AlwaysValidAnalysis,
  outcome: ReadOutcome,
): Explained<DifferenceInterval> {
  const waiting = beforeLooks(design, outcome);
  if (waiting.reasons.length > 0) return lookWithout(outcome, waiting.reasons);
  const levels = levelsOf(outcome);
  if (levels === null) return lookWithout(outcome, [reason('experiment_arm_empty', {})]);
  const level = comparisonLevel(design);
  const { shares, tunedFor } = analysis;
  if (outcome.measure === 'share' && shares.method === 'exact') {
    const [a, b] = [countsOf(outcome.treatment), countsOf(outcome.control)];
    return lookWith(outcome, levels, exactShareLimits(a, b, shares.prior, level), level);
  }
  const { standardError, reasons } = errorOf(outcome);
  if (standardError === null) return lookWithout(outcome, reasons);
  const customers = customersOf(outcome.treatment) + customersOf(outcome.control);
  const width = standardError * meanReach(customers, tunedFor, level);
  // A difference of shares lies within −1 and 1.
  const most = outcome.measure === 'share' ? 1 : Infinity;
  const limits = {
    lower: Math.max(-most, levels.difference - width),
    upper: Math.min(most, levels.difference + width),
  };
  return lookWith(outcome, levels, limits, level);
}
