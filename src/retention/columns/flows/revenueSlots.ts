import type { MoneyColumn } from '../../activity/types.js';

/** What became of the revenue of a customer; the codes of `revenueSlots`. */
export const revenueParts = ['contraction', 'churn', 'expansion', 'new', 'steady'] as const;

const CONTRACTION = 0;
const CHURN = 1;
const EXPANSION = 2;
const NEW = 3;
const STEADY = 4;

/** The part that every customer belongs to; −1 for who paid nothing in both periods. Revenues are not below zero. One pass. */
export function revenueSlots(before: MoneyColumn, after: MoneyColumn): Int32Array {
  const slot = new Int32Array(before.length);
  for (let row = 0; row < before.length; row++) {
    const was = before[row]!;
    const is = after[row]!;
    // Numbers and big integers compare, but are never identical.
    if (is > was) slot[row] = was > 0 ? EXPANSION : NEW;
    else if (is < was) slot[row] = is > 0 ? CONTRACTION : CHURN;
    else slot[row] = was > 0 ? STEADY : -1;
  }
  return slot;
}
