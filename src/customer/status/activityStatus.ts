import {
  addMonths,
  type Checked,
  type Day,
  decimal,
  DomainError,
  type Expectation,
  type Explained,
  isDay,
  type Reason,
  reason,
  requireChecked,
} from '../../kernel/index.js';
import type { ActivityFacts } from './facts.js';
import { type ActivityStatusPolicy, activityStatusRules } from './policy.js';
import { judgeSmallDormant } from './smallDormantAccount.js';

/** Where a customer stands on a day. `null`: cannot be judged, a reason says which facts are missing. */
export interface ActivityStatus {
  /** Has the assets of an effective customer (有效户). */
  readonly effective: boolean | null;
  /** Left explicitly (显性流失), implicitly (隐性流失), is on the way out (浅流失), or none of these. */
  readonly churn: 'none' | 'explicit' | 'implicit' | 'shallow' | null;
  /** Effective again since the last year-end (存量激活): by an act of his own, or lifted by the market alone. */
  readonly reactivated: 'no' | 'by-customer' | 'by-market' | null;
  /** His life cycle: trades, has stopped (休眠), or never began, which is a third thing. */
  readonly trading: 'active' | 'dormant' | 'never-traded' | null;
  /** The longest limit of the policy that he has been silent for, in months; 0 when active. */
  readonly dormantMonths: number | null;
  /** The account status of the same name (小额休眠账户). */
  readonly smallDormantAccount: boolean | null;
  /** New (新进), and not merely under a new number. */
  readonly isNew: boolean | null;
}

type Judged<Key extends keyof ActivityStatus> = Explained<ActivityStatus[Key]>;
type Needed = { readonly [Key in keyof ActivityFacts]: ActivityFacts[Key] | undefined };

/**
 * Judges the activity of a customer on a day, in the words of the firm's policy.
 *
 * @param policy - The definitions.
 * @param facts - What is known, from `activityFacts` or from the firm's own systems.
 * @param asOf - The day to judge.
 * @returns The statuses with a reason for each.
 * @throws DomainError `decimal_invalid` for an amount, `facts_invalid` for an act after the day that is judged.
 * @example
 * ```ts
 * import { activityStatus, industry } from 'panhuo';
 * import { day } from 'panhuo/kernel';
 *
 * const facts = { assets: '4200.00', wasEffective: true, belowSince: null, left: null, lastTradeOn: day('2023-06-30') };
 * const status = activityStatus(industry.activityStatus, facts, day('2024-01-31')).value;
 * [status.churn, status.trading, status.dormantMonths]; // => ['shallow', 'dormant', 6]
 * ```
 */
export function activityStatus(
  policy: Checked<ActivityStatusPolicy>,
  facts: ActivityFacts,
  asOf: Day,
): Explained<ActivityStatus> {
  requireChecked(activityStatusRules.kind, policy);
  requireDays(facts, asOf);
  const effective = judgeEffective(policy, facts);
  const churn = judgeChurn(policy, facts, asOf);
  const reactivated = judgeReactivated(policy, facts, asOf);
  const dormancy = judgeDormancy(policy, facts, asOf);
  const small = judgeSmallDormant(policy.smallDormantAccount, facts, asOf);
  const isNew = judgeNew(policy, facts, asOf);
  return {
    value: {
      effective: effective.value,
      churn: churn.value,
      reactivated: reactivated.value,
      ...dormancy.value,
      smallDormantAccount: small.value,
      isNew: isNew.value,
    },
    reasons: [effective, churn, reactivated, dormancy, small, isNew].flatMap(({ reasons }) => reasons),
  };
}

function requireDays(facts: ActivityFacts, asOf: Day): void {
  const { lastTradeOn, lastOwnActionOn, belowSince, openedOn, lastClosedOn, left } = facts;
  const past = { lastTradeOn, lastOwnActionOn, belowSince };
  for (const [path, on] of Object.entries({ asOf, openedOn, lastClosedOn, 'left.on': left?.on, ...past })) {
    if (on != null && !isDay(on)) throw invalid(path, 'a day, YYYY-MM-DD');
  }
  for (const [path, on] of Object.entries(past)) {
    if (on != null && on > asOf) throw invalid(path, 'on or before the day that is judged');
  }
}

function invalid(path: string, expected: Expectation): DomainError {
  return new DomainError('facts_invalid', { path, expected });
}

function judgeEffective(policy: ActivityStatusPolicy, { assets }: ActivityFacts): Judged<'effective'> {
  if (assets === undefined) return unknown('effective', { assets });
  const effective = decimal(assets, 'assets').gte(policy.effectiveFrom);
  const detail = { assets, from: policy.effectiveFrom };
  return because(effective, reason(effective ? 'assets_effective' : 'assets_not_effective', detail));
}

