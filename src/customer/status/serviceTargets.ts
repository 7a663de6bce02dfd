import {
  addMonths,
  type Checked,
  checkDefinition,
  type Day,
  decimal,
  type DecimalInput,
  type DecimalText,
  type DefinitionRules,
  type Explained,
  type PolicyHead,
  type Reason,
  reason,
  requireChecked,
  shape,
} from '../../kernel/index.js';

/** The lists of customers who need a service of their own. Losses are ratios: `-0.30` is a loss of 30 %. */
export interface ServiceTargetPolicy extends PolicyHead {
  /** Deep losers (大亏): result at or below this ratio of the money put in. */
  readonly deepLoss: DecimalText;
  /** Long-trapped (长期套牢): result at or below this ratio … */
  readonly trappedLoss: DecimalText;
  /** … with nothing sold for this many months. */
  readonly trappedMonths: number;
  /** Low activity (活跃度低): fewer trades than this in a year. */
  readonly fewTrades: number;
  /** New (新进): opened less than this many months ago. */
  readonly newMonths: number;
}

/** What is known of a customer. A list whose facts are missing does not name him. */
export interface ServiceTargetFacts {
  /** Profit or loss ÷ money put in. */
  readonly profitRatio?: DecimalInput;
  /** Day of his last sale; of his first purchase when he never sold. */
  readonly lastSaleOn?: Day;
  /** Trades in the last twelve months. */
  readonly tradesInYear?: number;
  readonly openedOn?: Day;
}

/** A list of customers who need a service of their own. */
export type ServiceTarget = 'deep-loser' | 'long-trapped' | 'low-activity' | 'new';

const rules: DefinitionRules<ServiceTargetPolicy> = {
  kind: 'service-target-policy',
  code: 'policy_invalid',
  shape: () =>
    shape.policy({
      deepLoss: shape.decimalWithin(-1, 0),
      trappedLoss: shape.decimalWithin(-1, 0),
      trappedMonths: shape.integerWithin(1, 600),
      fewTrades: shape.integerWithin(0, 1e6),
      newMonths: shape.integerWithin(1, 600),
    }),
};

/**
 * Checks a policy of service target lists.
 *
 * @param policy - The policy.
 * @returns A frozen copy that `serviceTargets` accepts.
 * @throws DomainError `policy_invalid`.
 */
export function defineServiceTargetPolicy(policy: ServiceTargetPolicy): Checked<ServiceTargetPolicy> {
  return checkDefinition(rules, policy);
}

/**
 * Says on which service target lists a customer stands.
 *
 * @param policy - The limits.
 * @param facts - What is known of him.
 * @param asOf - The day to judge.
 * @returns The lists, each with its reason; none is a full answer too.
 * @throws DomainError `decimal_invalid` for the ratio.
 * @example
 * ```ts
 * import { course, serviceTargets } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const facts = { profitRatio: '-0.42', lastSaleOn: day('2022-05-09'), tradesInYear: 1 };
 * serviceTargets(course.serviceTargets, facts, day('2024-01-31')).value;
 * // => ['deep-loser', 'long-trapped', 'low-activity']
 * ```
 */
export function serviceTargets(
  policy: Checked<ServiceTargetPolicy>,
  facts: ServiceTargetFacts,
  asOf: Day,
): Explained<ServiceTarget[]> {
  requireChecked(rules.kind, policy);
  const { lastSaleOn, tradesInYear, openedOn } = facts;
  const result = facts.profitRatio === undefined ? undefined : decimal(facts.profitRatio, 'profitRatio');
  const ratio = result?.toFixed() ?? null;
  const value: ServiceTarget[] = [];
  const reasons: Reason[] = [];
  const add = (target: ServiceTarget, why: Reason): void => {
    value.push(target);
    reasons.push(why);
  };

  if (result?.lte(policy.deepLoss)) {
    add('deep-loser', reason('target_deep_loser', { ratio, limit: policy.deepLoss }));
  }
  const months = policy.trappedMonths;
  if (result?.lte(policy.trappedLoss) && lastSaleOn !== undefined && addMonths(lastSaleOn, months) <= asOf) {
    add('long-trapped', reason('target_long_trapped', { ratio, since: lastSaleOn, months }));
  }
  if (tradesInYear !== undefined && tradesInYear < policy.fewTrades) {
    add('low-activity', reason('target_low_activity', { trades: tradesInYear, limit: policy.fewTrades }));
  }
  if (openedOn !== undefined && openedOn <= asOf && addMonths(openedOn, policy.newMonths) > asOf) {
    add('new', reason('target_new', { openedOn, months: policy.newMonths }));
  }
  return { value, reasons };
}
