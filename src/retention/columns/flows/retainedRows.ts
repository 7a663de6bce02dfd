import type { MoneyColumn } from '../../activity/types.js';

/** What is left of an opening: all of it, the closing or a part of it, or nothing. */
export const retainedSlots = { whole: 0, part: 1, none: 2 } as const;

/** Where the opening of each customer belongs; −1 for who had none. */
export interface RetainedRows {
  /** By holdings: whether opening or closing is the lesser. */
  readonly held: Int32Array;
  /** By own money: whether he took out nothing on balance, a part, or all. */
  readonly own: Int32Array;
  /** Customers who had some, and whose flows are not known. */
  readonly unknown: number;
}

/**
 * Judges what is left of the opening of every customer. One pass.
 *
 * @param opening - Whole numbers, as all columns; either all in numbers or all in big integers.
 * @param closing - Assets below zero count as none.
 * @param flows - Inflow and outflow; `null` where nobody’s are known.
 * @param flowsKnown - 0 for customers whose flows are not known; left out: all are.
 */
export function retainedRows(
  opening: MoneyColumn,
  closing: MoneyColumn,
  flows: { readonly inflow: MoneyColumn; readonly outflow: MoneyColumn } | null,
  flowsKnown: Uint8Array | undefined,
): RetainedRows {
  const { whole, part, none } = retainedSlots;
  const rows = opening.length;
  const held = new Int32Array(rows).fill(-1);
  const own = new Int32Array(rows).fill(-1);
  let unknown = 0;
  for (let row = 0; row < rows; row++) {
    const was = opening[row]!;
    // Of nothing, nothing can be taken out, whatever is known.
    if (was <= 0) continue;
    const is = closing[row]!;
    held[row] = is >= was ? whole : is > 0 ? part : none;
    if (flows === null || flowsKnown?.[row] === 0) {
      unknown++;
      continue;
    }
    // Both are of one kind, and exact: neither is below zero.
    const takenOut = (flows.outflow[row] as number) - (flows.inflow[row] as number);
    own[row] = takenOut <= 0 ? whole : takenOut < was ? part : none;
  }
  return { held, own, unknown };
}
