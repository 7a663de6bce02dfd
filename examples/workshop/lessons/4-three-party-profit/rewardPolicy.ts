import type { Currency, DecimalText, PolicyHead } from 'panhuo';
import {
  type Checked,
  checkDefinition,
  choiceShape,
  decimalShape,
  type DefinitionRules,
  integerShape,
  listShape,
  objectShape,
  policyShape,
  textShape,
} from 'panhuo/kernel';

/**
 * What a reward can be measured by. The first three are service; the last two are volume, on which the reward of staff must not
 * simply hang (see docs/conduct.md): they are here so that a policy can be seen to fail.
 */
export const rewardMeasures = ['coverage', 'retained', 'reactivated', 'turnover', 'opened'] as const;

/** A measure of an adviser's year. */
export type RewardMeasure = (typeof rewardMeasures)[number];

/** How an adviser is paid for a year, as data. */
export interface RewardPolicy extends PolicyHead {
  readonly currency: Currency;
  /** What he earns when every measure is met, before deductions. */
  readonly full: DecimalText;
  readonly measures: readonly {
    readonly measure: RewardMeasure;
    /** Share of `full`, 0 to 1. */
    readonly weight: DecimalText;
    /** The figure at which all of it is earned: a share for coverage and retained, a count, or an amount for turnover. */
    readonly goal: DecimalText;
  }[];
  readonly conduct: {
    /** Share of the reward that each finding costs, 0 to 1. */
    readonly deduction: DecimalText;
    /** From so many findings on there is no reward (一票否决). */
    readonly vetoFrom: number;
  };
}

const rules: DefinitionRules<RewardPolicy> = {
  kind: 'example-reward-policy',
  code: 'policy_invalid',
  shape: () => {
    const share = decimalShape(0, 1);
    return policyShape({
      currency: textShape,
      full: decimalShape(0, 1e9),
      measures: listShape(
        objectShape({ measure: choiceShape(rewardMeasures), weight: share, goal: decimalShape(0.01, 1e15) }),
        1,
      ),
      conduct: objectShape({ deduction: share, vetoFrom: integerShape(1, 1000) }),
    });
  },
};

/** Checks a reward policy; a fault in it is a `DomainError`. */
export function defineRewardPolicy(policy: RewardPolicy): Checked<RewardPolicy> {
  return checkDefinition(rules, policy);
}
