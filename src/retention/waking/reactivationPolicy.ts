import {
  type Checked,
  checkDefinition,
  choiceShape,
  type DecimalText,
  decimalShape,
  type DefinitionRules,
  finding,
  integerShape,
  listShape,
  type PolicyHead,
  policyShape,
} from '../../kernel/index.js';

/** The five measures of success, in the course’s order. */
export const measureNames = ['resumed', 'larger', 'wider', 'faster', 'moreProfitable'] as const;

/** One of the five measures of success. */
export type SuccessMeasure = (typeof measureNames)[number];

/** What may be reported and never be the basis of an incentive: who is paid for turnover makes turnover. */
export const reportedOnly = ['larger', 'faster'] as const satisfies readonly SuccessMeasure[];

/** A measure that an incentive may rest on. */
export type RewardableMeasure = Exclude<SuccessMeasure, (typeof reportedOnly)[number]>;

/** When a re-activation counts as a success. Tolerances are ratios of the rate before. */
export interface ReactivationPolicy extends PolicyHead {
  /** At most so many trades before count as silence. */
  readonly silentTrades: number;
  /** By how much the rates of amount, trades and commission must rise to count as larger, faster, more profitable. */
  readonly tolerance: DecimalText;
  /** The measures that an incentive of the branch rests on, each once; left out: none. */
  readonly rewarded?: readonly RewardableMeasure[];
}

/** What `checkDefinition` needs to know of such a policy. */
export const reactivationRules: DefinitionRules<ReactivationPolicy> = {
  kind: 'reactivation-policy',
  code: 'policy_invalid',
  shape: () =>
    policyShape(
      { silentTrades: integerShape(0, 1e6), tolerance: decimalShape(0, 100) },
      { rewarded: listShape(choiceShape(measureNames.filter((measure) => !isReportedOnly(measure)))) },
    ),
  inspect: ({ rewarded = [] }) =>
    rewarded.flatMap((measure, index) =>
      rewarded.indexOf(measure) === index
        ? []
        : [finding('error', 'value_unfit', { path: `rewarded[${index}]`, expected: 'each only once' })],
    ),
};

function isReportedOnly(measure: SuccessMeasure): boolean {
  return reportedOnly.some((one) => one === measure);
}

/**
 * Checks a re-activation policy.
 *
 * @param policy - The policy. To pay staff for larger or faster trading does not compile, and is refused.
 * @returns A frozen copy that `reactivationMeasures` and `groupMeasures` accept.
 * @throws DomainError `policy_invalid`.
 * @example
 * ```ts
 * import { course, defineReactivationPolicy } from 'panhuo';
 *
 * const policy = defineReactivationPolicy({ ...course.reactivation, id: 'branch/reactivation', tolerance: '0.1' });
 * policy.tolerance; // => '0.1'
 * defineReactivationPolicy({ ...course.reactivation, silentTrades: -1 }); // throws policy_invalid
 * ```
 */
export function defineReactivationPolicy(policy: ReactivationPolicy): Checked<ReactivationPolicy> {
  return checkDefinition(reactivationRules, policy);
}
