import type { CurveOptions, Spell } from 'panhuo';

/** The 97.5 % point of the normal distribution, from printed tables. */
const Z = 1.959963984540054;

/** A point of the curve, counted by hand. */
export interface HandPoint {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  readonly survival: number;
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

const weigh = (spells: readonly Spell[]): number => spells.reduce((sum, { weight = 1 }) => sum + weight, 0);

/**
 * The product-limit estimate by its definition: at every time the risk set is picked out anew, and the limits at 95 % are
 * written down from the textbook: with s² Greenwood's sum, S ± z S s (plain), S exp(± z s) (log), S^exp(± z s ÷ log S)
 * (log-log); all cut to 0 … 1. Where nobody is left, R has no limits.
 */
export function curveByHand(
  spells: readonly Spell[],
  confidence: CurveOptions['confidence'] = 'log',
): HandPoint[] {
  const times = [...new Set(spells.map(({ time }) => time))].sort((a, b) => a - b);
  let survival = 1;
  let greenwood = 0;
  return times.map((time) => {
    const atRisk = weigh(spells.filter((spell) => (spell.entry ?? -Infinity) < time && time <= spell.time));
    const ending = spells.filter((spell) => spell.time === time);
    const events = weigh(ending.filter(({ event }) => event));
    const censored = weigh(ending.filter(({ event }) => !event));
    survival *= (atRisk - events) / atRisk;
    if (survival > 0) greenwood += events / atRisk / (atRisk - events);
    const s = Math.sqrt(greenwood);
    const point = { time, atRisk, events, censored, survival };
    if (survival === 0) return { ...point, standardError: null, lower: null, upper: null };
    const [lower, upper] = {
      plain: [survival * (1 - Z * s), survival * (1 + Z * s)],
      log: [survival / Math.exp(Z * s), survival * Math.exp(Z * s)],
      'log-log':
        survival === 1
          ? [1, 1]
          : [
              survival ** Math.exp((-Z * s) / Math.log(survival)),
              survival ** Math.exp((Z * s) / Math.log(survival)),
            ],
    }[confidence] as [number, number];
    return { ...point, standardError: survival * s, lower: Math.max(0, lower), upper: Math.min(1, upper) };
  });
}

/** The first time at a height of one half, by the rule of R's print.survfit: half way where the curve is flat there. */
export function halfTimeByHand(
  heights: readonly (readonly [time: number, height: number | null])[],
): number | null {
  const tolerance = Math.sqrt(Number.EPSILON);
  const low = heights.flatMap(([time, height]) =>
    height !== null && height < 0.5 + tolerance ? [{ time, height }] : [],
  );
  const [first] = low;
  if (first === undefined) return null;
  const next = low.find(({ height }) => height < first.height - tolerance);
  const isFlat = Math.abs(first.height - 0.5) < tolerance;
  return isFlat && next !== undefined ? (first.time + next.time) / 2 : first.time;
}

/** `6 6+ 7`: a time each, + for censored. */
export function spellsOf(text: string): Spell[] {
  return text.split(' ').map((word) => ({ time: parseFloat(word), event: !word.endsWith('+') }));
}
