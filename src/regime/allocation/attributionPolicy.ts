import {
  type Checked,
  checkDefinition,
  decimalShape,
  type DecimalText,
  type DefinitionRules,
  type Finding,
  finding,
  type Label,
  labelShape,
  objectShape,
  type PolicyHead,
  policyShape,
  recordShape,
  toMinorUnits,
} from '../../kernel/index.js';

/** A kind of decision, and what it weighs in the result. */
export interface AttributionWeight {
  /** Share of the result, 0 to 1. */
  readonly weight: DecimalText;
  readonly text: Label;
}

/** What a result owes to which decisions. The weights sum to exactly 1. */
export interface AttributionPolicy<Part extends string = string> extends PolicyHead {
  readonly weights: Readonly<Record<Part, AttributionWeight>>;
}

/** What `checkDefinition` needs to know of the weights. */
export const attributionRules: DefinitionRules<AttributionPolicy> = {
  kind: 'attribution-policy',
  code: 'policy_invalid',
  shape: () =>
    policyShape({ weights: recordShape(objectShape({ weight: decimalShape(0, 1), text: labelShape })) }),
  inspect: ({ weights }): Finding[] => {
    const sum = Object.values(weights).reduce((total, { weight }) => total + toMinorUnits(weight, 34), 0n);
    return sum === 10n ** 34n ? [] : [finding('error', 'weights_sum', { path: 'weights' })];
  },
};

/**
 * Checks the weights of an attribution.
 *
 * @param policy - The policy.
 * @returns A frozen copy that `attribution` accepts.
 * @throws DomainError `policy_invalid`, also when the weights do not sum to exactly 1.
 */
export function defineAttributionPolicy<const Part extends string>(
  policy: AttributionPolicy<Part>,
): Checked<AttributionPolicy<Part>> {
  return checkDefinition(attributionRules as DefinitionRules<AttributionPolicy<Part>>, policy);
}
