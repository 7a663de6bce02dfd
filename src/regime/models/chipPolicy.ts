import {
  type Checked,
  checkDefinition,
  choiceShape,
  type DecimalText,
  decimalShape,
  type DefinitionRules,
  type PolicyHead,
  policyShape,
  type Shape,
} from '../../kernel/index.js';

/** How the chip distribution (筹码分布) of a security is estimated from its bars. */
export interface ChipPolicy extends PolicyHead {
  /**
   * How the shares that changed hands on a day lie between its low and its high: evenly, or as a triangle with its peak at
   * the average price, for which (high + low + close) ÷ 3 stands in.
   */
  readonly shape: 'triangular' | 'uniform';
  /** What turnover is multiplied by before it displaces old chips (历史换手衰减系数): `1` takes turnover as it is. */
  readonly decay: DecimalText;
  /** Width of a bucket of costs as a share of its lower edge, 0.001 to 1: `0.005` is half a per cent. */
  readonly step: DecimalText;
}

/** The form of a chip policy, by itself or inside a model. */
export function chipShape(): Shape {
  return policyShape({
    shape: choiceShape(['triangular', 'uniform']),
    decay: decimalShape(0, 100),
    step: decimalShape(0.001, 1),
  });
}

/** What `checkDefinition` needs to know of a chip policy. */
export const chipRules: DefinitionRules<ChipPolicy> = {
  kind: 'chip-policy',
  code: 'policy_invalid',
  shape: chipShape,
};

/**
 * Checks a chip policy.
 *
 * @param policy - The policy.
 * @returns A frozen copy that `chipDistribution` and `chipHistory` accept.
 * @throws DomainError `policy_invalid`.
 */
export function defineChipPolicy(policy: ChipPolicy): Checked<ChipPolicy> {
  return checkDefinition(chipRules, policy);
}
