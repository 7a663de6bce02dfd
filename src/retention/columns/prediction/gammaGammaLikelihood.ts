import { digamma, logBeta } from '../../../kernel/index.js';
import type { GroupedSpending } from './groupSpending.js';
import type { Objective } from './place.js';

/**
 * The log-likelihood of mean values a trade under the gamma-gamma model (Fader and Hardie 2013), as a function of
 * ln p, ln q and ln γ. What x trades of mean z sum to, against γ, is a beta variable y = xz/(γ + xz) with px and q:
 *
 * px ln y + q ln(1 − y) − ln B(px, q) − ln z.
 *
 * Cost: two logarithms a row, and those of the beta function once for each frequency.
 */
export function gammaGammaLikelihood({ frequency, value, weight }: GroupedSpending): Objective {
  return (point, gradient) => {
    const p = Math.exp(point[0]!);
    const q = Math.exp(point[1]!);
    const gamma = Math.exp(point[2]!);
    const ofQ = digamma(q);
    let logs = 0;
    let byP = 0;
    let byQ = 0;
    let byGamma = 0;
    let [before, beta, sumByP, sumByQ] = [0, 0, 0, 0];
    for (let row = 0; row < weight.length; row++) {
      const x = frequency[row]!;
      const many = weight[row]!;
      const own = p * x;
      if (x !== before) {
        const ofBoth = digamma(own + q);
        beta = logBeta(own, q);
        sumByP = ofBoth - digamma(own);
        sumByQ = ofBoth - ofQ;
        before = x;
      }
      const spent = x * value[row]!;
      const share = Math.log1p(gamma / spent);
      const rest = Math.log1p(spent / gamma);
      logs -= many * (own * share + q * rest + beta + Math.log(value[row]!));
      byP += many * x * (sumByP - share);
      byQ += many * (sumByQ - rest);
      byGamma += (many * (q * spent - own * gamma)) / (gamma + spent);
    }
    gradient[0] = byP * p;
    gradient[1] = byQ * q;
    gradient[2] = byGamma;
    return logs;
  };
}
