import {
  type Checked,
  checkDefinition,
  choiceShape,
  decimalShape,
  type DecimalText,
  type DefinitionRules,
  type Finding,
  finding,
  listShape,
  objectShape,
  type PolicyHead,
  policyShape,
  textShape,
} from '../../kernel/index.js';

/** Which statements of a customer count: his first alone, or all of them. */
export type StatementCount = 'first' | 'all';

/** A claim about the share of customers who left for a reason. */
export interface ChurnClaim {
  /** A code of `reasons`. */
  readonly reason: string;
  /** The share is claimed to be no higher than this ratio. */
  readonly atMost: DecimalText;
  readonly by: StatementCount;
}

/** The reasons that customers can give for leaving, and what is claimed of them. */
export interface ChurnClaimsPolicy extends PolicyHead {
  /** Codes, each once, in the order of the table. */
  readonly reasons: readonly string[];
  readonly claims: readonly ChurnClaim[];
  /** Of the intervals by which claims are judged, strictly between 0 and 1. */
  readonly confidenceLevel: DecimalText;
}

/** What `checkDefinition` needs to know of such a policy. */
export const churnClaimsRules: DefinitionRules<ChurnClaimsPolicy> = {
  kind: 'churn-claims-policy',
  code: 'policy_invalid',
  shape: () =>
    policyShape({
      reasons: listShape(textShape, 1),
      claims: listShape(
        objectShape({ reason: textShape, atMost: decimalShape(0, 1), by: choiceShape(['first', 'all']) }),
      ),
      confidenceLevel: decimalShape(0.01, 0.9999),
    }),
  inspect: inspectClaims,
};

/**
 * Checks a policy of churn reasons and claims.
 *
 * @param policy - The policy.
 * @returns A frozen copy that `churnReasons` accepts.
 * @throws DomainError `policy_invalid`.
 * @example
 * ```ts
 * import { course, defineChurnClaimsPolicy } from 'panhuo';
 *
 * const claim = { reason: 'neglect', atMost: '0.5', by: 'all' } as const;
 * const policy = defineChurnClaimsPolicy({ ...course.churnClaims, id: 'branch/claims', claims: [claim] });
 * policy.claims.length; // => 1
 * defineChurnClaimsPolicy({ ...policy, claims: [{ ...claim, reason: 'weather' }] }); // throws policy_invalid
 * ```
 */
export function defineChurnClaimsPolicy(policy: ChurnClaimsPolicy): Checked<ChurnClaimsPolicy> {
  return checkDefinition(churnClaimsRules, policy);
}

function inspectClaims({ reasons, claims }: ChurnClaimsPolicy): Finding[] {
  const twice = reasons.findIndex((code, index) => reasons.indexOf(code) < index);
  const unknown = claims.findIndex(({ reason }) => !reasons.includes(reason));
  return [
    ...(twice < 0 ? [] : [finding('error', 'id_repeated', { path: `reasons[${twice}]` })]),
    ...(unknown < 0 ? [] : [finding('error', 'reference_unknown', { path: `claims[${unknown}].reason` })]),
  ];
}
