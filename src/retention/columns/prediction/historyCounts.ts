/** The first row that is no count, a whole number of zero or more; −1 where all are. Cost: one pass. */
export function firstNoCount(column: Float64Array): number {
  for (let row = 0; row < column.length; row++) {
    const count = column[row]!;
    // Comparisons with NaN are false.
    if (!(count >= 0 && Math.floor(count) === count && count < Infinity)) return row;
  }
  return -1;
}
