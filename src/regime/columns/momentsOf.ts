/** Mean and deviation of a column. Those of none, and the deviation of one, are NaN. */
export interface Moments {
  /** How many are not missing. */
  readonly known: number;
  readonly mean: number;
  /** Of the sample, with one less than its number as divisor. */
  readonly deviation: number;
}

/** Adds up a column in two passes: the deviation is measured from the mean, so that no digits cancel. */
export function momentsOf(values: Float64Array): Moments {
  let known = 0;
  let first = NaN;
  let fromFirst = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (known++ === 0) first = value;
    // Counted from the first, so that the mean of equal values is that value, and their deviation zero.
    fromFirst += value - first;
  }
  const mean = first + fromFirst / known;
  let squares = 0;
  for (const value of values) {
    const distance = value - mean;
    if (!Number.isNaN(distance)) squares += distance * distance;
  }
  return { known, mean, deviation: known > 1 ? Math.sqrt(squares / (known - 1)) : NaN };
}
