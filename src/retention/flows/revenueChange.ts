import { type DecimalText, fromMinorUnits, scaleOf } from '../../kernel/index.js';
import { countBySlot } from '../columns/activity/countBySlot.js';
import { revenueParts, revenueSlots } from '../columns/flows/revenueSlots.js';
import { sumBySlot } from '../columns/sumBySlot.js';
import {
  type CustomerRevenue,
  type RevenueColumns,
  revenueColumns,
  requireRevenueColumns,
} from './revenueColumns.js';
import type { RevenueMovement } from './revenueRetention.js';

/** How revenue changed from one period to the next: opening − contraction − churn + expansion + new = closing, exactly. */
export interface RevenueChange extends RevenueMovement {
  /** What those pay who paid nothing before; whether they ever did earlier is not known here. */
  readonly new: DecimalText;
  readonly closing: DecimalText;
  /** How many customers stand behind each figure; `steady` pay the same. */
  readonly customers: Readonly<Record<'contraction' | 'churn' | 'expansion' | 'new' | 'steady', number>>;
}

/**
 * Parts the change of revenue by customer, so that nobody’s growth hides another’s loss. Let both periods have the same
 * length.
 *
 * @param revenues - The customers of the first period, each once, and those of the second; who is not named paid nothing.
 * Or columns of both periods.
 * @returns The figures, of lists at the most decimal places that were given: the first four are what `revenueRetention`
 * takes. Parts are added up by `mergeRevenueChanges`. Cost: lists are written as columns first; then four passes.
 * @throws DomainError `decimal_invalid`, `facts_invalid` for a customer that stands there twice or revenue below zero;
 * `columns_invalid` with the path of what does not fit, `currency_unknown`.
 * @example
 * ```ts
 * import { revenueChange, revenueRetention } from 'panhuo';
 *
 * const change = revenueChange(
 *   [{ customer: 'a', revenue: '100' }, { customer: 'b', revenue: '50' }, { customer: 'c', revenue: '50' }],
 *   [{ customer: 'a', revenue: '80' }, { customer: 'b', revenue: '90' }, { customer: 'd', revenue: '70' }],
 * );
 * [change.contraction, change.churn, change.expansion, change.new]; // => ['20', '50', '40', '70']
 * revenueRetention(change); // => { gross: 0.65, net: 0.85 }
 *
 * const fen = { before: Float64Array.of(10000, 5000), after: Float64Array.of(8000, 9000) };
 * revenueChange({ ...fen, currency: 'CNY' }).expansion; // => '40.00'
 * ```
 */
export function revenueChange(
  ...revenues:
    | readonly [before: readonly CustomerRevenue[], after: readonly CustomerRevenue[]]
    | readonly [columns: RevenueColumns]
): RevenueChange {
  if (revenues.length === 2) {
    const { places, ...columns } = revenueColumns(...revenues);
    return changeOf(columns, places);
  }
  const [columns] = revenues;
  requireRevenueColumns(columns);
  return changeOf(columns, scaleOf(columns.currency));
}

function changeOf({ before, after }: Omit<RevenueColumns, 'currency'>, places: number): RevenueChange {
  const slot = revenueSlots(before, after);
  const counts = countBySlot(slot, revenueParts.length);
  const was = Array.from<number | bigint, bigint>(sumBySlot(before, slot, revenueParts.length), BigInt);
  const is = Array.from<number | bigint, bigint>(sumBySlot(after, slot, revenueParts.length), BigInt);
  const whole = (units: readonly bigint[]): bigint => units.reduce((sum, unit) => sum + unit, 0n);
  const text = (units: bigint): DecimalText => fromMinorUnits(units, places);
  const grown = (part: (typeof revenueParts)[number]): bigint => {
    const place = revenueParts.indexOf(part);
    return (is[place] ?? 0n) - (was[place] ?? 0n);
  };
  const countOf = (part: (typeof revenueParts)[number]): number => counts[revenueParts.indexOf(part)] ?? 0;
  return {
    opening: text(whole(was)),
    contraction: text(-grown('contraction')),
    churn: text(-grown('churn')),
    expansion: text(grown('expansion')),
    new: text(grown('new')),
    closing: text(whole(is)),
    customers: {
      contraction: countOf('contraction'),
      churn: countOf('churn'),
      expansion: countOf('expansion'),
      new: countOf('new'),
      steady: countOf('steady'),
    },
  };
}
