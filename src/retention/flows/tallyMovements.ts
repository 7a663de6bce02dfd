import {
  type Currency,
  day,
  type DecimalText,
  DomainError,
  fromMinorUnits,
  scaleOf,
  toEpochDay,
} from '../../kernel/index.js';
import { countBySlot } from '../columns/activity/countBySlot.js';
import { movementSlots } from '../columns/flows/movementSlots.js';
import { sumBySlot } from '../columns/sumBySlot.js';
import {
  type MovementColumns,
  movementColumns,
  type MovementRecords,
  type MovementTime,
  requireMovementColumns,
} from './movementColumns.js';
import { type AssetMovement, assetMovements } from './netNewAssetsPolicy.js';

/** What movements of one kind come to. */
export interface Moved {
  /** Zero or more, whatever the direction. */
  readonly amount: DecimalText;
  readonly records: number;
}

/** What moved assets in a time, by kind: all that a definition of net new assets needs. Plain data. */
export interface MovementTally extends MovementTime {
  /** `null` where no money moved. */
  readonly currency: Currency | null;
  /** The kinds that moved, in the order of `assetMovements`. */
  readonly moved: { readonly [Kind in AssetMovement]?: Moved };
  /** Transfers of which the value is not known. */
  readonly unvalued: number;
}

/**
 * Adds up what moved assets, by kind, whatever a definition then counts. Parts are merged by `mergeMovements`, and
 * `netNewAssetsOf` takes the whole.
 *
 * @param source - Records, or columns; in any order, in one currency.
 * @param time - First and last day; what lies outside is not looked at.
 * @returns The sums, exact whatever their size. Cost: records are written as columns first; then one pass.
 * @throws DomainError `columns_invalid` with the path of what does not fit, `currency_mixed` with the index of a record,
 * `facts_invalid` for a record of no kind, or when the time ends before it begins; `currency_unknown`, `day_invalid`,
 * `decimal_invalid`.
 * @example
 * ```ts
 * import { assetMovements, day, tallyMovements } from 'panhuo';
 *
 * const deposit = assetMovements.indexOf('deposit');
 * const columns = {
 *   kind: Uint8Array.of(deposit, deposit), on: Int32Array.of(19723, 19800), // days since 1970-01-01
 *   amount: Float64Array.of(500000, 1250), currency: 'CNY', // fen
 * };
 * tallyMovements(columns, { from: day('2024-01-01'), to: day('2024-12-31') }).moved;
 * // => { deposit: { amount: '5012.50', records: 2 } }
 * ```
 */
export function tallyMovements(
  source: MovementRecords | MovementColumns,
  { from, to }: MovementTime,
): MovementTally {
  requireTime({ from, to });
  if (!('kind' in source)) return tallyRecords(source, { from, to }, null);
  requireMovementColumns(source);
  return tallyColumns(source, { from, to });
}

/** The tally of records, in the currency that is given. */
export function tallyRecords(
  records: MovementRecords,
  time: MovementTime,
  currency: Currency | null,
): MovementTally {
  return tallyColumns(movementColumns(records, time, currency), time);
}

/**
 * Refuses days that do not exist, and a time that ends before it begins.
 *
 * @throws DomainError `day_invalid`, `facts_invalid`.
 */
export function requireTime({ from, to }: MovementTime): void {
  for (const on of [from, to]) day(on);
  if (to < from)
    throw new DomainError('facts_invalid', { path: 'to', expected: 'on or after the first day' });
}

function tallyColumns(
  { kind, on, amount, currency }: ReturnType<typeof movementColumns>,
  { from, to }: MovementTime,
): MovementTally {
  const kinds = assetMovements.length;
  const slot = movementSlots(kind, on, kinds, toEpochDay(from), toEpochDay(to));
  const records = countBySlot(slot, kinds + 1);
  const sums = sumBySlot(amount, slot, kinds + 1);
  const moved: { [Kind in AssetMovement]?: Moved } = {};
  for (const [place, name] of assetMovements.entries()) {
    const rows = records[place] ?? 0;
    if (rows === 0 || currency === null) continue;
    moved[name] = { amount: fromMinorUnits(BigInt(sums[place] ?? 0), scaleOf(currency)), records: rows };
  }
  return { from, to, currency, moved, unvalued: records[kinds] ?? 0 };
}
