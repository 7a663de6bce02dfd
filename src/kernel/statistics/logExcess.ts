/** The logarithm of a ratio less what it is above 1: zero at 1, and below zero everywhere else. */
export function logExcess(ratio: number): number {
  const above = ratio - 1;
  if (Math.abs(above) > 0.5) return Math.log(ratio) - above;
  // ln(1 + u) = 2 (r + r³/3 + r⁵/5 + …) with r = u ÷ (2 + u): the terms in u cancel by hand.
  const r = above / (2 + above);
  const square = r * r;
  let sum = 0;
  // At most 1/9, so that 17 terms are a full double.
  for (let odd = 35; odd >= 3; odd -= 2) sum = sum * square + 1 / odd;
  return 2 * r * square * sum - r * above;
}
