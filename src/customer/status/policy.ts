import {
  type Checked,
  checkDefinition,
  type Currency,
  decimal,
  type DecimalText,
  type DefinitionRules,
  type Finding,
  finding,
  inspectCurrency,
  type PolicyHead,
  decimalShape,
  integerShape,
  listShape,
  policyShape,
  textShape,
} from '../../kernel/index.js';
import { type SmallDormantAccountPolicy, smallDormantShape } from './smallDormantAccount.js';

/** The words in which a firm says who is effective, lost, back, dormant or new. Amounts are in `currency`. */
export interface ActivityStatusPolicy extends PolicyHead {
  readonly currency: Currency;
  /** A customer is effective (有效户) from this amount of assets on. */
  readonly effectiveFrom: DecimalText;
  /** Implicit churn (隐性流失): assets below this amount … */
  readonly implicitBelow: DecimalText;
  /** … for this many months without a break. */
  readonly implicitMonths: number;
  /** Months without a trade after which a customer is dormant (休眠), in rising order; the first one decides. */
  readonly dormantMonths: readonly number[];
  /** A customer is new (新进) for this many months … */
  readonly newMonths: number;
  /** … unless, being an individual, his last account was closed less than this many months before. */
  readonly newAfterClosingMonths: number;
  /** The account status, which is no marketing class. */
  readonly smallDormantAccount: SmallDormantAccountPolicy;
}

/** What `checkDefinition` needs to know of an activity policy. */
export const activityStatusRules: DefinitionRules<ActivityStatusPolicy> = {
  kind: 'activity-status-policy',
  code: 'policy_invalid',
  shape: () => {
    const months = integerShape(1, 600);
    return policyShape({
      currency: textShape,
      effectiveFrom: decimalShape(0, 1e15),
      implicitBelow: decimalShape(0, 1e15),
      implicitMonths: months,
      dormantMonths: listShape(months, 1),
      newMonths: months,
      newAfterClosingMonths: integerShape(0, 600),
      smallDormantAccount: smallDormantShape(),
    });
  },
  inspect: (policy) => [
    ...inspectCurrency(policy.currency, 'currency'),
    ...inspectLimits(policy),
    ...inspectMonths(policy),
  ],
};

/**
 * Checks a policy of activity statuses.
 *
 * @param policy - The policy.
 * @returns A frozen copy that `activityFacts` and `activityStatus` accept.
 * @throws DomainError `policy_invalid`.
 */
export function defineActivityStatusPolicy(policy: ActivityStatusPolicy): Checked<ActivityStatusPolicy> {
  return checkDefinition(activityStatusRules, policy);
}

function inspectLimits({ implicitBelow, effectiveFrom }: ActivityStatusPolicy): Finding[] {
  const crossed = decimal(implicitBelow).gt(effectiveFrom);
  return crossed ? [finding('error', 'order_broken', { path: 'implicitBelow' })] : [];
}

function inspectMonths({ dormantMonths }: ActivityStatusPolicy): Finding[] {
  const falls = dormantMonths.findIndex((months, index) => months <= (dormantMonths[index - 1] ?? 0));
  return falls < 0 ? [] : [finding('error', 'order_broken', { path: `dormantMonths[${falls}]` })];
}
