import {
  addMonths,
  type Checked,
  checkDefinition,
  type Day,
  decimal,
  type DecimalText,
  type DefinitionRules,
  type Explained,
  type PolicyHead,
  reason,
  requireChecked,
  choiceShape,
  decimalShape,
  integerShape,
  policyShape,
} from '../../kernel/index.js';
import type { ActivityFacts } from './facts.js';

/** When an account is a small dormant one (小额休眠账户). The sources disagree whether the conditions join by and or or. */
export interface SmallDormantAccountPolicy extends PolicyHead {
  /** Months without a trade. */
  readonly months: number;
  /** Cash of at most this amount. */
  readonly cashAtMost: DecimalText;
  readonly join: 'and' | 'or';
}

/** The outward form of the policy. */
export const smallDormantShape = () =>
  policyShape({
    months: integerShape(1, 600),
    cashAtMost: decimalShape(0, 1e15),
    join: choiceShape(['and', 'or']),
  });

const rules: DefinitionRules<SmallDormantAccountPolicy> = {
  kind: 'small-dormant-account-policy',
  code: 'policy_invalid',
  shape: smallDormantShape,
};

/**
 * Checks a policy of small dormant accounts.
 *
 * @param policy - The policy.
 * @returns A frozen copy that `smallDormantAccount` accepts.
 * @throws DomainError `policy_invalid`.
 */
export function defineSmallDormantAccountPolicy(
  policy: SmallDormantAccountPolicy,
): Checked<SmallDormantAccountPolicy> {
  return checkDefinition(rules, policy);
}

/**
 * Judges whether an account is a small dormant one: no trade for long, no holdings, hardly any cash.
 *
 * @param policy - The limits, and how the three conditions join.
 * @param facts - What is known of the customer. Where he never traded, the months count from the opening.
 * @param asOf - The day to judge.
 * @returns True or false, or `null` when facts that could turn the answer are missing.
 * @throws DomainError `decimal_invalid` for cash that is no amount; `day_out_of_range` when the months lead back beyond the year 0001.
 * @example
 * ```ts
 * import { china, smallDormantAccount } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const facts = { lastTradeOn: day('2020-03-02'), holdings: false, cash: '99.50' };
 * smallDormantAccount(china.smallDormantAccount, facts, day('2023-03-02')).value; // => true
 * smallDormantAccount(china.smallDormantAccount, { holdings: false }, day('2023-03-02')).value; // => null
 * ```
 */
export function smallDormantAccount(
  policy: Checked<SmallDormantAccountPolicy>,
  facts: ActivityFacts,
  asOf: Day,
): Explained<boolean | null> {
  requireChecked(rules.kind, policy);
  return judgeSmallDormant(policy, facts, asOf);
}

/** As `smallDormantAccount`, for a policy that stands inside a checked one. */
export function judgeSmallDormant(
  policy: SmallDormantAccountPolicy,
  facts: ActivityFacts,
  asOf: Day,
): Explained<boolean | null> {
  const lastTrade = facts.lastTradeOn === null ? facts.openedOn : facts.lastTradeOn;
  const conditions = {
    silent: lastTrade === undefined ? null : addMonths(lastTrade, policy.months) <= asOf,
    empty: facts.holdings === undefined ? null : !facts.holdings,
    poor: facts.cash === undefined ? null : decimal(facts.cash, 'cash').lte(policy.cashAtMost),
  };
  const answers = Object.values(conditions);
  // One false settles an "and", one true an "or", whatever is unknown.
  const settles = policy.join === 'or';
  const value = answers.includes(settles) ? settles : answers.includes(null) ? null : !settles;
  const { join, months, cashAtMost } = policy;
  return { value, reasons: [reason('small_dormant_account', { ...conditions, join, months, cashAtMost })] };
}
