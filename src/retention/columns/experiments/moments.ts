/** What a column of figures is known by. */
export interface Moments {
  readonly count: number;
  /** 0 of an empty column. */
  readonly mean: number;
  /** Sum of squares about the mean. Exactly 0 where all figures are the same. */
  readonly squares: number;
}

/** The first row that is no number, or greater than the limit; −1 where there is none. Cost: a pass. */
export function firstBeyondSize(column: Float64Array, limit: number): number {
  for (let row = 0; row < column.length; row++) if (!(Math.abs(column[row]!) <= limit)) return row;
  return -1;
}

/** Mean and squares of a column. Cost: two passes, so that a large mean takes no digits from the spread. */
export function momentsOf(column: Float64Array): Moments {
  const count = column.length;
  if (count === 0) return { count, mean: 0, squares: 0 };
  // About the first figure, so that equal figures have exactly their own mean.
  const origin = column[0]!;
  let sum = 0;
  for (let row = 0; row < count; row++) sum += column[row]! - origin;
  const mean = origin + sum / count;
  let squares = 0;
  for (let row = 0; row < count; row++) {
    const deviation = column[row]! - mean;
    // A product has the same bytes on every engine; a power need not.
    squares += deviation * deviation;
  }
  return { count, mean, squares };
}

/** The sum of products about the means of two columns. Cost: a pass. */
export function productsAbout(x: Float64Array, meanX: number, y: Float64Array, meanY: number): number {
  let products = 0;
  for (let row = 0; row < x.length; row++) products += (x[row]! - meanX) * (y[row]! - meanY);
  return products;
}

/** Every figure less a factor times how far another one lies from a centre. Cost: a pass. */
export function lessFactor(y: Float64Array, x: Float64Array, factor: number, centre: number): Float64Array {
  const adjusted = new Float64Array(y.length);
  for (let row = 0; row < y.length; row++) adjusted[row] = y[row]! - factor * (x[row]! - centre);
  return adjusted;
}

/** Every figure less a mean. Cost: a pass. */
export function aboutMean(column: Float64Array, mean: number): Float64Array {
  const centred = new Float64Array(column.length);
  for (let row = 0; row < column.length; row++) centred[row] = column[row]! - mean;
  return centred;
}
