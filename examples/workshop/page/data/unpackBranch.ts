import { type AssetSnapshot, type Bar, type CashFlow, fromEpochDay, type Money, type Trade } from 'panhuo';
import type { BranchData } from '../../../branch-review/branchData.js';
import { codes, type PackedBranch, type PackedMarket } from './packedBranch.js';

/** Unpacks the branch into the records that the library takes, and the review of a branch with it. */
export function unpackBranch(packed: PackedBranch): BranchData {
  const { asOf, currency, customers, events, conduct, contacts } = packed;
  const cny = (fen: number): Money => ({ amount: (fen / 100).toFixed(2), currency });
  return {
    name: { zh: '教学营业部', en: 'Teaching branch' },
    asOf,
    currency,
    // A number stands in the place of the name, too.
    customers: customers.map((customer) => ({ ...customer, name: customer.id })),
    trades: tradesOf(packed, cny),
    snapshots: snapshotsOf(packed, cny),
    cashFlows: cashFlowsOf(packed, cny),
    events,
    conduct: new Map(conduct.map((facts) => [facts.customer, facts])),
    contacts,
    places: new Map(),
    files: [],
    rejects: [],
    leftOut: [],
    later: 0,
    unread: [],
  };
}

/** Unpacks the bars of a market. */
export function unpackMarket({ day, close }: PackedMarket): Bar[] {
  return day.map((on, place) => ({ day: fromEpochDay(on), close: close[place]! }));
}

type Pay = (fen: number) => Money;

function tradesOf({ trades }: PackedBranch, cny: Pay): Trade[] {
  return trades.customer.map((customer, row) => {
    const commission = trades.commission[row] ?? null;
    return {
      customer: String(customer),
      on: fromEpochDay(trades.on[row]!),
      side: codes.side[trades.side[row]!]!,
      product: codes.product[trades.product[row]!]!,
      amount: cny(trades.amount[row]!),
      ...(commission !== null && { commission: cny(commission) }),
    };
  });
}

function snapshotsOf({ snapshots }: PackedBranch, cny: Pay): AssetSnapshot[] {
  return snapshots.customer.map((customer, row) => {
    const profit = snapshots.profit[row] ?? null;
    return {
      customer: String(customer),
      on: fromEpochDay(snapshots.on[row]!),
      total: cny(snapshots.total[row]!),
      cash: cny(snapshots.cash[row]!),
      holdings: cny(snapshots.holdings[row]!),
      ...(profit !== null && { profit: cny(profit) }),
    };
  });
}

function cashFlowsOf({ cashFlows }: PackedBranch, cny: Pay): CashFlow[] {
  return cashFlows.customer.map((customer, row) => ({
    customer: String(customer),
    on: fromEpochDay(cashFlows.on[row]!),
    kind: codes.flow[cashFlows.kind[row]!]!,
    amount: cny(cashFlows.amount[row]!),
  }));
}
