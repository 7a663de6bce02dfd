/** What is left of sums that should cancel: less than this part of their terms is rounding. */
export const DUST = 1e-12;

/** A covariance, and how many pairs it rests on. */
export interface Covariance {
  readonly pairs: number;
  /** With n − 1; NaN for fewer than two pairs. */
  readonly value: number;
}

/**
 * The covariance of two columns over the rows that have both values.
 *
 * @param a - Values less their mean, so that sums stay small and keep their digits; NaN for a gap.
 * @param b - The same of the other column, as long.
 */
export function covariance(a: Float64Array, b: Float64Array): Covariance {
  let [pairs, sumA, sumB, products] = [0, 0, 0, 0];
  for (let row = 0; row < a.length; row += 1) {
    const x = a[row] ?? NaN;
    const y = b[row] ?? NaN;
    const product = x * y;
    if (Number.isNaN(product)) continue;
    pairs += 1;
    sumA += x;
    sumB += y;
    products += product;
  }
  return { pairs, value: pairs < 2 ? NaN : (products - (sumA * sumB) / pairs) / (pairs - 1) };
}

/**
 * A correlation from a covariance and two variances. Rounding past ±1, and dust around zero, is taken away; `null` where
 * a variance is zero, and where the three do not belong to any answers, as pairs with gaps may.
 */
export function correlationOf(shared: number, varianceA: number, varianceB: number): number | null {
  const correlation = shared / (Math.sqrt(varianceA) * Math.sqrt(varianceB));
  // NaN is greater than nothing.
  if (!(Math.abs(correlation) <= 1 + DUST)) return null;
  if (Math.abs(correlation) >= 1 - DUST) return Math.sign(correlation);
  return Math.abs(correlation) <= DUST ? 0 : correlation;
}
