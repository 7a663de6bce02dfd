/** The sum of a column, each row as often as there are customers of its kind. Cost: one pass. */
export function weightedSum(column: Float64Array, count: Float64Array | undefined): number {
  let sum = 0;
  for (let row = 0; row < column.length; row++) {
    sum += count === undefined ? column[row]! : column[row]! * count[row]!;
  }
  return sum;
}

/** How many customers the rows are. */
export function customersOf({
  frequency,
  count,
}: {
  readonly frequency: Float64Array;
  readonly count?: Float64Array;
}): number {
  if (count === undefined) return frequency.length;
  let sum = 0;
  for (let row = 0; row < count.length; row++) sum += count[row]!;
  return sum;
}
