/** A complement of a smaller share has lost too many digits. */
const SAFE = 1e-4;
const NOTHING = 1e-17;
const MOST_STEPS = 10_000_000;

/**
 * The chance of exactly so many trades over a horizon, of a customer who surely trades and may fall silent after each further
 * trade (Fader, Hardie and Lee 2005, equation 8): either as many as he would make for ever, and he outlived them all, or he
 * fell silent right after the last.
 *
 * Cost: two logarithms a trade, and what the tail of the negative binomial takes where it is thin.
 */
export function betaGeometricCount(
  r: number,
  alpha: number,
  a: number,
  b: number,
  trades: number,
  horizon: number,
): number {
  const pace = horizon / alpha;
  const z = horizon / (alpha + horizon);
  const never = -r * Math.log1p(pace);
  if (trades === 0) return Math.exp(never);
  if (horizon === 0) return 0;
  const logZ = -Math.log1p(alpha / horizon);
  let exact = never;
  // Once or more, but not as many.
  let fewer = 0;
  let outlived = 0;
  for (let n = 0; n < trades; n++) {
    if (n > 0) fewer += Math.exp(exact);
    exact += Math.log((r + n) / (n + 1)) + logZ;
    if (n > 0) outlived -= Math.log1p(a / (b + (n - 1)));
  }
  const asMany = Math.exp(exact);
  // Of one who hardly ever trades, the chance to trade at all is small, and known to all its digits.
  const any = -Math.expm1(never);
  const more = any - fewer > SAFE * any ? any - fewer : tail(asMany, r, z, trades);
  const last = a + b + (trades - 1);
  return (Math.exp(outlived) * (asMany * (b + (trades - 1)) + more * a)) / last;
}

/** The chance of as many trades or more, from that of as many. */
function tail(asMany: number, r: number, z: number, trades: number): number {
  const left = NOTHING * (1 - z);
  let term = asMany;
  let sum = asMany;
  for (let n = trades; n < trades + MOST_STEPS; n++) {
    const ratio = ((r + n) * z) / (n + 1);
    term *= ratio;
    sum += term;
    if (term <= left * sum && ratio < 1) break;
  }
  return sum;
}
