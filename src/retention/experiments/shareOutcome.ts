import { type Checked, demand, demandText, type Label, requireChecked } from '../../kernel/index.js';
import type { ArmAssignment } from './assignArms.js';
import { armsWith } from './comparedArms.js';
import { experimentRules } from './experimentRules.js';
import { requireAssignments } from './requireAssignments.js';
import type { ExperimentDesign, ShareOutcome, Trials } from './types.js';

/** What an outcome by customer may say besides. */
export interface ShareOutcomeOptions<Arm extends string = string> {
  /** Which treatment; may be left out where there is but one. */
  readonly arm?: Arm;
  /** What is counted or measured, for the texts. */
  readonly label?: Label;
}

/**
 * Counts by customer who succeeded, for `experimentVerdict`: everybody who was assigned counts, in the arm that he was put in, and whoever is not
 * among those who succeeded did not, whether he could be reached or not (intention to treat). So nobody silent is lost on the way.
 *
 * @param experiment - The design.
 * @param assigned - Everybody who was assigned.
 * @param succeeded - Ids of those who succeeded, such as all who traded again; the same id more than once counts once.
 * @param options - Which treatment, and a label.
 * @returns The counts of both arms. Cost: a pass.
 * @throws DomainError `facts_invalid` for assignments that are none, and for an id that was not assigned: with its place, and without the id.
 * @example
 * ```ts
 * import { industry, shareOutcome } from 'panhuo';
 *
 * const assigned = [
 *   { customer: 'a', stratum: 'A', arm: 'treatment' }, { customer: 'b', stratum: 'A', arm: 'control' },
 *   { customer: 'c', stratum: 'A', arm: 'treatment' },
 * ] as const;
 * const { treatment, control } = shareOutcome(industry.wakingExperiment, assigned, ['c']);
 * [treatment, control]; // => [{ successes: 1, total: 2 }, { successes: 0, total: 1 }]
 * shareOutcome(industry.wakingExperiment, assigned, ['x']); // throws facts_invalid
 * ```
 */
export function shareOutcome<Arm extends string>(
  experiment: Checked<ExperimentDesign<Arm>>,
  assigned: readonly ArmAssignment<NoInfer<Arm>>[],
  succeeded: readonly string[],
  options: ShareOutcomeOptions<NoInfer<Arm>> = {},
): ShareOutcome<Arm> {
  requireChecked(experimentRules.kind, experiment);
  const arms = armsWith(experiment, options.arm);
  requireAssignments(experiment, assigned, 'assigned');
  demand(Array.isArray(succeeded), 'succeeded', 'a list');
  const known = new Set(assigned.map(({ customer }) => customer));
  for (const [index, customer] of succeeded.entries()) {
    demandText(customer, () => `succeeded[${index}]`);
    demand(known.has(customer), () => `succeeded[${index}]`, 'a customer who was assigned');
  }
  const successful = new Set(succeeded);
  const trials = (arm: Arm): Trials => {
    const own = assigned.filter((line) => line.arm === arm);
    return { successes: own.filter(({ customer }) => successful.has(customer)).length, total: own.length };
  };
  return {
    measure: 'share',
    arm: arms.treatment.id,
    ...(options.label !== undefined && { label: options.label }),
    treatment: trials(arms.treatment.id),
    control: trials(arms.control.id),
  };
}
