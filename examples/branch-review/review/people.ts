import {
  type ActivityFacts,
  activityFacts,
  activityStatus,
  type ActivityStatus,
  type ActivityStatusPolicy,
  addDays,
  addMonths,
  assetsOn,
  type AssetTotals,
  assetTier,
  averageAssets,
  behaviourProfile,
  type BehaviourProfile,
  classifyCustomer,
  course,
  type Customer,
  type CustomerClass,
  type Day,
  defineActivityStatusPolicy,
  industry,
  sumMoney,
  type Trade,
} from 'panhuo';
import type { Checked } from 'panhuo/kernel';
import type { BranchData } from '../branchData.js';
import { hasUsableAccount } from './accounts.js';
import { type OwnRecords, recordsOf, tradesFrom } from './records.js';
import { type TargetAnswer, targetsOf } from './targets.js';

/** A customer with everything that the library says of him. */
export interface Person {
  readonly id: string;
  readonly customer: Customer | undefined;
  readonly facts: ActivityFacts;
  readonly status: ActivityStatus;
  /** The daily average of his assets over the last twelve months. */
  readonly averageAssets: string | null;
  /** What all his accounts hold together; `undefined` when no snapshot says it. */
  readonly assets: AssetTotals | undefined;
  readonly classes: CustomerClass | undefined;
  readonly tier: string | undefined;
  readonly behaviour: BehaviourProfile;
  readonly targets: TargetAnswer;
  /** What he decided himself; `undefined` when the input has no trades of anybody. */
  readonly trades: readonly Trade[] | undefined;
  /**
   * The day of the first trade of the input, where it has none of his and he may have traded before: that is neither a
   * customer who never traded nor one of whom it is known how long he has been silent.
   */
  readonly noTradeSince: Day | undefined;
  /** Whether one of his accounts can be used. */
  readonly accountUsable: boolean;
}

/** What is the same for every customer. */
interface Frame {
  readonly policy: Checked<ActivityStatusPolicy>;
  readonly data: BranchData;
  /** First day of the twelve months that end with the review. */
  readonly yearFrom: Day;
  /** Day of the first trade of the input. */
  readonly from: Day | undefined;
}

/** Works out every customer that the input names, in any of its files. */
export function workOutPeople(data: BranchData): Person[] {
  const frame: Frame = {
    policy: defineActivityStatusPolicy({ ...industry.activityStatus, currency: data.currency }),
    data,
    yearFrom: addDays(addMonths(data.asOf, -12), 1),
    from: tradesFrom(data),
  };
  return recordsOf(data).map((own) => workOut(own, frame));
}

function workOut(own: OwnRecords, frame: Frame): Person {
  const { data, yearFrom, from } = frame;
  const { asOf } = data;
  const { id, customer, snapshots, trades, events = [] } = own;
  const seen = isTradingSeen(own, from);
  const noTradeSince = trades === undefined || seen ? undefined : from;
  const facts = factsOf(own, seen, frame);
  const assets = assetsOn(snapshots, asOf, events);
  const { average } = averageAssets(snapshots, { from: yearFrom, to: asOf }, events);
  const yearTrades = trades?.filter(({ on }) => on >= yearFrom);
  return {
    id,
    customer,
    facts,
    status: statusOf(facts, noTradeSince, frame),
    averageAssets: average,
    assets,
    classes: classOf(data, customer, average, yearTrades),
    tier: average === null ? undefined : assetTier(industry.assetTiers, average).value.tier,
    behaviour: behaviourOf(data, id, assets),
    targets: targetsOf({ customer, trades, tradesInYear: yearTrades?.length, assets }, asOf),
    trades,
    noTradeSince,
    accountUsable: hasUsableAccount({
      accounts: own.accounts,
      events: events.filter(({ on }) => on <= asOf),
      named: snapshots.flatMap(({ account }) => account ?? []),
    }),
  };
}

// Of a customer who was there before the first trade of the input, and has none in it, nobody knows when he traded last.
function isTradingSeen({ customer, trades = [] }: OwnRecords, from: Day | undefined): boolean {
  const openedOn = customer?.openedOn;
  return trades.length > 0 || (openedOn !== undefined && from !== undefined && openedOn >= from);
}

function factsOf(own: OwnRecords, seen: boolean, { policy, data, from }: Frame): ActivityFacts {
  const { customer, trades, cashFlows, snapshots, events } = own;
  const { asOf } = data;
  // Re-activation asks for the acts of this year only: these are known where the trades reach back to its first day.
  const yearSeen = from !== undefined && from <= `${asOf.slice(0, 4)}-01-01`;
  const facts: { -readonly [Fact in keyof ActivityFacts]: ActivityFacts[Fact] } = activityFacts(
    policy,
    {
      ...(customer !== undefined && { customer }),
      ...(trades !== undefined && (seen || yearSeen) && { trades }),
      ...(cashFlows !== undefined && { cashFlows }),
      ...(events !== undefined && { events }),
      // The review reads no file of securities transfers: a branch that has them gives them to the library itself.
      transfers: [],
      snapshots,
    },
    asOf,
  );
  if (!seen) delete facts.lastTradeOn;
  return facts;
}

function statusOf(
  facts: ActivityFacts,
  noTradeSince: Day | undefined,
  { policy, data: { asOf } }: Frame,
): ActivityStatus {
  const status = activityStatus(policy, facts, asOf).value;
  if (noTradeSince === undefined || status.smallDormantAccount !== null) return status;
  // He has been silent at least since then: where that is long enough, it settles the matter, however long it was.
  const atLeast = activityStatus(policy, { ...facts, lastTradeOn: noTradeSince }, asOf).value;
  return { ...status, smallDormantAccount: atLeast.smallDormantAccount === true ? true : null };
}

function classOf(
  data: BranchData,
  customer: Customer | undefined,
  average: string | null,
  yearTrades: readonly Trade[] = [],
) {
  if (customer === undefined || average === null) return undefined;
  const turnover = sumMoney(
    yearTrades.map(({ amount }) => amount.amount),
    data.currency,
  );
  return classifyCustomer(course.customerClasses, { kind: customer.kind, averageAssets: average, turnover })
    .value;
}

function behaviourOf(data: BranchData, id: string, assets: AssetTotals | undefined): BehaviourProfile {
  const personality = data.scores?.get(id)?.level ?? undefined;
  return behaviourProfile(course.behaviour, {
    ...(assets !== undefined && { assets: assets.total }),
    ...(assets?.holdings !== undefined && { holdings: assets.holdings }),
    ...(assets?.profit !== undefined && { profit: assets.profit }),
    ...(personality !== undefined && { personality }),
  }).value;
}
