import {
  addCounts,
  demandCount,
  demandDay,
  demandObject,
  DomainError,
  fromMinorUnits,
  requireSame,
  scaleOf,
  toMinorUnits,
} from '../../kernel/index.js';
import { type AssetMovement, assetMovements } from './netNewAssetsPolicy.js';
import type { Moved, MovementTally } from './tallyMovements.js';

/**
 * What moved assets in two parts of a book: of branches, threads or machines. The parts may be cut in any way.
 *
 * @param a - The tally of one part.
 * @param b - That of another, of the same time and currency.
 * @returns The tally of both; parts merge to the same bytes in any order. Cost: that of twelve kinds.
 * @throws DomainError `unit_mismatch` with `from` or `to` when the parts differ in time, `currency_mixed`; `facts_invalid` with the path
 * of what is no tally, `currency_unknown`, `decimal_invalid`.
 * @example
 * ```ts
 * import { assetMovements, day, mergeMovements, tallyMovements } from 'panhuo';
 *
 * const part = (fen: number) => tallyMovements(
 *   { kind: Uint8Array.of(assetMovements.indexOf('fee')), on: Int32Array.of(19723), amount: Float64Array.of(fen), currency: 'CNY' },
 *   { from: day('2024-01-01'), to: day('2024-12-31') },
 * );
 * mergeMovements(part(250), part(50)).moved; // => { fee: { amount: '3.00', records: 2 } }
 * ```
 */
export function mergeMovements(a: MovementTally, b: MovementTally): MovementTally {
  requireTally(a, 'a');
  requireTally(b, 'b');
  for (const side of ['from', 'to'] as const) requireSame(a[side], b[side], side);
  const currency = a.currency ?? b.currency;
  if (currency !== (b.currency ?? currency)) throw new DomainError('currency_mixed', { path: 'currency' });
  const scale = currency === null ? 0 : scaleOf(currency);
  const moved: { [Kind in AssetMovement]?: Moved } = {};
  for (const kind of assetMovements) {
    const parts = [a.moved[kind], b.moved[kind]].filter((part) => part !== undefined);
    if (parts.length === 0) continue;
    const units = parts.reduce((sum, { amount }) => sum + toMinorUnits(amount, scale), 0n);
    moved[kind] = {
      amount: fromMinorUnits(units, scale),
      records: parts.reduce((sum, { records }) => addCounts(sum, records, `moved.${kind}.records`), 0),
    };
  }
  const unvalued = addCounts(a.unvalued, b.unvalued, 'unvalued');
  return { from: a.from, to: a.to, currency, moved, unvalued };
}

// A part may come from storage; its money is checked where it is added.
function requireTally(tally: MovementTally, path: string): void {
  demandObject(tally, path);
  const { from, to, moved, unvalued } = tally;
  demandDay(from, `${path}.from`);
  demandDay(to, `${path}.to`);
  demandCount(unvalued, `${path}.unvalued`);
  demandObject(moved, `${path}.moved`);
  for (const kind of assetMovements) {
    const part = moved[kind];
    if (part === undefined) continue;
    demandObject(part, `${path}.moved.${kind}`);
    demandCount(part.records, `${path}.moved.${kind}.records`);
  }
}
