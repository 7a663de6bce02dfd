import {
  type ActivityFacts,
  activityFacts,
  activityStatus,
  type ActivityStatus,
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
  defineActivityStatusPolicy,
  industry,
  sumMoney,
  type Trade,
} from 'panhuo';
import type { BranchData } from '../branchData.js';
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
  readonly trades: readonly Trade[];
  /** Whether one of his accounts can be used. */
  readonly accountUsable: boolean;
}

/** Works out every customer that the input names, in any of its files. */
export function workOutPeople(data: BranchData): Person[] {
  const policy = defineActivityStatusPolicy({ ...industry.activityStatus, currency: data.currency });
  const customers = new Map(data.customers?.map((customer) => [customer.id, customer]));
  const accounts = group(data.accounts);
  const trades = group(data.trades);
  const cashFlows = group(data.cashFlows);
  const snapshots = group(data.snapshots);
  const events = group(data.events);
  const files = [customers, accounts, trades, cashFlows, snapshots, events, data.scores, group(data.steps)];
  const owners = files.flatMap((records) => [...(records?.keys() ?? [])]);

  return [...new Set(owners)].sort().map((id): Person => {
    const customer = customers.get(id);
    const own = trades?.get(id) ?? [];
    const ownSnapshots = snapshots?.get(id) ?? [];
    const facts = activityFacts(
      policy,
      {
        ...(customer !== undefined && { customer }),
        ...(trades !== undefined && { trades: own }),
        ...(cashFlows !== undefined && { cashFlows: cashFlows.get(id) ?? [] }),
        ...(events !== undefined && { events: events.get(id) ?? [] }),
        // The review reads no file of securities transfers: a branch that has them gives them to the library itself.
        transfers: [],
        snapshots: ownSnapshots,
      },
      data.asOf,
    );
    const yearAgo = addMonths(data.asOf, -12);
    const average = averageAssets(ownSnapshots, { from: yearAgo, to: data.asOf }).average;
    const yearTrades = trades && own.filter(({ on }) => on > yearAgo);
    const assets = assetsOn(ownSnapshots, data.asOf);
    // Without a row for any of his accounts, nothing but his leaving speaks against one.
    const accountUsable =
      accounts?.get(id)?.some(({ status }) => status === 'normal') ?? (facts.left ?? null) === null;
    return {
      id,
      customer,
      facts,
      status: activityStatus(policy, facts, data.asOf).value,
      averageAssets: average,
      assets,
      classes: classOf(data, customer, average, yearTrades),
      tier: average === null ? undefined : assetTier(industry.assetTiers, average).value.tier,
      behaviour: behaviourOf(data, id, assets),
      targets: targetsOf({ customer, trades: own, tradesInYear: yearTrades?.length, assets }, data.asOf),
      trades: own,
      accountUsable,
    };
  });
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

function group<T extends { readonly customer: string }>(
  records: readonly T[] | undefined,
): Map<string, T[]> | undefined {
  if (records === undefined) return undefined;
  const groups = new Map<string, T[]>();
  for (const record of records) {
    const own = groups.get(record.customer);
    if (own === undefined) groups.set(record.customer, [record]);
    else own.push(record);
  }
  return groups;
}
