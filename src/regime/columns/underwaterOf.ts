/** How far a curve stands below its highest point so far, and the figures of that. */
export interface Underwater {
  /** Of each point, the distance from the peak so far: zero at a peak, −0.2 a fifth below it. */
  readonly curve: Float64Array;
  /** The place of the lowest point; of equal ones the first. */
  readonly lowest: number;
  /** Root of the mean square of all points (溃疡指数). */
  readonly ulcerIndex: number;
}

/** The underwater curve (水下曲线) of values of zero or more, the first above zero. One pass. */
export function underwaterOf(values: Float64Array): Underwater {
  const curve = new Float64Array(values.length);
  let peak = 0;
  let lowest = 0;
  let squares = 0;
  for (let place = 0; place < values.length; place++) {
    const value = values[place]!;
    if (value >= peak) {
      peak = value;
      continue;
    }
    const below = (value - peak) / peak;
    curve[place] = below;
    squares += below * below;
    if (below < curve[lowest]!) lowest = place;
  }
  return { curve, lowest, ulcerIndex: Math.sqrt(squares / values.length) };
}
