import { churnFlags } from '../../flows/churnFlags.js';
import type { ChurnColumns } from '../../flows/types.js';

/** Where a customer stands on an evening. Whoever is beyond `effective` is lost. */
export const stateNames = [
  'absent',
  'noSnapshot',
  'outside',
  'effective',
  'unknownLoss',
  'shallow',
  'implicit',
  'explicit',
] as const;
/** A state of a customer on an evening. */
export type ChurnState = (typeof stateNames)[number];

/** What a period did to a customer. */
export const moveNames = [
  'stayed',
  'new',
  'halfOpen',
  'secondOpening',
  'afterClosing',
  'byCustomer',
  'byMarket',
  'unknownReturn',
  'unknownLoss',
  'shallow',
  'implicit',
  'explicit',
  'deepenedImplicit',
  'deepenedExplicit',
  'easedShallow',
  'easedImplicit',
  'passing',
] as const;
/** A move of a customer in a period. */
export type ChurnMove = (typeof moveNames)[number];

/** Where each row of a book belongs; −1 for nowhere. */
export interface ChurnSlots {
  /** Evening × states + state. */
  readonly standing: Int32Array;
  /** Period × moves + move, on the row of the evening that ends the period. */
  readonly move: Int32Array;
  /** Customers by evening × states + state. */
  readonly standingCount: Int32Array;
  /** Customers by period × moves + move. */
  readonly moveCount: Int32Array;
  /** Customers by period who left with cash that is not known. */
  readonly noCash: Int32Array;
  /** The first row whose assets are not known though they were before; −1 for none. */
  readonly forgotten: number;
}

const ABSENT = 0;
const NO_SNAPSHOT = 1;
const OUTSIDE = 2;
const EFFECTIVE = 3;
const UNKNOWN_LOSS = 4;
const SHALLOW = 5;
const IMPLICIT = 6;
const EXPLICIT = 7;

const NEW = 1;
const BY_CUSTOMER = 5;
const BY_MARKET = 6;
const UNKNOWN_RETURN = 7;
/** Losses follow in the order of the states. */
const LOSSES = 8;
/** Graver losses follow from implicit on, lighter ones from shallow on, each in the order of the states. */
const DEEPENED = 12;
const EASED = 14;
const PASSING = 16;

/**
 * Judges where every customer stands on every evening, and what each period did to him. The one place where both are
 * decided. One pass.
 *
 * @param columns - The book; lengths are known to fit.
 * @param periods - How many periods it has.
 * @param limit - Least assets of an effective customer, in minor units.
 */
export function churnMoves(columns: ChurnColumns, periods: number, limit: bigint): ChurnSlots {
  const { customers, assets, flags, notNew } = columns;
  const { known, wasEffective, leftCashUnknown } = churnFlags;
  const rows = customers * (periods + 1);
  const standing = new Int32Array(rows);
  const move = new Int32Array(rows).fill(-1);
  const standingCount = new Int32Array((periods + 1) * stateNames.length);
  const moveCount = new Int32Array(periods * moveNames.length);
  const noCash = new Int32Array(periods);
  const number = Number(limit);
  let forgotten = -1;
  let row = 0;
  for (let customer = 0; customer < customers; customer++) {
    const newness = notNew === undefined ? 0 : notNew[customer]!;
    let before = ABSENT;
    let ever = false;
    let wasKnown = false;
    for (let evening = 0; evening <= periods; evening++, row++) {
      const bits = flags[row]!;
      const isKnown = (bits & known) !== 0;
      if (wasKnown && !isKnown && forgotten < 0) forgotten = row;
      wasKnown = isKnown;
      const effective = isKnown && assets[row]! >= number;
      ever ||= effective || (bits & wasEffective) !== 0;
      const state = stateOf(bits, isKnown, effective, ever);
      standing[row] = evening * stateNames.length + state;
      standingCount[standing[row]!]! += 1;
      if (evening > 0) {
        const made = moveOf(before, state, bits, newness);
        if (made >= 0) {
          const slot = (evening - 1) * moveNames.length + made;
          move[row] = slot;
          moveCount[slot]! += 1;
        }
        if (state >= EFFECTIVE && (bits & leftCashUnknown) !== 0) noCash[evening - 1]! += 1;
      }
      before = state;
    }
  }
  return { standing, move, standingCount, moveCount, noCash, forgotten };
}

function stateOf(bits: number, isKnown: boolean, effective: boolean, ever: boolean): number {
  if (!isKnown) return (bits & churnFlags.present) !== 0 ? NO_SNAPSHOT : ABSENT;
  if (!ever) return OUTSIDE;
  if ((bits & churnFlags.left) !== 0) return EXPLICIT;
  if (effective) return EFFECTIVE;
  if ((bits & churnFlags.leftCashUnknown) !== 0) return UNKNOWN_LOSS;
  return (bits & churnFlags.low) !== 0 ? IMPLICIT : SHALLOW;
}

function moveOf(before: number, state: number, bits: number, newness: number): number {
  if (state === EFFECTIVE) {
    if (before === EFFECTIVE) return 0;
    if (before < EFFECTIVE) return NEW + newness;
    if ((bits & churnFlags.acted) !== 0) return BY_CUSTOMER;
    return (bits & churnFlags.actsUnknown) !== 0 ? UNKNOWN_RETURN : BY_MARKET;
  }
  if (state < EFFECTIVE) return -1;
  if (before === EFFECTIVE) return LOSSES + state - UNKNOWN_LOSS;
  if (before < EFFECTIVE) return PASSING;
  // From or to a loss of unknown kind: neither graver nor lighter.
  if (before === state || before === UNKNOWN_LOSS || state === UNKNOWN_LOSS) return -1;
  return state > before ? DEEPENED + state - IMPLICIT : EASED + state - SHALLOW;
}

/** The customers behind each move and each state that cannot be judged; in the order of the columns. */
export interface ChurnRows {
  /** By period × moves + move. */
  readonly moves: number[][];
  /** By period. */
  readonly noSnapshot: number[][];
  readonly noCash: number[][];
}

/** Lists who made which move. One pass over what `churnMoves` found. */
export function churnRows({ customers, flags }: ChurnColumns, periods: number, slots: ChurnSlots): ChurnRows {
  const listsOf = (count: number): number[][] => Array.from({ length: count }, () => []);
  const moves = listsOf(periods * moveNames.length);
  const noSnapshot = listsOf(periods);
  const noCash = listsOf(periods);
  for (let customer = 0; customer < customers; customer++) {
    for (let period = 0; period < periods; period++) {
      const row = customer * (periods + 1) + period + 1;
      const slot = slots.move[row]!;
      if (slot >= 0) moves[slot]!.push(customer);
      const state = slots.standing[row]! % stateNames.length;
      if (state === NO_SNAPSHOT) noSnapshot[period]!.push(customer);
      const isUnsure = (flags[row]! & churnFlags.leftCashUnknown) !== 0;
      if (state >= EFFECTIVE && isUnsure) noCash[period]!.push(customer);
    }
  }
  return { moves, noSnapshot, noCash };
}
