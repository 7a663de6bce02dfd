import { demandObject } from '../../kernel/index.js';
import { riskAt } from '../columns/survival/riskAt.js';
import { spreadOf } from './spreadOf.js';
import { quantileOf } from './survivalQuantile.js';
import { tallyFrom } from './tallyFrom.js';
import { totalOf } from './tallySpells.js';
import type { CurveOptions, RiskPoint, Spells, SpellTally, SurvivalCurve, SurvivalPoint } from './types.js';

/**
 * The Kaplan–Meier estimate of a survival curve, with ties, weights and late entry.
 *
 * Source: Kaplan and Meier (1958); variance by Greenwood (1926); limits and median by the conventions of R's
 * `survival::survfit`.
 *
 * @param spells - The spells, as records or columns, in any order; or their tally.
 * @param options - How the limits are made.
 * @returns The curve, with a point for every time at which an event or a censoring happened. Cost: that of the tally, and
 * a pass over the distinct times.
 * @throws DomainError `spells_invalid` with the index of a spell with a time that is no number, an entry that does not
 * come before it, or a weight that is not above zero; `columns_invalid` with the path in columns or a tally;
 * `facts_invalid` for limits of another kind or a confidence level outside 0 to 1.
 * @example
 * ```ts
 * import { kaplanMeier } from 'panhuo';
 *
 * const curve = kaplanMeier([
 *   { time: 3, event: true },
 *   { time: 5, event: false },
 *   { time: 8, event: true },
 *   { time: 8, event: true },
 * ]);
 * curve.points.map(({ survival }) => survival); // => [0.75, 0.75, 0]
 * curve.median; // => 8
 * ```
 */
export function kaplanMeier(spells: Spells | SpellTally, options: CurveOptions = {}): SurvivalCurve {
  demandObject(options, 'options');
  const { confidence = 'log', confidenceLevel = 0.95 } = options;
  const z = spreadOf(confidence, ['log', 'log-log', 'plain'], 'log, log-log or plain', confidenceLevel);
  const tally = tallyFrom(spells);
  const atRisk = riskAt(tally);
  const points: SurvivalPoint[] = [];
  let survival = 1;
  // Greenwood's sum of d ÷ (n (n − d)): the variance of the logarithm of the estimate.
  let variance = 0;
  for (const [place, time] of tally.times.entries()) {
    const risk = { atRisk: atRisk[place] ?? 0, events: tally.events[place] ?? 0 };
    survival *= 1 - risk.events / risk.atRisk;
    variance += greenwood(risk);
    const [lower, upper] = limits(survival, variance, z, confidence);
    points.push({
      time,
      atRisk: risk.atRisk,
      events: risk.events,
      censored: tally.censored[place] ?? 0,
      survival,
      standardError: survival === 0 ? null : survival * Math.sqrt(variance),
      lower,
      upper,
    });
  }
  const events = totalOf(tally.events);
  const { time: median, lower, upper } = quantileOf(points, 0.5);
  return {
    points,
    spells: events + totalOf(tally.censored),
    events,
    median,
    medianInterval: { lower, upper },
  };
}

/** The term of Greenwood's sum of one time; infinite where nobody is left. */
export function greenwood({ atRisk, events }: Pick<RiskPoint, 'atRisk' | 'events'>): number {
  return events / atRisk / (atRisk - events);
}

type Limits = readonly [lower: number | null, upper: number | null];

function limits(survival: number, variance: number, z: number, scale: CurveOptions['confidence']): Limits {
  if (survival === 0) return [null, null];
  const spread = z * Math.sqrt(variance);
  if (spread === 0) return [survival, survival];
  if (scale === 'plain') {
    return [Math.max(0, survival - survival * spread), Math.min(1, survival + survival * spread)];
  }
  const logarithm = Math.log(survival);
  // Events so light that the estimate is 1 to the last digit have no place on that scale.
  if (scale === 'log-log' && logarithm === 0) return [1, 1];
  if (scale === 'log') return [Math.exp(logarithm - spread), Math.min(1, Math.exp(logarithm + spread))];
  const ratio = Math.exp(spread / -logarithm);
  return [Math.exp(logarithm * ratio), Math.exp(logarithm / ratio)];
}
