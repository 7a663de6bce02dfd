/** Rows in groups: how many, what was expected of them and what came. */
export interface GroupSums {
  readonly rows: Float64Array;
  readonly expected: Float64Array;
  readonly actual: Float64Array;
}

/** Sums by past frequency; the last group holds `most` and all above. Cost: one pass. */
export function sumByFrequency(
  frequency: Float64Array,
  expected: Float64Array,
  actual: Float64Array,
  most: number,
): GroupSums {
  const sums = emptySums(most + 1);
  for (let row = 0; row < frequency.length; row++) {
    add(sums, Math.min(frequency[row]!, most), expected[row]!, actual[row]!);
  }
  return sums;
}

/**
 * Sums by the chance of at least one trade, in bins of equal width; `actual` counts those who traded at least once.
 * Cost: one pass.
 */
export function sumByChance(chance: Float64Array, trades: Float64Array, bins: number): GroupSums {
  const sums = emptySums(bins);
  for (let row = 0; row < chance.length; row++) {
    // A chance of 1 belongs into the last bin.
    const bin = Math.min(bins - 1, Math.floor(chance[row]! * bins));
    add(sums, bin, chance[row]!, trades[row]! > 0 ? 1 : 0);
  }
  return sums;
}

function emptySums(groups: number): GroupSums {
  return {
    rows: new Float64Array(groups),
    expected: new Float64Array(groups),
    actual: new Float64Array(groups),
  };
}

function add({ rows, expected, actual }: GroupSums, group: number, forecast: number, came: number): void {
  rows[group]!++;
  expected[group]! += forecast;
  actual[group]! += came;
}
