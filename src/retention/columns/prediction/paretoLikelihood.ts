import type { GroupedHistories } from './groupHistories.js';
import { fillLogRising, logRisingTable } from './logRising.js';
import type { Objective } from './place.js';
import { paretoIntegrand } from './paretoIntegrand.js';
import { paretoOdds } from './paretoOdds.js';

/**
 * The log-likelihood of histories under the Pareto/NBD model (Schmittlein, Morrison and Colombo 1987), as a function of ln r,
 * ln α, ln s and ln β. A history has
 *
 * ln (r)ₓ − x ln(α + T) − r ln(1 + T/α) − s ln(1 + T/β) + ln(1 + odds of being gone).
 *
 * The slopes of the odds are means under their integral. Nothing in it overflows, and nothing cancels, whichever of α and
 * β is the greater. Cost: 16 to some hundred powers a history, and a logarithm for each frequency up to the greatest.
 */
export function paretoLikelihood(histories: GroupedHistories): Objective {
  const { frequency, recency, age, weight, byFrequency, customers } = histories;
  const last = byFrequency.length - 1;
  const ofRate = logRisingTable(last);
  const integrand = paretoIntegrand();
  return (point, gradient) => {
    const r = Math.exp(point[0]!);
    const alpha = Math.exp(point[1]!);
    const s = Math.exp(point[2]!);
    const beta = Math.exp(point[3]!);
    fillLogRising(ofRate, r);
    let value = 0;
    let byR = 0;
    let byAlpha = (customers * r) / alpha;
    let byS = 0;
    let byBeta = (customers * s) / beta;
    for (let x = 0; x <= last; x++) {
      value += byFrequency[x]! * ofRate.value[x]!;
      byR += byFrequency[x]! * ofRate.slope[x]!;
    }
    for (let row = 0; row < weight.length; row++) {
      const x = frequency[row]!;
      const many = weight[row]!;
      const lived = age[row]!;
      const traded = recency[row]!;
      const odds = paretoOdds(integrand, r, alpha, s, beta, x, traded, lived);
      const small = Math.exp(-Math.abs(odds));
      const gone = odds > 0 ? 1 / (1 + small) : small / (1 + small);
      const alive = odds > 0 ? small / (1 + small) : 1 / (1 + small);
      const slow = Math.log1p(lived / alpha);
      const faded = Math.log1p(lived / beta);
      value +=
        many * (Math.max(odds, 0) + Math.log1p(small) - x * Math.log(alpha + lived) - r * slow - s * faded);
      byR -= many * (alive * slow + gone * (Math.log1p(traded / alpha) + integrand.means[0]!));
      byAlpha -= many * (r + x) * (alive / (alpha + lived) + (gone * integrand.means[2]!) / (alpha + traded));
      byS += many * (gone / s - alive * faded - gone * (Math.log1p(traded / beta) + integrand.means[1]!));
      byBeta -=
        many * ((alive * s) / (beta + lived) + (gone * (s + 1) * integrand.means[3]!) / (beta + traded));
    }
    gradient[0] = byR * r;
    gradient[1] = byAlpha * alpha;
    gradient[2] = byS * s;
    gradient[3] = byBeta * beta;
    return value;
  };
}
