/** A column of numbers. */
export type Numbers = Float64Array | Int32Array;

/** The weight of some rows by their value. */
export interface ValueSums {
  /** The distinct values, rising. */
  readonly values: Float64Array;
  /** Weight of the rows with each value, those without the flag. */
  readonly plain: Float64Array;
  /** The same of those with the flag. */
  readonly flagged: Float64Array;
}

/** A span of whole values up to here is counted in an array, however few rows there are. */
const SHORT = 64;

/**
 * Adds up weights by value, parted by a flag.
 *
 * @param column - No NaN in it; −Infinity only where no flag is given.
 * @param flag - 0 or 1 a row; 0 where it is not given.
 * @param weight - Above zero; 1 where it is not given.
 * @returns The sums. Cost: two passes for whole values in a span about as long as the column, else a sort and a search a row.
 */
export function sumByValue(column: Numbers, flag?: Uint8Array, weight?: Float64Array): ValueSums {
  const { least, most, isWhole } = column instanceof Int32Array ? wholeSpan(column) : spanOf(column);
  // Beyond 2^53 a whole number and the next are one double.
  const isExact = isWhole && Math.max(-least, most) <= Number.MAX_SAFE_INTEGER;
  const isShort = isExact && most - least < Math.max(SHORT, 4 * column.length);
  return isShort ? counted(column, least, most, flag, weight) : sorted(column, flag, weight);
}

interface Span {
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
}

// A bound is enough: all bits together are no less than the largest of numbers that are not negative, and less than twice it.
function wholeSpan(column: Int32Array): Span {
  let bits = 0;
  for (let row = 0; row < column.length; row++) bits |= column[row]!;
  return bits >= 0 ? { least: 0, most: bits, isWhole: true } : spanOf(column);
}

function spanOf(column: Numbers): Span {
  let [least, most] = [Infinity, -Infinity];
  let isWhole = true;
  for (let row = 0; row < column.length; row++) {
    const value = column[row]!;
    if (value === -Infinity) continue;
    if (value < least) least = value;
    if (value > most) most = value;
    if (Math.floor(value) !== value) isWhole = false;
  }
  return { least, most, isWhole };
}

// Slot 0 is for −Infinity, slot v for the value `before` + v: two sums a slot, the flagged one behind.
function counted(
  column: Numbers,
  least: number,
  most: number,
  flag: Uint8Array | undefined,
  weight: Float64Array | undefined,
): ValueSums {
  const before = least - 1;
  const slots = Math.max(1, most - before + 1);
  const sums =
    flag !== undefined && weight === undefined && column instanceof Int32Array
      ? new Float64Array(countWhole(column, before, flag, slots))
      : weigh(column, before, flag, weight, slots);
  const values = new Float64Array(slots);
  let filled = 0;
  for (let slot = 0; slot < slots; slot++) {
    const [plain, flagged] = [sums[2 * slot]!, sums[2 * slot + 1]!];
    if (plain + flagged === 0) continue;
    values[filled] = slot === 0 ? -Infinity : before + slot;
    sums[2 * filled] = plain;
    sums[2 * filled + 1] = flagged;
    filled += 1;
  }
  return parted(values.slice(0, filled), sums);
}

// Most books: whole days without weights. Counting in integers, without a branch a row, takes half of the time.
function countWhole(column: Int32Array, before: number, flag: Uint8Array, slots: number): Int32Array {
  const counts = new Int32Array(2 * slots);
  for (let row = 0; row < column.length; row++) counts[2 * (column[row]! - before) + flag[row]!]!++;
  return counts;
}

function weigh(
  column: Numbers,
  before: number,
  flag: Uint8Array | undefined,
  weight: Float64Array | undefined,
  slots: number,
): Float64Array {
  const sums = new Float64Array(2 * slots);
  for (let row = 0; row < column.length; row++) {
    const value = column[row]!;
    const slot = value === -Infinity ? 0 : value - before;
    sums[2 * slot + (flag === undefined ? 0 : flag[row]!)]! += weight === undefined ? 1 : weight[row]!;
  }
  return sums;
}

function sorted(column: Numbers, flag: Uint8Array | undefined, weight: Float64Array | undefined): ValueSums {
  const rising = Float64Array.from(column).sort();
  let distinct = 0;
  for (let place = 0; place < rising.length; place++) {
    // Zero has two signs, which are one time.
    if (place === 0 || rising[place] !== rising[distinct - 1]) rising[distinct++] = rising[place]! + 0;
  }
  const values = rising.slice(0, distinct);
  const sums = new Float64Array(2 * distinct);
  for (let row = 0; row < column.length; row++) {
    const slot = placeOf(column[row]!, values);
    sums[2 * slot + (flag === undefined ? 0 : flag[row]!)]! += weight === undefined ? 1 : weight[row]!;
  }
  return parted(values, sums);
}

function parted(values: Float64Array, sums: Float64Array): ValueSums {
  const plain = new Float64Array(values.length);
  const flagged = new Float64Array(values.length);
  for (let place = 0; place < values.length; place++) {
    plain[place] = sums[2 * place]!;
    flagged[place] = sums[2 * place + 1]!;
  }
  return { values, plain, flagged };
}

/** The place of a value that is among the rising ones. Cost: the logarithm of how many there are. */
function placeOf(value: number, rising: Float64Array): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rising[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
