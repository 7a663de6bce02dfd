import { demand, type Day, daysBetween, fromEpochDay, toEpochDay } from '../../kernel/index.js';
import type { BarSeries } from '../bars/types.js';
import { datePlace } from '../columns/datePlace.js';
import { readBars } from '../columns/readBars.js';
import { type Centre, centreOf } from './centreOf.js';
import { requireTurns } from './requireTurns.js';
import type { PhaseKind, Turn } from './types.js';

/** A phase from one turn to the next. */
export interface DatedPhase {
  /** Bull from a trough on, bear from a peak on. */
  readonly kind: PhaseKind;
  /** Day of the turn that it begins after … */
  readonly from: Day;
  /** … and of the turn that it ends with. */
  readonly to: Day;
  /** How long it lasted, in bars of the series; `null` without the series. */
  readonly bars: number | null;
  /** How long it lasted, in calendar days. */
  readonly days: number;
  /** Close at its end ÷ close at its beginning − 1: `0.25` is a rise by 25 %. */
  readonly amplitude: number;
}

/** The phases of one kind that have ended. */
export interface PhaseSummary {
  readonly count: number;
  readonly bars: Centre;
  readonly days: Centre;
  readonly amplitude: Centre;
  /** Share of the calendar days from the first turn to the last; `null` where there are none. */
  readonly timeShare: number | null;
}

/** How long the phases of a market lasted and how far they went. */
export interface PhaseStatistics {
  /** The phases that have ended, in order. */
  readonly phases: readonly DatedPhase[];
  readonly bull: PhaseSummary;
  readonly bear: PhaseSummary;
  /** The phase from the last turn to the last bar, which no summary counts; `null` where there is none, or no series. */
  readonly unfinished: DatedPhase | null;
}

/**
 * How long bull and bear phases lasted and how far they went, from turn to turn. What lies before the first turn belongs to
 * a phase whose beginning is not known, and is left out.
 *
 * @param turns - The turns, from `dateTurningPoints`.
 * @param bars - The series that they were dated on, or a finer one of the same market: it counts the bars.
 * @returns The phases and a summary by kind. Cost: linear in bars and turns.
 * @throws DomainError `facts_invalid` for turns that do not alternate, or, where there is a series, whose day is that of no
 * bar; `bars_invalid` with the index of the first bar that cannot be used.
 * @example
 * ```ts
 * import { addDays, dateTurningPoints, day, phaseStatistics } from 'panhuo';
 *
 * const bars = [100, 120, 110, 90, 95, 115].map((close, place) => ({
 *   day: addDays(day('2024-01-01'), place),
 *   close,
 * }));
 * const turns = dateTurningPoints(bars, { rule: 'lunde-timmermann', up: '0.2', down: '0.2' });
 * const { bear, unfinished } = phaseStatistics(turns, bars);
 * [bear.bars.mean, bear.amplitude.mean]; // => [2, -0.25]
 * [unfinished?.kind, unfinished?.bars]; // => ['bull', 2]
 * ```
 */
export function phaseStatistics(turns: readonly Turn[], bars?: BarSeries): PhaseStatistics {
  requireTurns(turns);
  const series = bars === undefined ? undefined : readBars(bars);
  const places = series && turns.map((turn, place) => placeOf(series.day, turn, place));
  const phases = turns.slice(1).map((turn, place) => {
    const length = places && (places[place + 1] ?? 0) - (places[place] ?? 0);
    return phaseOf(turns[place] ?? turn, turn, length ?? null);
  });
  const days = sumOfDays(phases);
  const summary = (kind: PhaseKind): PhaseSummary => {
    const own = phases.filter((phase) => phase.kind === kind);
    return {
      count: own.length,
      bars: centreOf(own.flatMap((phase) => phase.bars ?? [])),
      days: centreOf(own.map((phase) => phase.days)),
      amplitude: centreOf(own.map((phase) => phase.amplitude)),
      timeShare: days === 0 ? null : sumOfDays(own) / days,
    };
  };

  const lastTurn = turns.at(-1);
  const end = (series?.day.length ?? 0) - 1;
  const since = end - (places?.at(-1) ?? end);
  const unfinished =
    series !== undefined && lastTurn !== undefined && since > 0
      ? phaseOf(
          lastTurn,
          { day: fromEpochDay(series.day[end] ?? NaN), close: series.close[end] ?? NaN },
          since,
        )
      : null;
  return { phases, bull: summary('bull'), bear: summary('bear'), unfinished };
}

function phaseOf(from: Turn, to: Pick<Turn, 'day' | 'close'>, bars: number | null): DatedPhase {
  return {
    kind: from.kind === 'trough' ? 'bull' : 'bear',
    from: from.day,
    to: to.day,
    bars,
    days: daysBetween(from.day, to.day),
    amplitude: to.close / from.close - 1,
  };
}

function placeOf(day: Int32Array, turn: Turn, index: number): number {
  const on = toEpochDay(turn.day);
  const place = datePlace(day, on);
  demand(day[place] === on, `turns[${index}].day`, 'the day of a bar');
  return place;
}

function sumOfDays(phases: readonly DatedPhase[]): number {
  return phases.reduce((sum, { days }) => sum + days, 0);
}
