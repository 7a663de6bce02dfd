/** The trapezoidal rule errs by e^(−π²/step) on functions like these, unless they are narrow. */
const WIDEST_STEP = 0.25;
/** Of a bell that is narrow, in its standard deviations. */
const NARROW_STEP = 0.7;
/** Farther out, both integrands are powers of e to the last digit. */
const TAIL = 40;
const NOTHING = 1e-17;
/** Narrower bells than any data give; the loops surely end. */
const MOST_STEPS = 1_000_000;

/**
 * The same expectation as an integral over the chance p of falling silent after a trade, which is beta(a, b) over customers:
 * the mean of (1 − (1 + p·pace)⁻ʳ)/p. It is for long horizons and many trades, where the sum has too many terms.
 *
 * Over the logit of p, both this and the density run down to zero like powers of e, so that the plain trapezoidal rule has all
 * digits (Trefethen and Weideman 2014); the density's own sum stands for the beta function.
 *
 * @param r - As for the sum.
 * @param pace - The horizon in units of α.
 * @param a - As for the sum.
 * @param b - As for the sum.
 */
export function betaGeometricIntegral(r: number, pace: number, a: number, b: number): number {
  const step = Math.min(WIDEST_STEP, NARROW_STEP * Math.sqrt(1 / a + 1 / b));
  const logit = Math.log(a / b);
  const peak = logDensity(logit, a, b);
  const lowest = Math.min(logit, -Math.log1p(r * pace)) - TAIL;
  const highest = Math.max(logit, 0) + TAIL;
  let weights = 0;
  let values = 0;
  for (const direction of [-1, 1]) {
    for (let index = direction < 0 ? 1 : 0; index < MOST_STEPS; index++) {
      const at = logit + direction * index * step;
      const weight = Math.exp(logDensity(at, a, b) - peak);
      const p = 1 / (1 + Math.exp(-at));
      const value = (weight * -Math.expm1(-r * Math.log1p(p * pace))) / p;
      weights += weight;
      values += value;
      const isTail = at < lowest || at > highest;
      if (isTail) {
        // What is left is a geometric series.
        const share = 1 / Math.expm1((direction < 0 ? a : b) * step);
        weights += weight * share;
        values += value * share;
        break;
      }
      if (weight <= NOTHING * weights && value <= NOTHING * values) break;
    }
  }
  return values / weights;
}

/** ln(pᵃ (1 − p)ᵇ) at a logit of p. */
function logDensity(logit: number, a: number, b: number): number {
  const small = Math.log1p(Math.exp(-Math.abs(logit)));
  return logit > 0 ? -a * small - b * (logit + small) : a * (logit - small) - b * small;
}
