import type { MoneyColumn } from '../../activity/types.js';

/** Whether any value other than zero goes to a slot; −1 is nowhere. Cost: one pass until there is one. */
export function hasValue(values: Int32Array | MoneyColumn, slot: Int32Array): boolean {
  for (let row = 0; row < slot.length; row++) {
    if (slot[row]! >= 0 && Number(values[row]) !== 0) return true;
  }
  return false;
}
