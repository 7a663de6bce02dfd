// What a programmer would write by hand for one task and no other: no check, no gap, no reason. These loops are the
// yardstick of the columns and do not change with the library.

/** Sums of looked-up points by row, and the level of each sum. */
export function levelledSums(
  codes: readonly Uint8Array[],
  tables: readonly Float64Array[],
  levels: Uint8Array,
  rows: number,
): { points: Float64Array; level: Uint8Array } {
  const points = new Float64Array(rows);
  const level = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let question = 0; question < codes.length; question++) {
      sum += tables[question]![codes[question]![row]!]!;
    }
    points[row] = sum;
    level[row] = levels[sum]!;
  }
  return { points, level };
}
