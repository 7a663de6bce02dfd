import { FIRST_EPOCH_DAY, LAST_EPOCH_DAY } from '../../kernel/index.js';
import type { MoneyColumn } from '../activity/types.js';

/** Whether every customer is a code and every day exists. Cost: one pass that compares, without a branch a row. */
export function codesAndDaysFit(customer: Int32Array, on: Int32Array, customers: number): boolean {
  let bad = 0;
  for (let row = 0; row < customer.length; row++) {
    // Each term is negative where a value is too large or too small, so their signs come together in `bad`.
    const id = customer[row]!;
    const day = on[row]!;
    bad |= id | (customers - 1 - id) | (day - FIRST_EPOCH_DAY) | (LAST_EPOCH_DAY - day);
  }
  return bad >= 0;
}

/** The first row whose code is not below `end` and is not the one that stands for none; −1 where there is none such. */
export function firstBeyond(codes: Uint8Array, end: number, none: number): number {
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code >= end && code !== none) return row;
  }
  return -1;
}

/** The first row of another kind than the first whose code is not `none`; −1 where there is none such. */
export function firstOther(codes: Uint8Array, none: number, kind: Uint8Array): number {
  for (let row = 0; row < codes.length; row++) if (kind[row] !== 0 && codes[row] !== none) return row;
  return -1;
}

/** The first row that is no whole number which a double holds exactly, or is below `least`; −1 where there is none such. */
export function firstUnsafe(values: Float64Array, least: number): number {
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    // Comparisons with NaN are false.
    if (!(value >= least && value <= Number.MAX_SAFE_INTEGER && Math.floor(value) === value)) return row;
  }
  return -1;
}

/** The first row with money; of rows with kinds, the first that is of another kind than the first. −1 where there is none such. */
export function firstNonZero(values: MoneyColumn, kind?: Uint8Array): number {
  for (let row = 0; row < values.length; row++) {
    if (kind?.[row] !== 0 && Number(values[row]) !== 0) return row;
  }
  return -1;
}
