import { DomainError, halfTime, normalQuantile } from '../../kernel/index.js';
import { requireSpells } from './requireSpells.js';
import type { CurveOptions, Spell, SurvivalCurve, SurvivalPoint } from './types.js';

/**
 * The Kaplan–Meier estimate of a survival curve, with ties, weights and late entry.
 *
 * Source: Kaplan and Meier (1958); variance by Greenwood (1926); limits and median by the conventions of R's
 * `survival::survfit`.
 *
 * @param spells - The spells, in any order.
 * @param options - How the limits are made.
 * @returns The curve, with a point for every time at which an event or a censoring happened. Cost: two sorts and a pass.
 * @throws DomainError `spells_invalid` with the index of a spell with a time that is no number, an entry that does not
 * come before it, or a weight that is not above zero; `facts_invalid` for a confidence level outside 0 to 1.
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
export function kaplanMeier(spells: readonly Spell[], options: CurveOptions = {}): SurvivalCurve {
  const { confidence = 'log', confidenceLevel = 0.95 } = options;
  requireOptions(confidence, confidenceLevel);
  requireSpells(spells);
  // From the lower tail: 1 + 0.9999999999999999 is 2.
  const z = -normalQuantile((1 - confidenceLevel) / 2);
  const points: SurvivalPoint[] = [];
  let survival = 1;
  // Greenwood's sum of d ÷ (n (n − d)): the variance of the logarithm of the estimate.
  let variance = 0;
  for (const { time, atRisk, events, censored } of riskTable(spells)) {
    survival *= 1 - events / atRisk;
    variance += events / (atRisk * (atRisk - events));
    const [lower, upper] = limits(survival, variance, z, confidence);
    const standardError = survival === 0 ? null : survival * Math.sqrt(variance);
    points.push({ time, atRisk, events, censored, survival, standardError, lower, upper });
  }
  return {
    points,
    spells: total(spells, () => true),
    events: total(spells, ({ event }) => event),
    median: halfTime(points, ({ survival: value }) => value),
    medianInterval: {
      lower: halfTime(points, ({ lower }) => lower),
      upper: halfTime(points, ({ upper }) => upper),
    },
  };
}

/**
 * One Kaplan–Meier curve for each group of spells.
 *
 * @param spells - The spells; those without a group form the group `''`.
 * @param options - How the limits are made.
 * @returns The groups with their curves, sorted by name.
 * @throws DomainError as `kaplanMeier`.
 * @example
 * ```ts
 * import { kaplanMeierByGroup } from 'panhuo';
 *
 * const spells = [{ time: 2, event: true, group: 'new' }, { time: 9, event: true, group: 'old' }];
 * kaplanMeierByGroup(spells).map(({ group, curve }) => [group, curve.median]); // => [['new', 2], ['old', 9]]
 * ```
 */
export function kaplanMeierByGroup(
  spells: readonly Spell[],
  options: CurveOptions = {},
): { readonly group: string; readonly curve: SurvivalCurve }[] {
  // Before the groups are parted, so that an error names the index in the caller's list.
  requireSpells(spells);
  const groups = [...new Set(spells.map(({ group = '' }) => group))].sort();
  return groups.map((group) => ({
    group,
    curve: kaplanMeier(
      spells.filter((spell) => (spell.group ?? '') === group),
      options,
    ),
  }));
}

type Risk = Pick<SurvivalPoint, 'time' | 'atRisk' | 'events' | 'censored'>;

/** The share of the weight of all that can only come from rounding. */
const DUST = 1e-12;

// A spell is at risk at t when entry < t ≤ time, as in R: who enters at t is not yet seen to survive it.
function* riskTable(spells: readonly Spell[]): Generator<Risk> {
  const byTime = [...spells].sort((a, b) => a.time - b.time);
  const byEntry = [...spells].sort((a, b) => entryOf(a) - entryOf(b));
  let entered = 0;
  let left = 0;
  let nextEntry = 0;
  for (let at = 0; at < byTime.length;) {
    const time = byTime[at]?.time ?? 0;
    for (let spell; (spell = byEntry[nextEntry]) && entryOf(spell) < time; nextEntry++) {
      entered += spell.weight ?? 1;
    }
    let events = 0;
    let censored = 0;
    for (let spell; (spell = byTime[at]) && spell.time === time; at++) {
      if (spell.event) events += spell.weight ?? 1;
      else censored += spell.weight ?? 1;
    }
    const leaving = events + censored;
    const staying = entered - left - leaving;
    // Sums of fractional weights are rounded: the dust that stays when all have left is nobody.
    yield { time, atRisk: staying < DUST * entered ? leaving : leaving + staying, events, censored };
    left += leaving;
  }
}

// Infinity − Infinity is no number; so spells without an entry begin at a very early one.
function entryOf({ entry = -Number.MAX_VALUE }: Spell): number {
  return entry;
}

function requireOptions(confidence: string, confidenceLevel: number): void {
  if (!['log', 'log-log', 'plain'].includes(confidence)) {
    throw new DomainError('facts_invalid', { path: 'confidence', expected: 'log, log-log or plain' });
  }
  if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
    throw new DomainError('facts_invalid', { path: 'confidenceLevel', expected: 'between 0 and 1' });
  }
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
  if (scale === 'log') return [Math.exp(logarithm - spread), Math.min(1, Math.exp(logarithm + spread))];
  const ratio = Math.exp(spread / -logarithm);
  return [Math.exp(logarithm * ratio), Math.exp(logarithm / ratio)];
}

function total(spells: readonly Spell[], counts: (spell: Spell) => boolean): number {
  return spells.reduce((sum, spell) => sum + (counts(spell) ? (spell.weight ?? 1) : 0), 0);
}
