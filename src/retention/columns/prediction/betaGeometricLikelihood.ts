import type { GroupedHistories } from './groupHistories.js';
import { fillLogRising, logRisingTable } from './logRising.js';
import type { Objective } from './maximise.js';

/** Whether the first trade too is followed by a chance to fall silent: 0 in the BG/NBD model, 1 in the modified one. */
export type Shift = 0 | 1;

/**
 * The log-likelihood of histories under the BG/NBD model (Fader, Hardie and Lee 2005, equation 6) and the modified one
 * (Batislam, Denizel and Filiztekin 2007), as a function of ln r, ln α, ln a and ln b. With n chances to fall silent, which
 * are x in the one and x + 1 in the other, a history has
 *
 * ln (r)ₓ + ln (b)ₙ − ln (a + b)ₙ − x ln α − (r + x) ln(1 + T/α) + ln(1 + a/(b + n − 1) · ((α + T)/(α + tₓ))^(r + x)),
 *
 * where the last term is missing while n is 0. Nothing in it overflows. Cost: four logarithms and powers a history, and three
 * logarithms for each frequency up to the greatest.
 */
export function betaGeometricLikelihood(histories: GroupedHistories, shift: Shift): Objective {
  const { frequency, recency, age, weight, byFrequency, trades } = histories;
  const last = byFrequency.length - 1;
  const ofRate = logRisingTable(last);
  const ofSilence = logRisingTable(last + shift);
  const ofBoth = logRisingTable(last + shift);
  return (point, gradient) => {
    const logAlpha = point[1]!;
    const r = Math.exp(point[0]!);
    const alpha = Math.exp(logAlpha);
    const a = Math.exp(point[2]!);
    const b = Math.exp(point[3]!);
    fillLogRising(ofRate, r);
    fillLogRising(ofSilence, b);
    fillLogRising(ofBoth, a + b);
    let value = -trades * logAlpha;
    let byR = 0;
    let byAlpha = 0;
    let byA = 0;
    let byB = 0;
    for (let x = 0; x <= last; x++) {
      const n = x + shift;
      const many = byFrequency[x]!;
      value += many * (ofRate.value[x]! + (ofSilence.value[n]! - ofBoth.value[n]!));
      byR += many * ofRate.slope[x]!;
      byA -= many * ofBoth.slope[n]!;
      byB += many * (ofSilence.slope[n]! - ofBoth.slope[n]!);
    }
    for (let row = 0; row < weight.length; row++) {
      const x = frequency[row]!;
      const many = weight[row]!;
      const shape = r + x;
      const lived = alpha + age[row]!;
      const aged = Math.log1p(age[row]! / alpha);
      value -= many * shape * aged;
      byR -= many * aged;
      const n = x + shift;
      if (n === 0) {
        byAlpha += (many * r * age[row]!) / lived;
        continue;
      }
      const active = alpha + recency[row]!;
      const silent = Math.log1p((age[row]! - recency[row]!) / active);
      const chances = b + (n - 1);
      // The logarithm of the odds of being gone.
      const odds = Math.log(a / chances) + shape * silent;
      const small = Math.exp(-Math.abs(odds));
      value += many * (Math.max(odds, 0) + Math.log1p(small));
      const gone = odds > 0 ? 1 / (1 + small) : small / (1 + small);
      byR += many * gone * silent;
      // The share of the past that is not α, for r, and that which is, for x: no difference of two large numbers.
      const past = ((1 - gone) * age[row]!) / lived + (gone * recency[row]!) / active;
      byAlpha += many * (r * past - x * alpha * ((1 - gone) / lived + gone / active));
      byA += (many * gone) / a;
      byB -= (many * gone) / chances;
    }
    gradient[0] = byR * r;
    gradient[1] = byAlpha;
    gradient[2] = byA * a;
    gradient[3] = byB * b;
    return value;
  };
}
