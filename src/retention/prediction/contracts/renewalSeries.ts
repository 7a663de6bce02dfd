/** A step that changes the value by no more is rounding. */
const CLOSE = 1.2e-16;
/** More than a discount of a billionth needs; the loop surely ends. */
const MOST_STEPS = 10_000_000;

/**
 * The sum over all periods of the share that is still under contract, discounted: 1 + S(1)/(1 + d) + S(2)/(1 + d)² + …, which is
 * ₂F₁(1, β; α + β; 1/(1 + d)). For a small discount its terms shrink slowly and 1/(1 + d) has lost the digits of d. By Pfaff's
 * transformation (DLMF 15.8.1) it is (1 + d)/d · ₂F₁(1, α; α + β; −1/d), and that a continued fraction of Gauss's (DLMF 15.7.1) of which
 * every part is above zero: nothing cancels, and the value lies between any two of its convergents. From the front by
 * Lentz's algorithm.
 *
 * @param alpha - Above zero; with nothing discounted, above 1.
 * @param beta - Above zero.
 * @param discount - Zero, or a billionth or more.
 */
export function renewalSeries(alpha: number, beta: number, discount: number): number {
  // Gauss's theorem.
  if (discount === 0) return (alpha + beta - 1) / (alpha - 1);
  let front = 1;
  let back = 0;
  let inverse = 1;
  for (let n = 1; n < MOST_STEPS; n++) {
    const part = coefficientAt(n, alpha, beta) / discount;
    back = 1 / (1 + part * back);
    front = 1 + part / front;
    inverse *= front * back;
    if (Math.abs(front * back - 1) <= CLOSE) break;
  }
  return (1 + discount) / discount / inverse;
}

function coefficientAt(n: number, alpha: number, beta: number): number {
  const both = alpha + beta;
  if (n === 1) return alpha / both;
  const half = Math.floor(n / 2);
  const [upper, lower] = n % 2 === 0 ? [half, beta + half - 1] : [alpha + half, both + half - 1];
  return (upper / (both + n - 2)) * (lower / (both + n - 1));
}
