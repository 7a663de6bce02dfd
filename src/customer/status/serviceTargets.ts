import {
  addMonths,
  type Checked,
  checkDefinition,
  type Day,
  day,
  decimal,
  type DecimalInput,
  type DecimalText,
  type DefinitionRules,
  DomainError,
  type Explained,
  plainText,
  type PolicyHead,
  type Reason,
  reason,
  requireChecked,
  decimalShape,
  integerShape,
  policyShape,
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

/** What is known of a customer. A list whose facts are missing does not name him, and a reason says so. */
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
    policyShape({
      deepLoss: decimalShape(-1, 0),
      trappedLoss: decimalShape(-1, 0),
      trappedMonths: integerShape(1, 600),
      fewTrades: integerShape(0, 1e6),
      newMonths: integerShape(1, 600),
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
 * @returns The lists, each with its reason, and a reason for every list that cannot be judged; none is a full answer too.
 * @throws DomainError `decimal_invalid` for the ratio, `facts_invalid` for a count that is none, `day_invalid`.
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
  requireFacts(facts, asOf);
  const { profitRatio, lastSaleOn, tradesInYear, openedOn } = facts;
  const { deepLoss, trappedLoss, trappedMonths, fewTrades, newMonths } = policy;
  const result = profitRatio === undefined ? undefined : decimal(profitRatio, 'profitRatio');
  const ratio = profitRatio === undefined ? null : plainText(profitRatio);
  // Who has not lost so much is not trapped, whenever he sold.
  const trapped = result?.gt(trappedLoss) === true ? {} : { profitRatio, lastSaleOn };
  const unsoldFor = lastSaleOn !== undefined && addMonths(lastSaleOn, trappedMonths) <= asOf;
  const isNew = openedOn !== undefined && openedOn <= asOf && addMonths(openedOn, newMonths) > asOf;

  const value: ServiceTarget[] = [];
  const reasons: Reason[] = [];
  const judge = (target: ServiceTarget, needed: object, stands: boolean | undefined, why: Reason): void => {
    const missing = Object.entries(needed).flatMap(([fact, known]) => (known === undefined ? fact : []));
    if (missing.length > 0) reasons.push(reason('status_unknown', { status: target, facts: missing }));
    else if (stands === true) {
      value.push(target);
      reasons.push(why);
    }
  };
  judge(
    'deep-loser',
    { profitRatio },
    result?.lte(deepLoss),
    reason('target_deep_loser', { ratio, limit: deepLoss }),
  );
  judge(
    'long-trapped',
    trapped,
    result?.lte(trappedLoss) === true && unsoldFor,
    reason('target_long_trapped', { ratio, since: lastSaleOn ?? null, months: trappedMonths }),
  );
  judge(
    'low-activity',
    { tradesInYear },
    (tradesInYear ?? fewTrades) < fewTrades,
    reason('target_low_activity', { trades: tradesInYear ?? null, limit: fewTrades }),
  );
  judge('new', { openedOn }, isNew, reason('target_new', { openedOn: openedOn ?? null, months: newMonths }));
  return { value, reasons };
}

function requireFacts({ lastSaleOn, tradesInYear, openedOn }: ServiceTargetFacts, asOf: Day): void {
  for (const on of [asOf, openedOn ?? asOf, lastSaleOn ?? asOf]) day(on);
  if (lastSaleOn !== undefined && lastSaleOn > asOf) {
    throw new DomainError('facts_invalid', {
      path: 'lastSaleOn',
      expected: 'on or before the day that is judged',
    });
  }
  if (tradesInYear !== undefined && !(Number.isInteger(tradesInYear) && tradesInYear >= 0)) {
    throw new DomainError('facts_invalid', {
      path: 'tradesInYear',
      expected: 'a whole number of zero or more',
    });
  }
}
