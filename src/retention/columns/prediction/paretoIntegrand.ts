/**
 * The integrand of the Pareto/NBD model, and what is found of it. One is made for a whole loop and set again and again, so that no
 * row allocates.
 *
 * With v for the time in units of the shorter length and w = ln(1 + v) it is, up to its height at the peak,
 *
 * (y ÷ (1 + y))ᵏ (1 + v)^−(short − 1) (1 + ratio·v)^−long, y = scale·v.
 */
export interface ParetoIntegrand {
  k: number;
  short: number;
  long: number;
  /** Of the shorter length to the longer. */
  ratio: number;
  /** Of the shorter length to that which goes with k. */
  scale: number;
  /** The logarithm of the integrand at its peak. */
  height: number;
  /** Means over the integrand, once divided by the sum: of ln(1 + u ÷ A), ln(1 + u ÷ B), A ÷ (A + u) and B ÷ (B + u). */
  readonly means: Float64Array;
  sum: number;
}

/** An integrand to be set again and again. */
export function paretoIntegrand(): ParetoIntegrand {
  return {
    k: 0,
    short: 0.5,
    long: 0.5,
    ratio: 0.5,
    scale: 0.5,
    height: 0.5,
    means: new Float64Array(4),
    sum: 0.5,
  };
}

/** Where in v it is highest on the scale of w: the positive root of a quadratic, or 0. */
export function peakOf({ k, short, long, ratio, scale }: ParetoIntegrand): number {
  // The power k of the denominator goes with its own length.
  const first = short - 1 + (scale === 1 ? k : 0);
  const second = long + (scale === 1 ? 0 : k);
  const square = ratio * (first + second - k);
  const linear = k * (1 + ratio) - first - second * ratio;
  const root = Math.sqrt(linear * linear + 4 * square * k);
  if (linear > 0) return (linear + root) / (2 * square);
  return k === 0 ? 0 : (2 * k) / (root - linear);
}

/** Its logarithm, the height at the peak not taken off. */
export function heightAt({ k, short, long, ratio, scale }: ParetoIntegrand, w: number): number {
  const v = Math.expm1(w);
  const raised = k === 0 ? 0 : k * Math.log1p(1 / (scale * v));
  return -raised - (short - 1) * w - long * Math.log1p(ratio * v);
}

/** How fast that logarithm grows. */
export function slopeAt({ k, short, long, ratio, scale }: ParetoIntegrand, w: number): number {
  const v = Math.expm1(w);
  const raised = k === 0 ? 0 : (k * (1 + v)) / (v * (1 + scale * v));
  return raised - (short - 1) - (long * ratio * (1 + v)) / (1 + ratio * v);
}
