import { type DecimalText, fromMinorUnits, scaleOf } from '../../kernel/index.js';
import type { MoneyColumn } from '../activity/types.js';
import { retainedRows, retainedSlots } from '../columns/flows/retainedRows.js';
import { sumBySlot } from '../columns/sumBySlot.js';
import { type HeldAssets, heldColumns, type HeldColumns, requireHeldColumns } from './heldColumns.js';
import { ratio } from './ratio.js';

/** How much of some assets is still there. */
export interface RetainedShare {
  readonly retained: DecimalText;
  /** Of the opening assets; `null` without any. */
  readonly share: number | null;
}

/** Assets retained (资产留存), in two senses. */
export interface AssetsRetained {
  readonly opening: DecimalText;
  /** By holdings: of each customer the lesser of opening and closing. Falling prices count as a loss. */
  readonly byHoldings: RetainedShare;
  /** By own money: of each customer the opening less what he took out on balance. Prices do not count; `null` when the flows of somebody who had any are not known. */
  readonly byFlows: RetainedShare | null;
}

/** The sums of assets retained, in whole minor units. */
export interface RetainedSums {
  readonly opening: bigint;
  readonly held: bigint;
  /** `null` where it is not known. */
  readonly own: bigint | null;
}

/**
 * How much of the assets that were there is still there. It is counted customer by customer, so that the growth of one
 * never hides the loss of another; assets below zero count as none.
 *
 * @param customers - Those who were there at the opening, each once, as records or as columns. Who came later has an
 * opening of zero and changes nothing.
 * @returns The shares; parts are added up by `mergeAssetsRetained`. Cost: records are written as columns first; then one
 * pass, and six that sum.
 * @throws DomainError `decimal_invalid`, `facts_invalid` for a customer that stands there twice or a flow below zero;
 * `columns_invalid` with the path of what does not fit, `currency_unknown`.
 * @example
 * ```ts
 * import { assetsRetained } from 'panhuo';
 *
 * const kept = assetsRetained([
 *   { customer: 'a', opening: '100', closing: '150', inflow: '0', outflow: '0' },
 *   { customer: 'b', opening: '100', closing: '50', inflow: '10', outflow: '50' },
 * ]);
 * [kept.byHoldings.share, kept.byFlows?.share]; // => [0.75, 0.8]
 *
 * const fen = { opening: Float64Array.of(10000, 10000), closing: Float64Array.of(15000, 5000) };
 * assetsRetained({ ...fen, currency: 'CNY' }).byHoldings; // => { retained: '150.00', share: 0.75 }
 * ```
 */
export function assetsRetained(customers: readonly HeldAssets[] | HeldColumns): AssetsRetained {
  if (!('opening' in customers)) {
    const columns = heldColumns(customers);
    return finishRetained(retainedSums(columns), columns.places);
  }
  requireHeldColumns(customers);
  return finishRetained(retainedSums(customers), scaleOf(customers.currency));
}

/** The figures of sums. */
export function finishRetained({ opening, held, own }: RetainedSums, places: number): AssetsRetained {
  const shareOf = (units: bigint): RetainedShare => ({
    retained: fromMinorUnits(units, places),
    share: ratio(units, opening),
  });
  return {
    opening: fromMinorUnits(opening, places),
    byHoldings: shareOf(held),
    byFlows: own === null ? null : shareOf(own),
  };
}

function retainedSums(columns: Omit<HeldColumns, 'currency'>): RetainedSums {
  const { opening, closing, flows } = ofOneKind(columns);
  const { held, own, unknown } = retainedRows(opening, closing, flows, columns.flowsKnown);
  const [whole, part, none] = sumsOf(opening, held);
  const [keptWhole, keptPart] = sumsOf(opening, own);
  const takenOut = flows === null ? 0n : sumsOf(flows.outflow, own)[1] - sumsOf(flows.inflow, own)[1];
  return {
    opening: whole + part + none,
    held: whole + sumsOf(closing, held)[1],
    own: unknown > 0 ? null : keptWhole + keptPart - takenOut,
  };
}

function sumsOf(values: MoneyColumn, slot: Int32Array): [whole: bigint, part: bigint, none: bigint] {
  const { whole, part, none } = retainedSlots;
  const sums = sumBySlot(values, slot, 3);
  const of = (place: number): bigint => BigInt(sums[place] ?? 0);
  return [of(whole), of(part), of(none)];
}

// Numbers and big integers do not subtract from one another.
function ofOneKind({ opening, closing, inflow, outflow }: Omit<HeldColumns, 'currency'>) {
  const flows = inflow === undefined || outflow === undefined ? null : { inflow, outflow };
  const isOfNumbers = [opening, closing, inflow, outflow].every(
    (column) => column === undefined || column instanceof Float64Array,
  );
  if (isOfNumbers) return { opening, closing, flows };
  const big = (column: MoneyColumn): MoneyColumn => Array.from<number | bigint, bigint>(column, BigInt);
  return {
    opening: big(opening),
    closing: big(closing),
    flows: flows && { inflow: big(flows.inflow), outflow: big(flows.outflow) },
  };
}
