import {
  type Checked,
  checkDefinition,
  choiceShape,
  type Currency,
  decimalShape,
  type DecimalText,
  type DefinitionRules,
  finding,
  inspectCurrency,
  integerShape,
  listShape,
  type PolicyHead,
  policyShape,
  scaleOf,
  textShape,
} from '../../kernel/index.js';
import { exact } from '../waking/exact.js';

const acts = ['trade', 'deposit', 'withdrawal', 'transfer-in', 'transfer-out'] as const;

/** An act of the customer himself. Dividends, interest, fees and forced sales are none. */
export type OwnAct = (typeof acts)[number];

/** The words in which a firm says who is effective and who is lost. Amounts are in `currency`. */
export interface ChurnPolicy extends PolicyHead {
  readonly currency: Currency;
  /** A customer is effective (有效户) from this amount of assets on. */
  readonly effectiveFrom: DecimalText;
  /** Implicit churn (隐性流失): assets below this amount … */
  readonly implicitBelow: DecimalText;
  /** … for this many months without a break. */
  readonly implicitMonths: number;
  /** An individual is not new whose last account was closed less than this many months before he opened another. */
  readonly newAfterClosingMonths: number;
  /** By which acts a customer comes back himself; whoever comes back without one was lifted by the market. */
  readonly reactivatedBy: readonly OwnAct[];
}

/** The limits of a policy in whole minor units: an amount is below a limit when it is less than this. */
export interface ChurnLimits {
  readonly effective: bigint;
  readonly implicit: bigint;
}

/** What `checkDefinition` needs to know of a churn policy. */
export const churnRules: DefinitionRules<ChurnPolicy> = {
  kind: 'churn-policy',
  code: 'policy_invalid',
  shape: () =>
    policyShape({
      currency: textShape,
      effectiveFrom: decimalShape(0, 1e12),
      implicitBelow: decimalShape(0, 1e12),
      implicitMonths: integerShape(1, 600),
      newAfterClosingMonths: integerShape(0, 600),
      reactivatedBy: listShape(choiceShape(acts)),
    }),
  inspect: ({ currency, effectiveFrom, implicitBelow }) => [
    ...inspectCurrency(currency, 'currency'),
    ...(exact(implicitBelow) > exact(effectiveFrom)
      ? [finding('error', 'order_broken', { path: 'implicitBelow' })]
      : []),
  ],
};

/**
 * Checks a churn policy.
 *
 * @param policy - The policy.
 * @returns A frozen copy that `churnLedger` accepts.
 * @throws DomainError `policy_invalid`.
 * @example
 * ```ts
 * import { defineChurnPolicy, industry } from 'panhuo';
 *
 * const policy = defineChurnPolicy({ ...industry.churn, id: 'branch/churn', effectiveFrom: '10000' });
 * policy.effectiveFrom; // => '10000'
 * defineChurnPolicy({ ...industry.churn, effectiveFrom: '50' }); // throws policy_invalid
 * ```
 */
export function defineChurnPolicy(policy: ChurnPolicy): Checked<ChurnPolicy> {
  return checkDefinition(churnRules, policy);
}

/** The limits of a policy in minor units of its currency. */
export function churnLimits({ currency, effectiveFrom, implicitBelow }: ChurnPolicy): ChurnLimits {
  const unit = 10n ** BigInt(34 - scaleOf(currency));
  // Rounded up: an amount in whole units reaches a limit between two of them only with the upper one.
  const roundedUp = (text: DecimalText): bigint => (exact(text) + unit - 1n) / unit;
  return { effective: roundedUp(effectiveFrom), implicit: roundedUp(implicitBelow) };
}
