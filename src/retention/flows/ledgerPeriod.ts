import { type DecimalText, fromMinorUnits } from '../../kernel/index.js';
import type { ChurnMove } from '../columns/flows/churnMoves.js';
import type { PeriodSums } from './churnSums.js';
import { ledgerReasons } from './ledgerReasons.js';
import type { LedgerFigures, LedgerMoves, LedgerParts, LedgerPeriod } from './types.js';

/** Writes the sums of a period as an entry of the ledger. */
export function ledgerPeriod(sums: PeriodSums, scale: number): LedgerPeriod {
  const { stretch, moves, standing, lists } = sums;
  const figures = {
    ...stretch,
    customers: {
      opening: sums.opening.customers,
      ...transitions((move) => moves[move]),
      closing: sums.closing.customers,
      ...asides((move) => moves[move]),
    },
    assets: assetsOf(sums, (units) => fromMinorUnits(units, scale)),
    standing: {
      effective: standing.effective,
      shallow: standing.shallow,
      implicit: standing.implicit,
      explicit: standing.explicit,
      unknownLoss: standing.unknownLoss,
      outside: standing.outside,
    },
    unknown: { noSnapshot: standing.noSnapshot, noCash: sums.noCash },
    ...(lists !== undefined && {
      lists: {
        ...transitions((move) => lists.moves[move]),
        ...asides((move) => lists.moves[move]),
        noSnapshot: lists.noSnapshot,
        noCash: lists.noCash,
      },
    }),
  };
  return { ...figures, reasons: ledgerReasons(figures) };
}

function transitions<T>(of: (move: ChurnMove) => T): Omit<LedgerFigures<T>, 'opening' | 'closing'> {
  return {
    new: of('new'),
    notNew: {
      halfOpen: of('halfOpen'),
      secondOpening: of('secondOpening'),
      afterClosing: of('afterClosing'),
    },
    returned: { byCustomer: of('byCustomer'), byMarket: of('byMarket'), unknown: of('unknownReturn') },
    lost: {
      explicit: of('explicit'),
      implicit: of('implicit'),
      shallow: of('shallow'),
      unknown: of('unknownLoss'),
    },
  };
}

function asides<T>(of: (move: ChurnMove) => T): LedgerMoves<T> {
  return {
    deepened: { implicit: of('deepenedImplicit'), explicit: of('deepenedExplicit') },
    eased: { shallow: of('easedShallow'), implicit: of('easedImplicit') },
    passing: of('passing'),
  };
}

const gains: readonly ChurnMove[] = [
  'new',
  'halfOpen',
  'secondOpening',
  'afterClosing',
  'byCustomer',
  'byMarket',
  'unknownReturn',
];
const losses: readonly ChurnMove[] = ['explicit', 'implicit', 'shallow', 'unknownLoss'];

function assetsOf(sums: PeriodSums, text: (units: bigint) => DecimalText): LedgerPeriod['assets'] {
  const { before, after, opening, closing } = sums;
  const change = after.stayed - before.stayed;
  const total = (by: PeriodSums['after'], moves: readonly ChurnMove[]): bigint =>
    moves.reduce((sum, move) => sum + by[move], 0n);
  return {
    opening: text(opening.assets),
    // Gains as they stand now, losses as they stood then.
    ...transitions((move) => text(losses.includes(move) ? before[move] : after[move])),
    closing: text(closing.assets),
    change: text(change),
    parts: partsOf(sums.flows, change, text),
    heldBefore: text(total(before, gains)),
    stillHeld: text(total(after, losses)),
  };
}

function partsOf(
  flows: PeriodSums['flows'],
  change: bigint,
  text: (units: bigint) => DecimalText,
): LedgerParts | null {
  if (flows === null) return null;
  const { inflow, outflow, income, cost, adjustment, unvalued } = flows;
  return {
    inflow: text(inflow),
    outflow: text(outflow),
    income: text(income),
    cost: text(cost),
    adjustment: text(adjustment),
    market: text(change - inflow + outflow - income + cost - adjustment),
    unvaluedTransfers: Number(unvalued),
  };
}