function judgeChurn(policy: ActivityStatusPolicy, facts: ActivityFacts, asOf: Day): Judged<'churn'> {
  const { left, cash, wasEffective, belowSince, assets } = facts;
  if (left === undefined) return unknown('churn', { left });
  if (left !== null && left.on <= asOf && wasEffective !== false) {
    if (wasEffective === undefined || cash === undefined) return unknown('churn', { wasEffective, cash });
    if (decimal(cash, 'cash').isZero()) {
      return because('explicit', reason('churn_explicit', { by: left.by, on: left.on }));
    }
  }
  if (belowSince === undefined) return unknown('churn', { belowSince });
  const { implicitBelow: below, implicitMonths: months } = policy;
  if (belowSince !== null && addMonths(belowSince, months) <= asOf) {
    return because('implicit', reason('churn_implicit', { since: belowSince, below, months }));
  }
  if (assets === undefined || wasEffective === undefined) return unknown('churn', { assets, wasEffective });
  const from = policy.effectiveFrom;
  if (wasEffective && decimal(assets, 'assets').lt(from)) {
    return because('shallow', reason('churn_shallow', { assets, from }));
  }
  return because('none', reason('churn_none', {}));
}

function judgeReactivated(
  policy: ActivityStatusPolicy,
  facts: ActivityFacts,
  asOf: Day,
): Judged<'reactivated'> {
  const { assets, assetsAtYearEnd: before, lastOwnActionOn: acted } = facts;
  if (assets === undefined || before === undefined) {
    return unknown('reactivated', { assets, assetsAtYearEnd: before });
  }
  const from = policy.effectiveFrom;
  const detail = { before, assets, from };
  if (decimal(before, 'assetsAtYearEnd').gte(from))
    return because('no', reason('reactivated_already', detail));
  if (decimal(assets, 'assets').lt(from)) return because('no', reason('reactivated_no', detail));
  if (acted === undefined) return unknown('reactivated', { lastOwnActionOn: acted });
  // A market that rises can lift a customer over the edge without him: then nobody has woken him.
  const actedThisYear = acted?.slice(0, 4) === asOf.slice(0, 4);
  return actedThisYear
    ? because('by-customer', reason('reactivated_by_customer', { ...detail, on: acted }))
    : because('by-market', reason('reactivated_by_market', detail));
}

function judgeDormancy(
  policy: ActivityStatusPolicy,
  { lastTradeOn }: ActivityFacts,
  asOf: Day,
): Explained<Pick<ActivityStatus, 'trading' | 'dormantMonths'>> {
  if (lastTradeOn === undefined) {
    return because({ trading: null, dormantMonths: null }, missing('trading', { lastTradeOn }));
  }
  if (lastTradeOn === null) {
    return because({ trading: 'never-traded', dormantMonths: null }, reason('trading_never', {}));
  }
  const months = policy.dormantMonths.findLast((limit) => addMonths(lastTradeOn, limit) <= asOf) ?? 0;
  const detail = { since: lastTradeOn, months };
  return months > 0
    ? because({ trading: 'dormant', dormantMonths: months }, reason('trading_dormant', detail))
    : because({ trading: 'active', dormantMonths: 0 }, reason('trading_active', detail));
}

function judgeNew(policy: ActivityStatusPolicy, facts: ActivityFacts, asOf: Day): Judged<'isNew'> {
  const { openedOn, halfOpen = false, openedBefore = false, lastClosedOn: closed, kind } = facts;
  if (openedOn === undefined) return unknown('isNew', { openedOn });
  const months = policy.newMonths;
  if (openedOn > asOf || addMonths(openedOn, months) <= asOf) {
    return because(false, reason('new_no', { openedOn, months }));
  }
  if (halfOpen) return because(false, reason('new_half_open', { openedOn }));
  if (openedBefore) return because(false, reason('new_second_opening', { openedOn }));
  const wait = policy.newAfterClosingMonths;
  if (kind === 'individual' && closed != null && addMonths(closed, wait) > openedOn) {
    return because(false, reason('new_after_closing', { openedOn, closed, months: wait }));
  }
  return because(true, reason('new_yes', { openedOn, months }));
}

function because<T>(value: T, why: Reason): Explained<T> {
  return { value, reasons: [why] };
}

function unknown(status: keyof ActivityStatus, needed: Needed): Explained<null> {
  return because(null, missing(status, needed));
}

function missing(status: keyof ActivityStatus, needed: Needed): Reason {
  const facts = Object.entries(needed).flatMap(([fact, value]) => (value === undefined ? fact : []));
  return reason('status_unknown', { status, facts });
}
