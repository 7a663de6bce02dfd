import {
  type Checked,
  type DecimalText,
  demand,
  demandObject,
  demandText,
  requireChecked,
} from '../../kernel/index.js';
import type { ArmAssignment } from './assignArms.js';
import { armsWith } from './comparedArms.js';
import { experimentRules } from './experimentRules.js';
import { readFigure } from './readValues.js';
import { requireAssignments } from './requireAssignments.js';
import type { ShareOutcomeOptions } from './shareOutcome.js';
import type { ExperimentDesign, MeanOutcome } from './types.js';

/** A figure of a customer: a number or decimal text, within ±1e100. */
export interface CustomerFigure {
  readonly customer: string;
  readonly value: number | DecimalText;
}

/** What the figures of an outcome may have besides. */
export interface MeanOutcomeOptions<Arm extends string = string> extends ShareOutcomeOptions<Arm> {
  /** The same figure before the assignment, of whoever had one: it takes chance off the difference. */
  readonly before?: readonly CustomerFigure[];
}

/**
 * Joins figures to the arms by customer, for `experimentVerdict`: everybody who was assigned counts, in the arm that he was put in, and
 * whoever has no figure has 0, such as the commission of who did not trade (intention to treat). The figures before are joined to the same
 * customers, so no order can go wrong.
 *
 * @param experiment - The design.
 * @param assigned - Everybody who was assigned.
 * @param after - Figures of the time since, in any order, at most one a customer.
 * @param options - Figures before, which treatment, and a label.
 * @returns The figures of both arms, in the order of the assignments. Cost: a pass.
 * @throws DomainError `facts_invalid` or `decimal_invalid` for assignments or figures that are none, a customer who stands there twice,
 * and one who was not assigned: with the place, and without the id.
 * @example
 * ```ts
 * import { industry, meanOutcome } from 'panhuo';
 *
 * const assigned = [
 *   { customer: 'a', stratum: 'A', arm: 'treatment' }, { customer: 'b', stratum: 'A', arm: 'control' },
 *   { customer: 'c', stratum: 'A', arm: 'treatment' },
 * ] as const;
 * const after = [{ customer: 'c', value: '12.50' }, { customer: 'b', value: '5.00' }];
 * const { treatment, control } = meanOutcome(industry.wakingExperiment, assigned, after);
 * [treatment, control]; // => [[0, 12.5], [5]]
 * ```
 */
export function meanOutcome<Arm extends string>(
  experiment: Checked<ExperimentDesign<Arm>>,
  assigned: readonly ArmAssignment<NoInfer<Arm>>[],
  after: readonly CustomerFigure[],
  options: MeanOutcomeOptions<NoInfer<Arm>> = {},
): MeanOutcome<Arm> {
  requireChecked(experimentRules.kind, experiment);
  const { treatment, control } = armsWith(experiment, options.arm);
  requireAssignments(experiment, assigned, 'assigned');
  const both = (
    figures: readonly CustomerFigure[],
    path: string,
  ): Record<'treatment' | 'control', number[]> => {
    const values = valuesOf(figures, path, new Set(assigned.map(({ customer }) => customer)));
    const column = (arm: Arm): number[] =>
      assigned.flatMap((line) => (line.arm === arm ? [values.get(line.customer) ?? 0] : []));
    return { treatment: column(treatment.id), control: column(control.id) };
  };
  const { label, before } = options;
  return {
    measure: 'mean',
    arm: treatment.id,
    ...(label !== undefined && { label }),
    ...both(after, 'after'),
    ...(before !== undefined && { before: both(before, 'before') }),
  };
}

function valuesOf(
  figures: readonly CustomerFigure[],
  path: string,
  known: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  demand(Array.isArray(figures), path, 'a list');
  const values = new Map<string, number>();
  for (const [index, figure] of figures.entries()) {
    demandObject(figure, () => `${path}[${index}]`);
    const { customer, value } = figure;
    const place = (): string => `${path}[${index}].customer`;
    demandText(customer, place);
    demand(known.has(customer), place, 'a customer who was assigned');
    demand(!values.has(customer), place, 'each only once');
    values.set(
      customer,
      readFigure(value, () => `${path}[${index}].value`),
    );
  }
  return values;
}
