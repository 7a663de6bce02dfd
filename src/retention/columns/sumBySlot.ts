import type { MoneyColumn } from '../activity/types.js';

/**
 * Sums whole numbers by slot, exactly: in doubles where no sum leaves ±2^53 on its way, in big integers where one does. The
 * form of the result depends on the sums alone, so parts that are merged in any order come out the same.
 *
 * @param values - Whole numbers.
 * @param slot - Where each one goes; −1 for nowhere.
 * @param slots - How many slots there are.
 * @returns The sums. Cost: one pass.
 */
export function sumBySlot(values: MoneyColumn, slot: Int32Array, slots: number): MoneyColumn {
  if (!(values instanceof Float64Array)) return bigSums(values, slot, slots);
  const sums = new Float64Array(slots);
  let [highest, lowest] = [0, 0];
  for (let row = 0; row < slot.length; row++) {
    const place = slot[row]!;
    if (place < 0) continue;
    const sum = sums[place]! + values[row]!;
    sums[place] = sum;
    if (sum > highest) highest = sum;
    else if (sum < lowest) lowest = sum;
  }
  // A sum that had to be rounded is 2^53 at least.
  const isExact = highest <= Number.MAX_SAFE_INTEGER && lowest >= Number.MIN_SAFE_INTEGER;
  return isExact ? sums : bigSums(Array.from(values, BigInt), slot, slots);
}

/** Adds the sums of two parts: `into[to[place]] += part[place]`, with the form of `sumBySlot`. */
export function addSums(
  parts: readonly (readonly [part: MoneyColumn, to: Int32Array])[],
  slots: number,
): MoneyColumn {
  if (parts.every(([part]) => part instanceof Float64Array)) {
    const sums = new Float64Array(slots);
    for (const [part, to] of parts) {
      for (let place = 0; place < to.length; place++) sums[to[place]!]! += part[place] as number;
    }
    // Two numbers come together at the most, and a sum of two that had to be rounded is 2^53 at least.
    if (sums.every(Number.isSafeInteger)) return sums;
  }
  const sums = new Array<bigint>(slots).fill(0n);
  for (const [part, to] of parts) {
    for (let place = 0; place < to.length; place++) sums[to[place]!]! += BigInt(part[place]!);
  }
  return settled(sums);
}

function bigSums(values: readonly bigint[], slot: Int32Array, slots: number): MoneyColumn {
  const sums = new Array<bigint>(slots).fill(0n);
  for (let row = 0; row < slot.length; row++) {
    const place = slot[row]!;
    if (place >= 0) sums[place]! += values[row]!;
  }
  return settled(sums);
}

function settled(sums: readonly bigint[]): MoneyColumn {
  const limit = BigInt(Number.MAX_SAFE_INTEGER);
  return sums.every((sum) => sum <= limit && sum >= -limit) ? Float64Array.from(sums, Number) : sums;
}
