import { type Checked, checkDefinition } from '../../kernel/index.js';
import { experimentRules } from './experimentRules.js';
import type { AlwaysValidAnalysis, ExperimentDesign, FixedAnalysis } from './types.js';

/**
 * Checks the design of an experiment (对照实验).
 *
 * @param design - The arms and their shares, what goes to everyone, and how the outcome is judged.
 * @returns A frozen copy that `assignArms`, `contactInExperiment`, `experimentVerdict` and the others accept.
 * @throws DomainError `policy_invalid`, also for shares that do not sum to 1, a control group that is no arm, and a design
 * that withholds from the control group what is owed: call-backs, complaints, orders, service.
 * @example
 * ```ts
 * import { defineExperiment, industry } from 'panhuo';
 *
 * const experiment = defineExperiment({
 *   ...industry.wakingExperiment,
 *   id: 'branch-7/spring-calls',
 *   seed: 'drawn on 2024-03-01',
 *   arms: [{ id: 'left-alone', share: '0.20' }, { id: 'called', share: '0.80' }],
 *   control: 'left-alone',
 * });
 * experiment.arms.length; // => 2
 * defineExperiment({ ...industry.wakingExperiment, toEveryone: ['call-back'] }); // throws policy_invalid
 * ```
 */
export function defineExperiment<
  const Arm extends string,
  Analysis extends FixedAnalysis | AlwaysValidAnalysis = FixedAnalysis | AlwaysValidAnalysis,
>(design: ExperimentDesign<Arm, NoInfer<Analysis>>): Checked<ExperimentDesign<Arm, Analysis>> {
  return checkDefinition<ExperimentDesign>(experimentRules, design) as Checked<
    ExperimentDesign<Arm, Analysis>
  >;
}
