import { type Day, type Money, toEpochDay } from 'panhuo';
import type { BranchData } from '../../../branch-review/branchData.js';
import type { Personality } from '../../../branch-review/teaching/figures.js';
import { codes, type PackedBranch, type PackedColumns, type PackedMarket } from './packedBranch.js';

/**
 * Packs the teaching branch for the page. Customers get numbers from 1, and their names and telephones stay behind: what
 * is not in the page nobody can read out of it.
 */
export function packBranch(data: BranchData): PackedBranch {
  const { customers = [], trades = [], snapshots = [], cashFlows = [] } = data;
  const numbers = new Map(customers.map(({ id }, index) => [id, index + 1]));
  const numberOf = ({ customer }: { readonly customer: string }): number => numbers.get(customer)!;
  const numbered = <Row extends { readonly customer: string }>(row: Row): Row => ({
    ...row,
    customer: String(numberOf(row)),
  });
  return {
    asOf: data.asOf,
    currency: data.currency,
    customers: customers.map(({ id, kind, adviser, openedOn }) => ({
      id: String(numbers.get(id)!),
      kind,
      ...(adviser !== undefined && { adviser }),
      ...(openedOn !== undefined && { openedOn }),
    })),
    personality: Object.fromEntries(
      [...(data.scores ?? [])].map(([id, { level }]) => [String(numbers.get(id)!), level as Personality]),
    ),
    trades: columnsOf(trades, {
      customer: numberOf,
      on: epochDay,
      side: ({ side }) => codeOf(codes.side, side),
      product: ({ product }) => codeOf(codes.product, product),
      amount: ({ amount }) => fen(amount),
      commission: ({ commission }) => fen(commission),
    }),
    snapshots: columnsOf(snapshots, {
      customer: numberOf,
      on: epochDay,
      total: ({ total }) => fen(total),
      cash: ({ cash }) => fen(cash),
      holdings: ({ holdings }) => fen(holdings),
      profit: ({ profit }) => fen(profit),
    }),
    cashFlows: columnsOf(cashFlows, {
      customer: numberOf,
      on: epochDay,
      kind: ({ kind }) => codeOf(codes.flow, kind),
      amount: ({ amount }) => fen(amount),
    }),
    events: (data.events ?? []).map(numbered),
    conduct: [...(data.conduct?.values() ?? [])].map(numbered),
    contacts: (data.contacts ?? []).map(numbered),
  };
}

/** Packs the market series of the branch. */
export function packMarket({ market }: BranchData): PackedMarket {
  const bars = market?.bars ?? [];
  return {
    id: market?.id ?? 'unknown',
    day: bars.map(({ day }) => toEpochDay(day)),
    close: bars.map(({ close }) => close),
  };
}

function columnsOf<Row, Name extends string>(
  rows: readonly Row[],
  figures: Readonly<Record<Name, (row: Row) => number | null>>,
): PackedColumns<Name> {
  const columns = {} as Record<Name, (number | null)[]>;
  for (const name of Object.keys(figures) as Name[]) columns[name] = rows.map(figures[name]);
  return columns;
}

function epochDay({ on }: { readonly on: Day }): number {
  return toEpochDay(on);
}

function codeOf(words: readonly string[], word: string): number {
  const code = words.indexOf(word);
  if (code < 0) throw new RangeError(`The page has no code for “${word}”.`);
  return code;
}

function fen(money: Money | undefined): number | null {
  return money === undefined ? null : Math.round(Number(money.amount) * 100);
}
