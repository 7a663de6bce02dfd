import type { MoneyColumn } from '../activity/types.js';
import {
  type ChurnMove,
  churnRows,
  type ChurnSlots,
  type ChurnState,
  moveNames,
  stateNames,
} from '../columns/flows/churnMoves.js';
import { sumBySlot } from '../columns/sumBySlot.js';
import type { LedgerStretch } from './ledgerPeriods.js';
import type { ChurnColumns, FlowColumns } from './types.js';

/** Customers and money of one period, by move and by state. */
export interface PeriodSums {
  readonly stretch: LedgerStretch;
  readonly moves: Readonly<Record<ChurnMove, number>>;
  /** Assets of those who moved so, on the evening before the period and on its last. */
  readonly before: Readonly<Record<ChurnMove, bigint>>;
  readonly after: Readonly<Record<ChurnMove, bigint>>;
  /** Flows of those who stayed. */
  readonly flows: Readonly<Record<keyof FlowColumns, bigint>> | null;
  /** Effective customers and their assets, counted by state and not by move. */
  readonly opening: { readonly customers: number; readonly assets: bigint };
  readonly closing: { readonly customers: number; readonly assets: bigint };
  /** Customers by state on the last evening. */
  readonly standing: Readonly<Record<ChurnState, number>>;
  readonly noCash: number;
  readonly lists?: {
    readonly moves: Readonly<Record<ChurnMove, readonly string[]>>;
    readonly noSnapshot: readonly string[];
    readonly noCash: readonly string[];
  };
}

/** Adds up a book by period. Exact; some passes over customers × evenings. */
export function churnSums(
  columns: ChurnColumns,
  slots: ChurnSlots,
  stretches: readonly LedgerStretch[],
  lists: boolean,
): PeriodSums[] {
  const { assets, flows, ids = [] } = columns;
  const periods = stretches.length;
  const byMove = (values: MoneyColumn, slot: Int32Array): MoneyColumn =>
    sumBySlot(values, slot, periods * moveNames.length);
  const after = byMove(assets, slots.move);
  // The row before that of a move is that of the evening before.
  const before = byMove(assets, slots.move.subarray(1));
  const moved = flows === undefined ? null : mapFlows(flows, (column) => byMove(column, slots.move));
  const held = sumBySlot(assets, slots.standing, (periods + 1) * stateNames.length);
  const rows = lists ? churnRows(columns, periods, slots) : undefined;
  const named = (places: readonly number[] = []): string[] => places.map((place) => ids[place] ?? '').sort();

  const effectiveOn = (evening: number) => {
    const slot = evening * stateNames.length + stateNames.indexOf('effective');
    return { customers: slots.standingCount[slot] ?? 0, assets: BigInt(held[slot] ?? 0) };
  };
  return stretches.map((stretch, period): PeriodSums => {
    const slotOf = (move: ChurnMove): number => period * moveNames.length + moveNames.indexOf(move);
    const states = slots.standingCount.subarray((period + 1) * stateNames.length);
    return {
      stretch,
      moves: byName(moveNames, (move) => slots.moveCount[slotOf(move)] ?? 0),
      before: byName(moveNames, (move) => BigInt(before[slotOf(move)] ?? 0)),
      after: byName(moveNames, (move) => BigInt(after[slotOf(move)] ?? 0)),
      flows: moved && mapFlows(moved, (column) => BigInt(column[slotOf('stayed')] ?? 0)),
      opening: effectiveOn(period),
      closing: effectiveOn(period + 1),
      standing: byName(stateNames, (state) => states[stateNames.indexOf(state)] ?? 0),
      noCash: slots.noCash[period] ?? 0,
      ...(rows !== undefined && {
        lists: {
          moves: byName(moveNames, (move) => named(rows.moves[slotOf(move)])),
          noSnapshot: named(rows.noSnapshot[period]),
          noCash: named(rows.noCash[period]),
        },
      }),
    };
  });
}

function byName<Name extends string, T>(names: readonly Name[], of: (name: Name) => T): Record<Name, T> {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, T>;
}

function mapFlows<From, To>(
  { inflow, outflow, income, cost, adjustment, unvalued }: Readonly<Record<keyof FlowColumns, From>>,
  to: (column: From) => To,
): Record<keyof FlowColumns, To> {
  return {
    inflow: to(inflow),
    outflow: to(outflow),
    income: to(income),
    cost: to(cost),
    adjustment: to(adjustment),
    unvalued: to(unvalued),
  };
}
