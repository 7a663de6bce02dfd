import type { GroupedHistories } from './groupHistories.js';
import { fillLogRising, logRisingTable } from './logRising.js';
import type { Objective } from './place.js';

/** Whether the first trade too is followed by a chance to fall silent: 0 in the BG/NBD model, 1 in the modified one. */
export type Shift = 0 | 1;

/**
 * The log-likelihood of histories under the BG/NBD model (Fader, Hardie and Lee 2005, equation 6) and the modified one
 * (Batislam, Denizel and Filiztekin 2007), as a function of ln r, ln α, ln a and ln b. With n chances to fall silent, which
 * are x in the one and x + 1 in the other, a history has
 *
 * ln (r)ₓ + ln (b)ₙ − ln (a + b)ₙ − x ln α − (r + x) ln(1 + T/α) + ln(1 + a/(b + n − 1) · ((α + T)/(α + tₓ))^(r + x)),
 *
 * where the last term is missing while n is 0. Nothing in it overflows. What hangs on the age or on the frequency alone is worked out
 * once for each that there is, for many histories share them. Cost: two logarithms and a power a history, a logarithm for each age,
 * four for each frequency up to the greatest.
 */
export function betaGeometricLikelihood(histories: GroupedHistories, shift: Shift): Objective {
  const { frequency, recency, age, weight, byFrequency, trades } = histories;
  const last = byFrequency.length - 1;
  const ofRate = logRisingTable(last);
  const ofSilence = logRisingTable(last + shift);
  const ofBoth = logRisingTable(last + shift);
  const logOdds = new Float64Array(last + 1);
  // Without a chance to fall silent so far, a history is told by its age alone; such histories stand first.
  const certain = shift === 0 ? frequency.findLastIndex((x) => x === 0) + 1 : 0;
  const { ages, ageOf, customers, repeats, certainly } = byAge(histories, certain);
  const inverse = new Float64Array(ages.length);
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
      if (n > 0) logOdds[x] = Math.log(a / (b + (n - 1)));
    }
    for (let place = 0; place < ages.length; place++) {
      const aged = Math.log1p(ages[place]! / alpha);
      inverse[place] = 1 / (alpha + ages[place]!);
      value -= (r * customers[place]! + repeats[place]!) * aged;
      byR -= customers[place]! * aged;
      byAlpha += certainly[place]! * r * ages[place]! * inverse[place]!;
    }
    for (let row = certain; row < weight.length; row++) {
      const x = frequency[row]!;
      const many = weight[row]!;
      const active = 1 / (alpha + recency[row]!);
      const silent = Math.log1p((age[row]! - recency[row]!) * active);
      // The logarithm of the odds of being gone.
      const odds = logOdds[x]! + (r + x) * silent;
      const small = Math.exp(-Math.abs(odds));
      value += many * (Math.max(odds, 0) + Math.log1p(small));
      const gone = odds > 0 ? 1 / (1 + small) : small / (1 + small);
      byR += many * gone * silent;
      // The share of the past that is not α, for r, and that which is, for x: no difference of two large numbers.
      const here = (1 - gone) * inverse[ageOf[row]!]!;
      const left = gone * active;
      byAlpha += many * (r * (here * age[row]! + left * recency[row]!) - x * alpha * (here + left));
      byA += (many * gone) / a;
      byB -= (many * gone) / (b + (x + shift - 1));
    }
    gradient[0] = byR * r;
    gradient[1] = byAlpha;
    gradient[2] = byA * a;
    gradient[3] = byB * b;
    return value;
  };
}

/** The ages that there are: whose history has which, how many customers and repeat trades each has, how many without a chance to be gone. */
function byAge({ frequency, age, weight }: GroupedHistories, certain: number) {
  const places = new Map<number, number>();
  const ageOf = new Int32Array(age.length);
  for (let row = 0; row < age.length; row++) {
    const place = places.get(age[row]!) ?? places.size;
    places.set(age[row]!, place);
    ageOf[row] = place;
  }
  const ages = Float64Array.from(places.keys());
  const [customers, repeats, certainly] = [ages, ages, ages].map(() => new Float64Array(ages.length));
  for (let row = 0; row < age.length; row++) {
    const place = ageOf[row]!;
    customers![place]! += weight[row]!;
    repeats![place]! += weight[row]! * frequency[row]!;
    if (row < certain) certainly![place]! += weight[row]!;
  }
  return { ages, ageOf, customers: customers!, repeats: repeats!, certainly: certainly! };
}
