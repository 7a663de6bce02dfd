/** From here on the series below is exact to the last digit of a double. */
const SERIES_FROM = 16;

/** The coefficients of Stirling's series in odd powers of 1 ÷ x, the first first. Source: DLMF 5.11.1. */
function stirlingSeries(): number[] {
  return [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360, 1 / 156];
}

/**
 * What Stirling's formula leaves of the logarithm of the gamma function: ln Γ(x) less (x − ½) ln x − x + ½ ln 2π.
 *
 * Small arguments are raised by ln Γ(x + 1) = ln Γ(x) + ln x first. The beta distribution works with this remainder, and
 * not with ln Γ: three large logarithms would cancel, and take the digits with them.
 * Source: C. Loader, Fast and accurate computation of binomial probabilities (2000).
 *
 * @param x - Above zero.
 * @returns The remainder, to about 1 part in 10^15 of 1.
 */
export function stirlingRemainder(x: number): number {
  let remainder = 0;
  let at = x;
  for (; at < SERIES_FROM; at += 1) remainder += (at + 0.5) * Math.log1p(1 / at) - 1;
  const square = at * at;
  return remainder + stirlingSeries().reduceRight((sum, coefficient) => sum / square + coefficient, 0) / at;
}
