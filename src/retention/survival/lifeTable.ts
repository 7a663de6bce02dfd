import { DomainError } from '../../kernel/index.js';
import { type Bins, binWeights } from '../columns/survival/binWeights.js';
import { stayingOf } from '../columns/survival/riskAt.js';
import { greenwood } from './kaplanMeier.js';
import { tallyFrom } from './tallyFrom.js';
import type { Spells, SpellTally } from './types.js';

/** One interval of a life table: from `from` to before `to`. */
export interface LifeTableRow {
  readonly from: number;
  readonly to: number;
  /** Weight of the spells under watch when it begins. */
  readonly atRisk: number;
  /** Weight of the spells that enter after its beginning (late entry). */
  readonly entered: number;
  readonly events: number;
  readonly censored: number;
  /** At risk, where who enters or is censored within it counts half. */
  readonly exposed: number;
  /** Share of the exposed that have the event in it, 1 at most; `null` where nobody is exposed. */
  readonly q: number | null;
  /** Estimated share that is left at its end; `null` from where nobody was exposed. */
  readonly survival: number | null;
  /** Greenwood's standard error of `survival`; `null` where that is 0 or `null`. */
  readonly standardError: number | null;
  /** Events a unit of time and exposed, at the middle of the interval (Gehan 1969). */
  readonly hazard: number | null;
  /** Share of all that has the event in a unit of time. */
  readonly density: number | null;
}

/**
 * The actuarial life table: what happened in each interval, and the share that is left after it. For times that are known in
 * coarse steps only, such as the year in which an account was closed; for days `kaplanMeier` needs no assumption.
 *
 * Who is censored within an interval counts as watched for half of it. Late entries count half likewise, which is ours: the
 * classical table has none. Source: Berkson and Gage (1950); Cutler and Ederer (1958); Gehan (1969).
 *
 * @param spells - The spells, as records or columns, or their tally. Those that end before the first break are left out.
 * @param options - `breaks`: where the intervals begin and the last one ends, rising, in the unit of the times. What happens
 * at a break belongs to the interval that begins there.
 * @returns A row for each interval. R's KMsurv has `survival` at the beginning of an interval, this is at its end. Cost:
 * that of the tally, and a pass over the distinct times.
 * @throws DomainError as `kaplanMeier`; `facts_invalid` for breaks that are fewer than two, do not rise or are below zero.
 * @example
 * ```ts
 * import { lifeTable } from 'panhuo';
 *
 * const spells = [0.5, 0.7, 1.2, 1.9].map((time, place) => ({ time, event: place !== 1 }));
 * const rows = lifeTable(spells, { breaks: [0, 1, 2] });
 * rows.map(({ exposed, events }) => [exposed, events]); // => [[3.5, 1], [2, 2]]
 * rows[0]?.q?.toFixed(4); // => '0.2857'
 * ```
 */
export function lifeTable(
  spells: Spells | SpellTally,
  { breaks }: { readonly breaks: readonly number[] },
): LifeTableRow[] {
  requireBreaks(breaks);
  const tally = tallyFrom(spells);
  const entries = binWeights(tally.entries, tally.entered, breaks);
  const events = binWeights(tally.times, tally.events, breaks);
  const censored = binWeights(tally.times, tally.censored, breaks);
  const inside = insideAt({ entries, events, censored });
  let survival: number | null = 1;
  let variance = 0;
  const rows: LifeTableRow[] = [];
  // Interval 0 is what lies before the first break.
  for (let interval = 1; interval < breaks.length; interval++) {
    const atRisk = weightOf(inside, interval) + weightOf(entries.at, interval);
    const entered = weightOf(entries.after, interval);
    const gone = { events: allOf(events, interval), censored: allOf(censored, interval) };
    const [from = 0, to = 0] = breaks.slice(interval - 1, interval + 1);
    const exposed = atRisk + entered / 2 - gone.censored / 2;
    const q: number | null = exposed > 0 ? Math.min(1, gone.events / exposed) : null;
    const before: number | null = survival;
    survival = q === null || before === null ? null : before * (1 - q);
    if (exposed > 0) variance += greenwood({ atRisk: exposed, events: gone.events });
    rows.push({
      // Zero has two signs, which are one time.
      from: from + 0,
      to,
      atRisk,
      entered,
      ...gone,
      exposed,
      q,
      survival,
      standardError: survival === null || survival === 0 ? null : survival * Math.sqrt(variance),
      // q ÷ (1 − q ÷ 2) is events ÷ (exposed − events ÷ 2).
      hazard: q === null ? null : q / (1 - q / 2) / (to - from),
      density: q === null || before === null ? null : (before * q) / (to - from),
    });
  }
  return rows;
}

// Who is there when each interval begins, without those who enter just then; from the last one back, as in `riskAt`.
function insideAt({
  entries,
  events,
  censored,
}: Record<'entries' | 'events' | 'censored', Bins>): Float64Array {
  const inside = new Float64Array(entries.at.length);
  let [after, waiting] = [0, 0];
  for (let interval = inside.length - 1; interval >= 0; interval--) {
    after += allOf(events, interval) + allOf(censored, interval);
    waiting += allOf(entries, interval);
    inside[interval] = stayingOf(after, waiting);
  }
  return inside;
}

function allOf({ at, after }: Bins, interval: number): number {
  return weightOf(at, interval) + weightOf(after, interval);
}

function weightOf(bins: Float64Array, interval: number): number {
  return bins[interval] ?? 0;
}

function requireBreaks(breaks: readonly number[]): void {
  const isRising = (value: number, place: number): boolean =>
    Number.isFinite(value) && value > (place === 0 ? -Infinity : (breaks[place - 1] ?? Infinity));
  if (Array.isArray(breaks) && breaks.length > 1 && breaks.every(isRising) && (breaks[0] ?? -1) >= 0) return;
  throw new DomainError('facts_invalid', { path: 'breaks', expected: 'rising times, two at least' });
}
