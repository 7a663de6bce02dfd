import {
  type Checked,
  chiSquareTail,
  demand,
  demandObject,
  type Explained,
  type Reason,
  reason,
  requireChecked,
} from '../../kernel/index.js';
import { experimentRules } from './experimentRules.js';
import { millionths } from './millionths.js';
import type { ExperimentArm, ExperimentDesign } from './types.js';

/** Whether the arms are as large as planned. */
export interface ArmBalance<Arm extends string = string> {
  readonly arms: readonly {
    readonly arm: Arm;
    readonly customers: number;
    /** By the shares of the design. */
    readonly expected: number;
  }[];
  /** Pearson’s chi-square against the shares of the design; `null` without customers. */
  readonly chiSquare: number | null;
  readonly p: number | null;
  /** Whether p is not below the level of the design; `null` without customers. */
  readonly balanced: boolean | null;
}

type Counted<Arm extends string> = readonly { readonly arm: Arm }[] | Readonly<Partial<Record<Arm, number>>>;

/**
 * Checks that the customers whose outcome is counted stand in the arms as planned (sample ratio). Assigned customers always do;
 * where those counted do not, some were lost or moved, most often because the treatment itself decides who is counted, and no
 * comparison can be trusted.
 *
 * @param experiment - The design.
 * @param counted - The customers whose outcome is counted, each with his arm; or their number by arm.
 * @returns Sizes, chi-square and p, explained. Cost: a pass.
 * @throws DomainError `facts_invalid` for an arm that the design has not, or a number that is no count.
 * @example
 * ```ts
 * import { armBalance, defineExperiment, industry } from 'panhuo';
 *
 * const experiment = defineExperiment({ ...industry.wakingExperiment, id: 'branch-7/spring-calls' });
 * armBalance(experiment, { control: 500, treatment: 510 }).value.balanced; // => true
 * armBalance(experiment, { control: 500, treatment: 400 }).value.balanced; // => false
 * ```
 */
export function armBalance<Arm extends string>(
  experiment: Checked<ExperimentDesign<Arm>>,
  counted: Counted<NoInfer<Arm>>,
): Explained<ArmBalance<Arm>> {
  requireChecked(experimentRules.kind, experiment);
  const counts = countsOf(experiment.arms, counted);
  return balanceOf(experiment, experiment.arms, counts);
}

/** The balance of some arms of a design among themselves. */
export function balanceOf<Arm extends string>(
  { balanceLevel }: ExperimentDesign<Arm>,
  compared: readonly ExperimentArm<Arm>[],
  counts: readonly number[],
): Explained<ArmBalance<Arm>> {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const whole = compared.reduce((sum, { share }) => sum + millionths(share), 0);
  const arms = compared.map(({ id, share }, place) => ({
    arm: id,
    customers: counts[place] ?? 0,
    expected: (total * millionths(share)) / whole,
  }));
  const sizes = arms.map(({ arm, customers, expected }) =>
    reason('experiment_arm_share', {
      arm,
      customers,
      expected,
      share: total === 0 ? null : customers / total,
    }),
  );
  if (total === 0) {
    return {
      value: { arms, chiSquare: null, p: null, balanced: null },
      reasons: [...sizes, reason('experiment_no_customers', {})],
    };
  }
  const chiSquare = arms.reduce(
    (sum, { customers, expected }) => sum + (customers - expected) ** 2 / expected,
    0,
  );
  const p = chiSquareTail(chiSquare, compared.length - 1);
  const balanced = p >= Number(balanceLevel);
  const rule = balanced ? 'experiment_arms_balanced' : 'experiment_arms_unbalanced';
  const verdict: Reason = reason(rule, { p, level: Number(balanceLevel) });
  return { value: { arms, chiSquare, p, balanced }, reasons: [...sizes, verdict] };
}

function countsOf<Arm extends string>(arms: readonly ExperimentArm<Arm>[], counted: Counted<Arm>): number[] {
  const counts = new Map<string, number>(arms.map(({ id }) => [id, 0]));
  if (isList(counted)) {
    for (const [index, line] of counted.entries()) {
      demandObject(line, () => `[${index}]`);
      const count = counts.get(line.arm);
      demand(count !== undefined, () => `[${index}].arm`, 'an arm of the experiment');
      counts.set(line.arm, (count ?? 0) + 1);
    }
    return [...counts.values()];
  }
  demandObject(counted, '');
  for (const [index, [arm, count]] of Object.entries<number | undefined>(counted).entries()) {
    // By its position: a key of the caller's is no part of an error.
    demand(counts.has(arm), `[${index}]`, 'an arm of the experiment');
    if (count === undefined) continue;
    demand(Number.isSafeInteger(count) && count >= 0, `[${index}]`, 'a whole number of zero or more');
    counts.set(arm, count);
  }
  return [...counts.values()];
}

function isList<Arm extends string>(counted: Counted<Arm>): counted is readonly { readonly arm: Arm }[] {
  return Array.isArray(counted);
}
