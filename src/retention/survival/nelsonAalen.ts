import { demandObject } from '../../kernel/index.js';
import { riskAt } from '../columns/survival/riskAt.js';
import { spreadOf } from './spreadOf.js';
import { tallyFrom } from './tallyFrom.js';
import { totalOf } from './tallySpells.js';
import type { RiskPoint, Spells, SpellTally } from './types.js';

/** The cumulative hazard at a time at which something happened. */
export interface HazardPoint extends RiskPoint {
  /** Events to be expected up to and including this time by one who is always at risk. */
  readonly hazard: number;
  readonly standardError: number;
  readonly lower: number;
  /** `null` where it is more than a double holds, as with weights of a millionth. */
  readonly upper: number | null;
}

/** A curve of the cumulative hazard (Nelson–Aalen). */
export interface HazardCurve {
  readonly points: readonly HazardPoint[];
  /** Weight of all spells, and of those that ended in the event. */
  readonly spells: number;
  readonly events: number;
}

/** How the limits of a cumulative hazard are made. */
export interface HazardOptions {
  /** `log`, H exp(± z s ÷ H), as in lifelines, is the default; `plain` is H ± z s, not below zero. */
  readonly confidence?: 'log' | 'plain';
  /** Default 0.95. */
  readonly confidenceLevel?: number;
}

/**
 * The Nelson–Aalen estimate of the cumulative hazard: the sum of d ÷ n over the times. Where its curve is straight, the risk
 * of leaving does not change; where it bends down, whoever has stayed so long is safer.
 *
 * The variance is the sum of d ÷ n², as in R (Aalen 1978). Python's lifelines has (n − d) d ÷ n³ for tied times, and parts
 * them unless it is told not to.
 *
 * @param spells - The spells, as records or columns, in any order; or their tally.
 * @param options - How the limits are made.
 * @returns The curve, with a point for every time at which an event or a censoring happened. Cost: as `kaplanMeier`.
 * @throws DomainError as `kaplanMeier`.
 * @example
 * ```ts
 * import { nelsonAalen } from 'panhuo';
 *
 * const { points } = nelsonAalen([{ time: 3, event: true }, { time: 5, event: false }, { time: 8, event: true }]);
 * points.map(({ hazard }) => hazard.toFixed(3)); // => ['0.333', '0.333', '1.333']
 * ```
 */
export function nelsonAalen(spells: Spells | SpellTally, options: HazardOptions = {}): HazardCurve {
  demandObject(options, 'options');
  const { confidence = 'log', confidenceLevel = 0.95 } = options;
  const z = spreadOf(confidence, ['log', 'plain'], 'log or plain', confidenceLevel);
  const tally = tallyFrom(spells);
  const atRisk = riskAt(tally);
  const points: HazardPoint[] = [];
  let hazard = 0;
  let variance = 0;
  for (const [place, time] of tally.times.entries()) {
    const [n, d] = [atRisk[place] ?? 0, tally.events[place] ?? 0];
    hazard += d / n;
    variance += d / n / n;
    const standardError = Math.sqrt(variance);
    const [lower, upper] = limits(hazard, z * standardError, confidence);
    const censored = tally.censored[place] ?? 0;
    points.push({ time, atRisk: n, events: d, censored, hazard, standardError, lower, upper });
  }
  const events = totalOf(tally.events);
  return { points, spells: events + totalOf(tally.censored), events };
}

type Limits = readonly [lower: number, upper: number | null];

function limits(hazard: number, spread: number, scale: HazardOptions['confidence']): Limits {
  if (hazard === 0) return [0, 0];
  if (scale === 'plain') return [Math.max(0, hazard - spread), hazard + spread];
  const factor = Math.exp(spread / hazard);
  const upper = hazard * factor;
  return [hazard / factor, upper < Infinity ? upper : null];
}
