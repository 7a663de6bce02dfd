import { betaGeometricIntegral } from './betaGeometricIntegral.js';

/** More terms cost more than the integral. */
const MOST_TERMS = 5000;
/** e to minus more is no longer a whole double. */
const LEAST_LOG = 700;
/** The share of a sum below which a further term is nothing. */
const NOTHING = 1e-16;
/** Logarithm of that share and some more, turned over. */
const DIGITS = 40;
/** At n: 1/(n + 1). A division a term less. */
const reciprocals = /* @__PURE__ */ Float64Array.from({ length: MOST_TERMS }, (_, n) => 1 / (n + 1));

/**
 * Trades expected over a horizon of a customer who surely trades and may fall silent after each further trade: the
 * expectation of Fader, Hardie and Lee (2005, equations 9 and 10) for r, α, a, b.
 *
 * Who never fell silent would trade N times, which is negative binomial; of n such trades, the k-th happens with the chance
 * of having outlived those before it, (b)ₖ₋₁/(a + b)ₖ₋₁. The sum of both has positive terms only, so that no digit is lost, and
 * unlike the published ₂F₁ it has no hole at a = 1, nor at a + b = 1.
 *
 * Cost: about N + 40 (1 + horizon/α) short steps; at most a few thousand, or the 400 longer ones of an integral.
 */
export function betaGeometricExpectation(
  r: number,
  alpha: number,
  a: number,
  b: number,
  horizon: number,
): number {
  const pace = horizon / alpha;
  const mean = r * pace;
  const never = r * Math.log1p(pace);
  // Comparisons with NaN and with what is without end are false.
  if (!(never < LEAST_LOG && mean + 9 * Math.sqrt(mean * (1 + pace)) + DIGITS * (1 + pace) < MOST_TERMS)) {
    return betaGeometricIntegral(r, pace, a, b);
  }
  const z = horizon / (alpha + horizon);
  const left = NOTHING * (1 - z);
  let chance = Math.exp(-never);
  let outlived = 1;
  let traded = 0;
  let sum = 0;
  for (let n = 0; n < MOST_TERMS; n++) {
    const ratio = (r + n) * z * reciprocals[n]!;
    chance *= ratio;
    traded += outlived;
    outlived *= (b + n) / (a + b + n);
    const term = chance * traded;
    sum += term;
    if (term <= left * sum && ratio < 1) break;
  }
  return sum;
}
