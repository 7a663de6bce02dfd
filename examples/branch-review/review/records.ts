import type { Account, AccountEvent, AssetSnapshot, CashFlow, Customer, Day, Trade } from 'panhuo';
import type { BranchData } from '../branchData.js';
import { closingsOf } from './accounts.js';

/** The records of one customer. What the input does not have of anybody is `undefined`. */
export interface OwnRecords {
  readonly id: string;
  readonly customer: Customer | undefined;
  /** `undefined` also when the list of accounts has none of his. */
  readonly accounts: readonly Account[] | undefined;
  readonly snapshots: readonly AssetSnapshot[];
  /** What he decided himself: forced sales are left out. */
  readonly trades: readonly Trade[] | undefined;
  readonly cashFlows: readonly CashFlow[] | undefined;
  /** With the closings that only the list of accounts knows. */
  readonly events: readonly AccountEvent[] | undefined;
}

/** The records of every customer that the input names, in any of its files, by customer number. */
export function recordsOf(data: BranchData): OwnRecords[] {
  const customers = new Map(data.customers?.map((customer) => [customer.id, customer]));
  const accounts = groupByCustomer(data.accounts);
  const trades = groupByCustomer(data.trades);
  const cashFlows = groupByCustomer(data.cashFlows);
  const snapshots = groupByCustomer(data.snapshots);
  const events = groupByCustomer(data.events);
  const closings = groupByCustomer(closingsOf(data));
  const files = [
    customers,
    accounts,
    trades,
    cashFlows,
    snapshots,
    events,
    data.scores,
    groupByCustomer(data.steps),
  ];
  const owners = files.flatMap((records) => [...(records?.keys() ?? [])]);
  return [...new Set(owners)].sort().map((id) => ({
    id,
    customer: customers.get(id),
    accounts: accounts?.get(id),
    snapshots: snapshots?.get(id) ?? [],
    trades: trades && (trades.get(id) ?? []).filter(({ by }) => by !== 'firm'),
    cashFlows: cashFlows && (cashFlows.get(id) ?? []),
    // Without a file of events, one closing tells of his events and none tells nothing.
    events: events ? [...(events.get(id) ?? []), ...(closings?.get(id) ?? [])] : closings?.get(id),
  }));
}

/** The day of the first trade of the input: who traded before it, the input does not know. */
export function tradesFrom({ trades }: Pick<BranchData, 'trades'>): Day | undefined {
  return trades?.reduce<Day | undefined>(
    (first, { on }) => (first === undefined || on < first ? on : first),
    undefined,
  );
}

/** The records of each customer. */
export function groupByCustomer<T extends { readonly customer: string }>(
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
