import {
  type Checked,
  DomainError,
  requireChecked,
  type Rounding,
  scaleOf,
  toEpochDay,
  toMinorUnits,
} from '../../kernel/index.js';
import { type Fraction, fractionOf, timesFraction } from '../arithmetic/timesFraction.js';
import { type FeeRule, feeRules, type FeeSchedule, type Side } from './feeSchedule.js';

/** A fee schedule made ready for many orders. All amounts are whole minor units (fen) of its currency. */
export interface CompiledFees {
  /**
   * All fees of an order. The side and the amount are not checked: what is no whole number of zero or more gives
   * nonsense. O(rules), without allocation.
   *
   * @throws DomainError `rules_uncovered` on a day that the schedule does not cover.
   */
  readonly total: (side: Side, amount: number, epochDay: number) => number;
}

/** One fee in force, in numbers. */
export interface FeePart {
  readonly rule: FeeRule;
  readonly fraction: Fraction;
  readonly minimum: number;
  readonly rounding: Rounding;
}

/** The fees in force from a day until the next piece begins; a fee that is not stated leaves it uncovered. */
interface Piece {
  readonly from: number;
  readonly parts: readonly FeePart[];
  readonly uncovered: string | null;
}

type Pieces = Readonly<Record<Side, readonly Piece[]>>;

const compiled = /* @__PURE__ */ new WeakMap<FeeSchedule, Pieces>();

/**
 * Makes a fee schedule ready for a hot loop: the same fees as `feesFor`, to the last minor unit, in whole numbers.
 *
 * @param schedule - From `defineFeeSchedule`.
 * @returns The function; asking twice for one schedule costs nothing more.
 * @throws DomainError `definition_unchecked`.
 * @example
 * ```ts
 * import { china, compileFees, day, toEpochDay } from 'panhuo';
 *
 * const fees = compileFees(china.aShareFees);
 * fees.total('sell', 10_000_000, toEpochDay(day('2024-03-01'))); // => 7600
 * ```
 */
export function compileFees(schedule: Checked<FeeSchedule>): CompiledFees {
  const pieces = piecesOf(schedule);
  return {
    total(side, amount, epochDay) {
      let total = 0;
      for (const part of partsOn(pieces[side], epochDay)) total += feeOf(part, amount);
      return total;
    },
  };
}

/** The fees in force for a side on a day. */
export function partsFor(schedule: Checked<FeeSchedule>, side: Side, epochDay: number): readonly FeePart[] {
  return partsOn(piecesOf(schedule)[side], epochDay);
}

/** What one fee costs; an order of nothing costs nothing. */
export function feeOf({ fraction, minimum, rounding }: FeePart, amount: number): number {
  if (amount === 0) return 0;
  const fee = timesFraction(amount, fraction, rounding);
  return fee < minimum ? minimum : fee;
}

function partsOn(pieces: readonly Piece[], epochDay: number): readonly FeePart[] {
  // From the end: most orders are of the latest rules.
  for (let index = pieces.length - 1; index >= 0; index--) {
    const piece = pieces[index];
    if (piece === undefined || epochDay < piece.from) continue;
    if (piece.uncovered === null) return piece.parts;
    throw new DomainError('rules_uncovered', { path: 'on', rules: piece.uncovered });
  }
  return [];
}

function piecesOf(schedule: Checked<FeeSchedule>): Pieces {
  requireChecked(feeRules.kind, schedule);
  const known = compiled.get(schedule);
  if (known !== undefined) return known;
  const pieces = { buy: piecesOfSide(schedule, 'buy'), sell: piecesOfSide(schedule, 'sell') };
  compiled.set(schedule, pieces);
  return pieces;
}

function piecesOfSide({ currency, fees }: FeeSchedule, side: Side): Piece[] {
  const spans = fees
    .filter((rule) => rule.sides.includes(side))
    .map((rule) => ({
      first: rule.from === null ? -Infinity : toEpochDay(rule.from),
      last: rule.until === null ? Infinity : toEpochDay(rule.until),
      part: partOf(rule, scaleOf(currency)),
    }));
  const ids = [...new Set(spans.map(({ part }) => part.rule.id))];
  const starts = new Set([-Infinity, ...spans.flatMap(({ first, last }) => [first, last + 1])]);
  return [...starts]
    .sort((a, b) => a - b)
    .map((from) => {
      const inForce = spans.filter(({ first, last }) => first <= from && from <= last);
      const parts = ids.flatMap((id) => inForce.filter(({ part }) => part.rule.id === id));
      const uncovered = ids.find((id) => !parts.some(({ part }) => part.rule.id === id)) ?? null;
      return { from, parts: parts.map(({ part }) => part), uncovered };
    });
}

function partOf(rule: FeeRule, scale: number): FeePart {
  return {
    rule,
    fraction: fractionOf(rule.rate),
    minimum: Number(toMinorUnits(rule.minimum ?? '0', scale)),
    rounding: rule.rounding ?? 'half-up',
  };
}
