import { paretoIntegral } from './paretoIntegral.js';
import type { ParetoIntegrand } from './paretoIntegrand.js';

/**
 * The chance of exactly so many trades over a horizon, of a Pareto/NBD customer who surely trades: the negative binomial of the
 * time for which he does, over all such times. The published form (Fader and Hardie 2006) subtracts hypergeometric
 * functions; here it stays an integral of positive terms, so that no digit is lost.
 *
 * Cost: a logarithm a trade, and 16 points a panel, up to about ten.
 */
export function paretoCount(
  integrand: ParetoIntegrand,
  r: number,
  alpha: number,
  s: number,
  beta: number,
  trades: number,
  horizon: number,
): number {
  // ln of r (r + 1) … over 1 · 2 …; the first factor apart, for r − 1 has lost a small r.
  let ways = trades === 0 ? 0 : Math.log(r);
  for (let n = 2; n <= trades; n++) ways += Math.log1p((r - 1) / n);
  const raised = trades === 0 ? 0 : trades * Math.log1p(alpha / horizon);
  const stays = -raised - r * Math.log1p(horizon / alpha) - s * Math.log1p(horizon / beta);
  const leaves = Math.log(s / beta) + paretoIntegral(integrand, trades, alpha, r, beta, s + 1, horizon);
  return Math.min(1, Math.exp(ways + stays) + Math.exp(ways + leaves));
}
