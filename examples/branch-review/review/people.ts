import {
  type ActivityFacts,
  activityFacts,
  activityStatus,
  type ActivityStatus,
  addMonths,
  type AssetSnapshot,
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
  type ServiceTarget,
  serviceTargets,
  sumMoney,
  type Trade,
} from 'panhuo';
import type { BranchData } from '../branchData.js';

/** A customer with everything that the library says of him. */
export interface Person {
  readonly id: string;
  readonly customer: Customer | undefined;
  readonly facts: ActivityFacts;
  readonly status: ActivityStatus;
  /** The daily average of his assets over the last twelve months. */
  readonly averageAssets: string | null;
  readonly lastSnapshot: AssetSnapshot | undefined;
  readonly classes: CustomerClass | undefined;
  readonly tier: string | undefined;
  readonly behaviour: BehaviourProfile;
  readonly targets: readonly ServiceTarget[];
  readonly trades: readonly Trade[];
}

/** Works out every customer that the input names, in any of its files. */
export function workOutPeople(data: BranchData): Person[] {
  const policy = defineActivityStatusPolicy({ ...industry.activityStatus, currency: data.currency });
  const customers = new Map(data.customers?.map((customer) => [customer.id, customer]));
  const trades = group(data.trades);
  const cashFlows = group(data.cashFlows);
  const snapshots = group(data.snapshots);
  const events = group(data.events);
  const owners = [customers, trades, cashFlows, snapshots, events].flatMap((records) => [
    ...(records?.keys() ?? []),
  ]);

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
    const yearTrades = own.filter(({ on }) => on > yearAgo);
    const lastSnapshot = ownSnapshots.reduce<AssetSnapshot | undefined>(
      (a, b) => (a === undefined || b.on >= a.on ? b : a),
      undefined,
    );
    return {
      id,
      customer,
      facts,
      status: activityStatus(policy, facts, data.asOf).value,
      averageAssets: average,
      lastSnapshot,
      classes: classOf(data, customer, average, yearTrades),
      tier: average === null ? undefined : assetTier(industry.assetTiers, average).value.tier,
      behaviour: behaviourOf(data, id, lastSnapshot),
      targets: targetsOf(data, customer, own, yearTrades, lastSnapshot),
      trades: own,
    };
  });
}

function classOf(
  data: BranchData,
  customer: Customer | undefined,
  average: string | null,
  yearTrades: readonly Trade[],
) {
  if (customer === undefined || average === null) return undefined;
  const turnover = sumMoney(
    yearTrades.map(({ amount }) => amount.amount),
    data.currency,
  );
  return classifyCustomer(course.customerClasses, { kind: customer.kind, averageAssets: average, turnover })
    .value;
}

function behaviourOf(data: BranchData, id: string, snapshot: AssetSnapshot | undefined): BehaviourProfile {
  const personality = data.scores?.get(id)?.level ?? undefined;
  return behaviourProfile(course.behaviour, {
    ...(snapshot !== undefined && { assets: snapshot.total.amount }),
    ...(snapshot?.holdings !== undefined && { holdings: snapshot.holdings.amount }),
    ...(snapshot?.profit !== undefined && { profit: snapshot.profit.amount }),
    ...(personality !== undefined && { personality }),
  }).value;
}

function targetsOf(
  data: BranchData,
  customer: Customer | undefined,
  trades: readonly Trade[],
  yearTrades: readonly Trade[],
  snapshot: AssetSnapshot | undefined,
): ServiceTarget[] {
  const ratio = profitRatio(snapshot);
  const sales = trades.filter(({ side }) => side === 'sell');
  const since = (sales.length > 0 ? sales : trades).map(({ on }) => on).sort();
  const lastSaleOn = sales.length > 0 ? since.at(-1) : since[0];
  return serviceTargets(
    course.serviceTargets,
    {
      ...(ratio !== undefined && { profitRatio: ratio }),
      ...(lastSaleOn !== undefined && { lastSaleOn }),
      ...(data.trades !== undefined && { tradesInYear: yearTrades.length }),
      ...(customer?.openedOn !== undefined && { openedOn: customer.openedOn }),
    },
    data.asOf,
  ).value;
}

// Profit ÷ money put in; what is held cost its value less the profit on it.
function profitRatio(snapshot: AssetSnapshot | undefined): number | undefined {
  const cost = Number(snapshot?.holdings?.amount) - Number(snapshot?.profit?.amount);
  return cost > 0 ? Number(snapshot?.profit?.amount) / cost : undefined;
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
