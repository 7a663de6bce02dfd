import {
  type Checked,
  checkDefinition,
  type DecimalText,
  decimalShape,
  type DefinitionRules,
  integerShape,
  type PolicyHead,
  policyShape,
} from '../../kernel/index.js';

/** Whom to wake: has an account, has funds, traded often before, is dormant now. Amounts are decimal text. */
export interface WakingPolicy extends PolicyHead {
  /** Months without a trade from which a customer is dormant. */
  readonly dormantMonths: number;
  /** Assets of at least this amount. */
  readonly fundsFrom: DecimalText;
  /** Trades a year, while he still traded, of at least this many. */
  readonly tradesAYearFrom: number;
}

/** What `checkDefinition` needs to know of such a policy. */
export const wakingRules: DefinitionRules<WakingPolicy> = {
  kind: 'waking-policy',
  code: 'policy_invalid',
  shape: () =>
    policyShape({
      dormantMonths: integerShape(1, 600),
      fundsFrom: decimalShape(0, 1e15),
      tradesAYearFrom: integerShape(0, 1e6),
    }),
};

/**
 * Checks a waking policy.
 *
 * @param policy - The policy.
 * @returns A frozen copy that `wakingList` accepts.
 * @throws DomainError `policy_invalid`.
 * @example
 * ```ts
 * import { course, defineWakingPolicy } from 'panhuo';
 *
 * const policy = defineWakingPolicy({ ...course.waking, id: 'branch/waking', dormantMonths: 6 });
 * policy.dormantMonths; // => 6
 * defineWakingPolicy({ ...course.waking, dormantMonths: 0 }); // throws policy_invalid
 * ```
 */
export function defineWakingPolicy(policy: WakingPolicy): Checked<WakingPolicy> {
  return checkDefinition(wakingRules, policy);
}
