/** Weights by interval: place 0 is before the first break, place i + 1 from break i on. */
export interface Bins {
  /** Weight of the values exactly at the break. */
  readonly at: Float64Array;
  /** Weight of those after it and before the next. */
  readonly after: Float64Array;
}

/** Adds up weights by the interval of their value; values and breaks rise. Cost: one pass. */
export function binWeights(values: Float64Array, weights: Float64Array, breaks: readonly number[]): Bins {
  const at = new Float64Array(breaks.length + 1);
  const after = new Float64Array(breaks.length + 1);
  let passed = 0;
  for (let place = 0; place < values.length; place++) {
    const value = values[place]!;
    while (passed < breaks.length && breaks[passed]! <= value) passed += 1;
    const isAt = passed > 0 && breaks[passed - 1] === value;
    (isAt ? at : after)[passed]! += weights[place]!;
  }
  return { at, after };
}
