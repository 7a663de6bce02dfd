/** What returns lead to, period by period. */
export interface ReturnPath {
  /** What one unit became: at the start, and at the end of each period. A missing return earns nothing. */
  readonly wealth: Float64Array;
  /** The sum of the squares of what falls short of the target. */
  readonly shortfalls: number;
}

/** Compounds returns, and holds each against a target. One pass. */
export function accumulateReturns(returns: Float64Array, target: number): ReturnPath {
  const wealth = new Float64Array(returns.length + 1);
  let now = 1;
  wealth[0] = now;
  let shortfalls = 0;
  for (let place = 0; place < returns.length; place++) {
    const value = returns[place]!;
    if (!Number.isNaN(value)) now *= 1 + value;
    wealth[place + 1] = now;
    const short = value - target;
    if (short < 0) shortfalls += short * short;
  }
  return { wealth, shortfalls };
}
