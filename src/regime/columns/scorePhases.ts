import { fromEpochDay, toEpochDay } from '../../kernel/index.js';
import type { FalseAlarm, JudgeAgreement, TurnCall } from '../agreement/types.js';
import type { PhaseKind, Turn } from '../dating/types.js';
import { type Regime, regimes } from '../judge/types.js';
import { datePlace } from './datePlace.js';
import { STRONG, UNKNOWN, WEAK } from './judgeCodes.js';

/** Days and regimes, a place for each bar. */
interface JudgedColumns {
  readonly day: Int32Array;
  readonly regime: Uint8Array;
}

/** The places of the first and the last bar that are scored, and what a whipsaw is. */
interface Scored {
  readonly first: number;
  readonly last: number;
  readonly whipsawBars: number;
}

/** A phase between two turns; the first begins, and the last ends, without one. */
interface Phase {
  readonly kind: PhaseKind;
  /** Place of its first bar. */
  readonly start: number;
  /** Place after its last bar. */
  readonly end: number;
  readonly begun: Turn | undefined;
  readonly ended: Turn | undefined;
}

/** Counts the scored days by phase and regime, and follows what the judge said through the phases. Two passes. */
export function scorePhases(
  columns: JudgedColumns,
  turns: readonly Turn[],
  scored: Scored,
): Pick<JudgeAgreement, 'table' | 'calls' | 'falseAlarms' | 'whipsaws' | 'whipsawsPerYear'> {
  const counts = { bull: new Float64Array(regimes.length), bear: new Float64Array(regimes.length) };
  const calls: TurnCall[] = [];
  const falseAlarms: FalseAlarm[] = [];
  for (const phase of phasesOf(columns.day, turns)) {
    const calledAt = followPhase(columns, phase, scored, counts[phase.kind], falseAlarms);
    const { begun } = phase;
    if (begun && phase.start > scored.first && isBy(begun, columns.day, scored.last)) {
      calls.push(callOf(columns.day, phase, begun, calledAt, scored.last));
    }
  }
  const daysOf = (kind: PhaseKind) =>
    Object.fromEntries(regimes.map((name, code) => [name, counts[kind][code]!])) as Record<Regime, number>;
  return {
    table: { bull: daysOf('bull'), bear: daysOf('bear') },
    calls,
    falseAlarms,
    ...countWhipsaws(columns, scored),
  };
}

function phasesOf(day: Int32Array, turns: readonly Turn[]): Phase[] {
  const ends = turns.map((turn) => datePlace(day, toEpochDay(turn.day)) + 1);
  const [first] = turns;
  if (first === undefined) return [];
  const leading: PhaseKind = first.kind === 'peak' ? 'bull' : 'bear';
  return [undefined, ...turns].map((begun, place) => ({
    kind: begun === undefined ? leading : begun.kind === 'trough' ? 'bull' : 'bear',
    start: place === 0 ? 0 : ends[place - 1]!,
    end: ends[place] ?? day.length,
    begun,
    ended: turns[place],
  }));
}

/** Returns the place of the first bar whose regime matches the phase, −1 where there is none that is scored. */
function followPhase(
  { day, regime }: JudgedColumns,
  { kind, start, end }: Phase,
  { first, last }: Scored,
  counts: Float64Array,
  falseAlarms: FalseAlarm[],
): number {
  const own = kind === 'bull' ? STRONG : WEAK;
  const opposite = kind === 'bull' ? WEAK : STRONG;
  let lags = start > 0 && regime[start - 1] === opposite;
  let calledAt = -1;
  const stop = Math.min(end, last + 1);
  for (let bar = start; bar < stop; bar++) {
    const said = regime[bar]!;
    if (said === own && calledAt < 0) {
      calledAt = bar;
      lags = false;
    }
    if (bar < first) continue;
    counts[said]! += 1;
    const before = bar === 0 ? UNKNOWN : regime[bar - 1];
    if (said === opposite && before !== opposite && before !== UNKNOWN && !lags) {
      falseAlarms.push({
        day: fromEpochDay(day[bar]!),
        phase: kind,
        regime: kind === 'bull' ? 'weak' : 'strong',
      });
    }
  }
  return calledAt;
}

// A turn may lie between two bars, or after the last.
function isBy(turn: Turn, day: Int32Array, last: number): boolean {
  return toEpochDay(turn.day) <= day[last]!;
}

function callOf(
  day: Int32Array,
  { kind, start, ended }: Phase,
  { day: turnDay, kind: turnKind, confirmedOn }: Turn,
  calledAt: number,
  last: number,
): TurnCall {
  const place = start - 1;
  const confirmedAt = datePlace(day, toEpochDay(confirmedOn) - 1) + 1;
  const confirmation = confirmedAt < day.length ? confirmedAt - place : null;
  const delay = calledAt < 0 ? null : calledAt - place;
  const hasPassed = ended !== undefined && isBy(ended, day, last);
  return {
    turn: { day: turnDay, kind: turnKind },
    regime: kind === 'bull' ? 'strong' : 'weak',
    outcome: delay !== null ? 'called' : hasPassed ? 'missed' : 'open',
    calledOn: calledAt < 0 ? null : fromEpochDay(day[calledAt]!),
    delay,
    confirmation,
    lead: delay === null || confirmation === null ? null : confirmation - delay,
  };
}

function countWhipsaws(
  { day, regime }: JudgedColumns,
  { first, last, whipsawBars }: Scored,
): Pick<JudgeAgreement, 'whipsaws' | 'whipsawsPerYear'> {
  let judged = 0;
  while (judged < day.length && regime[judged] === UNKNOWN) judged++;
  let whipsaws = 0;
  let changedAt = -Infinity;
  let left = UNKNOWN;
  for (let bar = judged + 1; bar <= last; bar++) {
    const before = regime[bar - 1]!;
    if (regime[bar] === before) continue;
    if (bar >= first && regime[bar] === left && bar - changedAt <= whipsawBars) whipsaws++;
    changedAt = bar;
    left = before;
  }
  const begin = Math.max(first, judged);
  const days = begin < last ? day[last]! - day[begin]! : 0;
  return { whipsaws, whipsawsPerYear: days === 0 ? null : whipsaws / (days / 365.25) };
}
