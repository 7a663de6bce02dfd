import { demand, demandChoice, demandObject } from '../../kernel/index.js';
import type { ExperimentArm, ExperimentDesign, ExperimentOutcome } from './types.js';

/** The two arms that an outcome compares. */
export interface ComparedArms<Arm extends string> {
  readonly treatment: ExperimentArm<Arm>;
  readonly control: ExperimentArm<Arm>;
}

/**
 * The arms of an outcome, after a check of its outward form.
 *
 * @throws DomainError `facts_invalid` for a measure or an arm that there is not, or a treatment left open where there are several.
 */
export function comparedArms<Arm extends string>(
  design: ExperimentDesign<Arm>,
  outcome: ExperimentOutcome<Arm>,
): ComparedArms<Arm> {
  demandObject(outcome, '');
  demand(['share', 'mean'].includes(outcome.measure), 'measure', 'share or mean');
  return armsWith(design, outcome.arm);
}

/**
 * A treatment and the control group of a design.
 *
 * @throws DomainError `facts_invalid` for an arm that there is not, or a treatment left open where there are several.
 */
export function armsWith<Arm extends string>(
  { arms, control }: ExperimentDesign<Arm>,
  arm: Arm | undefined,
): ComparedArms<Arm> {
  const treatments = arms.filter(({ id }) => id !== control);
  if (arm !== undefined)
    demandChoice(
      arm,
      treatments.map(({ id }) => id),
      'arm',
    );
  demand(arm !== undefined || treatments.length === 1, 'arm', 'the arm, where there are several treatments');
  const [treatment] = treatments.filter(({ id }) => arm === undefined || id === arm);
  const [left] = arms.filter(({ id }) => id === control);
  // A design that was checked has both.
  return { treatment, control: left } as ComparedArms<Arm>;
}
