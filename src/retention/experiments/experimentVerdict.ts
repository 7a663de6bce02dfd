import { type Checked, type Explained, type Reason, reason, requireChecked } from '../../kernel/index.js';
import { balanceOf } from './armBalance.js';
import { beforeLooks } from './beforeLooks.js';
import { type ComparedArms, comparedArms } from './comparedArms.js';
import { customersNeeded, MOST_CUSTOMERS } from './customersNeeded.js';
import { errorOf } from './errorOf.js';
import { experimentRules } from './experimentRules.js';
import { fixedLook } from './fixedLook.js';
import { levelsOf } from './lookResult.js';
import { customersOf, type ReadOutcome, readOutcome } from './readOutcome.js';
import { alwaysValidLook } from './sequentialLook.js';
import type { DifferenceInterval, ExperimentDesign, ExperimentOutcome } from './types.js';

/** What an experiment says. */
export interface ExperimentVerdict extends DifferenceInterval {
  readonly verdict: 'better' | 'worse' | 'unclear';
  /**
   * About how many customers, both arms together, are still to be taken in until it can tell, if the difference stays as it is:
   * into this experiment where looks are always valid, into a new one where this was judged once, for adding to it would be a second look. 0
   * where it is told; `null` where no number can be named, and while looks have not begun.
   */
  readonly moreNeeded: number | null;
  /**
   * About how many more customers, both arms together, until the first look; 0 once looks have begun, `null` where no number can be
   * named.
   */
  readonly untilLook: number | null;
}

/**
 * What an experiment says of a treatment: better, worse, or that nobody can tell yet, and then about how many customers it takes.
 *
 * Better and worse are said only when the whole interval lies on one side of zero, the arms are as large as planned, and, for a fixed
 * plan, all planned customers are in. For means of a fixed plan a difference as great must besides be rare among other lots (a permutation
 * test): so the error rate holds where a few customers hold all the money.
 *
 * @param experiment - The design.
 * @param outcome - What came out, of everybody who was assigned, whether he could be reached or not.
 * @returns The verdict with the difference (treatment less control) and its interval, explained for a manager. Cost: as `sequentialLook`,
 * or as `compareMeans` for means of a fixed plan.
 * @throws DomainError `facts_invalid`, `decimal_invalid` or `columns_invalid` for an outcome that cannot be used, such as figures of before that are not as many
 * as those after.
 * @example
 * ```ts
 * import { describe, experimentVerdict, industry } from 'panhuo';
 *
 * const early = experimentVerdict(industry.wakingExperiment, {
 *   measure: 'share',
 *   treatment: { successes: 24, total: 200 },
 *   control: { successes: 14, total: 200 },
 * });
 * early.value.verdict; // => 'unclear'
 * early.reasons.slice(0, 1).map((reason) => describe(reason, 'en'));
 * // => ['cannot tell yet: the interval holds zero, so what was seen may be chance alone']
 * ```
 */
export function experimentVerdict<Arm extends string>(
  experiment: Checked<ExperimentDesign<Arm>>,
  outcome: ExperimentOutcome<NoInfer<Arm>>,
): Explained<ExperimentVerdict> {
  requireChecked(experimentRules.kind, experiment);
  const arms = comparedArms(experiment, outcome);
  const read = readOutcome(outcome);
  const { analysis } = experiment;
  const untilLook = beforeLooks(experiment, read).value;
  const look =
    analysis.kind === 'fixed'
      ? fixedLook(experiment, analysis, read)
      : alwaysValidLook(experiment, analysis, read);
  const sizes = [customersOf(read.treatment), customersOf(read.control)];
  const balance = balanceOf(experiment, [arms.treatment, arms.control], sizes);
  if (balance.value.balanced === false) {
    const value = { verdict: 'unclear', ...look.value, moreNeeded: null, untilLook } as const;
    return { value, reasons: [...balance.reasons.slice(-1), ...look.reasons] };
  }
  const verdict = verdictOf(experiment, look.value);
  // While looks have not begun the look has said why, and nothing can be said of the difference.
  const more = verdict === 'unclear' && untilLook === 0 ? moreNeeded(experiment, arms, read) : told(verdict);
  return {
    value: { verdict, ...look.value, moreNeeded: more.value, untilLook },
    reasons: [
      ...sayings(verdict, look.value),
      ...look.reasons,
      ...more.reasons,
      ...balance.reasons.slice(-1),
    ],
  };
}

function told(verdict: ExperimentVerdict['verdict']): Explained<number | null> {
  return { value: verdict === 'unclear' ? null : 0, reasons: [] };
}

function verdictOf(
  { wanted }: ExperimentDesign,
  { lower, upper }: DifferenceInterval,
): ExperimentVerdict['verdict'] {
  if (lower !== null && lower > 0) return wanted === 'more' ? 'better' : 'worse';
  if (upper !== null && upper < 0) return wanted === 'more' ? 'worse' : 'better';
  return 'unclear';
}

function sayings(verdict: ExperimentVerdict['verdict'], { lower, upper }: DifferenceInterval): Reason[] {
  if (verdict !== 'unclear') return [reason(`experiment_${verdict}`, {})];
  // Without an interval the reason why there is none says it all.
  return lower === null && upper === null ? [] : [reason('experiment_unclear', {})];
}

function moreNeeded(
  experiment: ExperimentDesign,
  arms: ComparedArms<string>,
  outcome: ReadOutcome,
): Explained<number | null> {
  const customers = customersOf(outcome.treatment) + customersOf(outcome.control);
  const levels = levelsOf(outcome);
  const error = levels === null ? null : errorOf(outcome).standardError;
  if (levels === null || error === null) return { value: null, reasons: [] };
  if (levels.difference === 0) return { value: null, reasons: [reason('experiment_no_number', {})] };
  const fixed = experiment.analysis.kind === 'fixed';
  const needed = customersNeeded(experiment, arms, outcome, levels, error);
  // As many as there are did not tell.
  const more = Math.ceil(Math.max(customers + 1, needed) - (fixed ? 0 : customers));
  if (more > MOST_CUSTOMERS) {
    return { value: null, reasons: [reason('experiment_number_beyond', { most: MOST_CUSTOMERS })] };
  }
  const { power } = experiment;
  return {
    value: more,
    reasons: [reason(fixed ? 'experiment_new_needed' : 'experiment_more_needed', { customers: more, power })],
  };
}
