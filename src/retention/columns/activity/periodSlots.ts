import type { PeriodTable } from '../periodTable.js';
import { placeOf, type Stretches } from './stretches.js';

/**
 * The place of every row among the periods of its customer; −1 for a row that does not count. Cost: one pass, with a
 * search among the periods of the customer, who has few.
 */
export function periodSlots(
  slot: Int32Array,
  on: Int32Array,
  { start, values }: Stretches,
  { first, numbers }: PeriodTable,
): Int32Array {
  const slots = new Int32Array(slot.length);
  for (let row = 0; row < slot.length; row++) {
    const customer = slot[row]!;
    slots[row] =
      customer < 0 ? -1 : placeOf(values, start[customer]!, start[customer + 1]!, numbers[on[row]! - first]!);
  }
  return slots;
}
