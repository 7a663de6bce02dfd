import { type Checked, demandChoice, type Explained, reason, requireChecked } from '../../kernel/index.js';
import type { ContactPurpose } from '../../customer/index.js';
import { experimentRules } from './experimentRules.js';
import { contactPurposes } from './owedPurposes.js';
import type { ExperimentDesign } from './types.js';

/**
 * Whether an experiment lets a customer be contacted. The control group is left alone, but for what goes to everyone: nobody
 * loses a call-back, the answer to a complaint or the service of an order because of an experiment. What is allowed here is
 * still to be asked of the conduct gate: an experiment withholds, it never permits.
 *
 * @param experiment - The design.
 * @param arm - The arm of the customer.
 * @param purpose - What the contact is for.
 * @returns Allowed or not, and why.
 * @throws DomainError `facts_invalid` for an arm that the design has not, or no purpose.
 * @example
 * ```ts
 * import { contactInExperiment, describe, industry } from 'panhuo';
 *
 * contactInExperiment(industry.wakingExperiment, 'control', 'call-back').value.allowed; // => true
 * const refused = contactInExperiment(industry.wakingExperiment, 'control', 'campaign');
 * refused.reasons.map((reason) => describe(reason, 'en'));
 * // => ['in the control group: contacts for “campaigns” are withheld while the experiment runs, or there is nothing to compare with']
 * ```
 */
export function contactInExperiment<Arm extends string>(
  experiment: Checked<ExperimentDesign<Arm>>,
  arm: NoInfer<Arm>,
  purpose: ContactPurpose,
): Explained<{ readonly allowed: boolean }> {
  requireChecked(experimentRules.kind, experiment);
  const { arms, control, toEveryone } = experiment;
  demandChoice(
    arm,
    arms.map(({ id }) => id),
    'arm',
  );
  demandChoice(purpose, contactPurposes(), 'purpose');
  if (toEveryone.includes(purpose)) {
    return { value: { allowed: true }, reasons: [reason('experiment_contact_owed', { purpose, arm })] };
  }
  if (arm === control) {
    return { value: { allowed: false }, reasons: [reason('experiment_contact_withheld', { purpose, arm })] };
  }
  return { value: { allowed: true }, reasons: [reason('experiment_contact_treated', { purpose, arm })] };
}
