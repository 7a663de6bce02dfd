import {
  type Checked,
  type Day,
  DomainError,
  FIRST_EPOCH_DAY,
  LAST_EPOCH_DAY,
  type Finding,
  type Fingerprint,
  fingerprint,
  type Json,
  plainCopy,
  choiceShape,
  dayShape,
  eitherShape,
  integerShape,
  listShape,
  numberShape,
  objectShape,
} from '../../kernel/index.js';
import type { Caller } from '../columns/judgeMachine.js';
import { rewind, windowOf } from '../columns/judgeWindow.js';
import { beginJudge, type Running } from './judgeBar.js';
import type { Limits } from './limits.js';
import { type JudgePolicy, type Phase, phases, type Regime, regimes } from './types.js';

/** A judge in the middle of a series, as JSON. */
export interface JudgeState {
  readonly policy: { readonly id: string; readonly version: string; readonly fingerprint: Fingerprint };
  readonly bars: number;
  readonly lastDay: Day | null;
  /** First day of the regime. */
  readonly since: Day | null;
  readonly window: JudgeWindow;
  readonly regime: Calling<Regime>;
  readonly phase: Calling<Phase>;
}

/** What a judge remembers of the series: the least that lets it go on with the same digits. */
export interface JudgeWindow {
  /** The last closes, oldest first. */
  readonly closes: readonly number[];
  /** The last averages, oldest first. */
  readonly averages: readonly number[];
  /** The average true range, and while it is not yet one the sum of the ranges; zero where the policy does not ask. */
  readonly range: number;
  /** The highest close since a strong regime was called, or the lowest since another was; zero before any is. */
  readonly extreme: number;
}

/** A state that is called only when a new one has lasted. */
export interface Calling<State extends string> {
  readonly state: State;
  /** Bars that it has lasted. */
  readonly stay: number;
  /** The state that the last bars speak for, and how many in a row. */
  readonly candidate: State;
  readonly count: number;
}

const phasesOf: Readonly<Record<Regime, readonly Phase[]>> = {
  unknown: ['unknown'],
  strong: ['rising', 'topping'],
  sideways: ['consolidating'],
  weak: ['falling', 'bottoming'],
};

// Wording and provenance may be corrected without a saved judge becoming another's.
const wordingKeys = ['market', 'source', 'note'];

/** The name, version and fingerprint by which a saved judge knows its policy. */
export function identityOf(policy: JudgePolicy): JudgeState['policy'] {
  const { id, version } = policy;
  return { id, version, fingerprint: fingerprint(policy as unknown as Json, wordingKeys) };
}

/** A running judge as JSON. */
export function saveJudge(policy: JudgeState['policy'], running: Running): JudgeState {
  const { machine, lastDay, since } = running;
  const saved = <State extends string>(
    names: readonly State[],
    unknown: State,
    caller: Caller,
  ): Calling<State> => ({
    state: names[caller.state] ?? unknown,
    stay: caller.stay,
    candidate: names[caller.candidate] ?? unknown,
    count: caller.count,
  });
  return {
    policy,
    bars: machine.fed,
    lastDay,
    since,
    window: windowOf(machine),
    regime: saved(regimes, 'unknown', machine.regime),
    phase: saved(phases, 'unknown', machine.phase),
  };
}

/**
 * A judge that goes on from a saved one, or begins.
 *
 * @throws DomainError `definition_unchecked`, or `facts_invalid` for what a judge of this policy could not have saved.
 */
export function restore(policy: Checked<JudgePolicy>, saved: JudgeState | undefined): Running {
  const running = beginJudge(policy);
  if (saved === undefined) return running;
  const { machine } = running;
  const { bars, lastDay, since, window, regime, phase } = readState(policy, machine.limits, saved);
  rewind(machine, bars, window);
  resume(machine.regime, regimes, regime);
  resume(machine.phase, phases, phase);
  return Object.assign(running, { lastDay, since });
}

function resume(caller: Caller, names: readonly string[], calling: Calling<string>): void {
  const { state, stay, candidate, count } = calling;
  Object.assign(caller, { state: names.indexOf(state), stay, candidate: names.indexOf(candidate), count });
}

function readState(policy: JudgePolicy, limits: Limits, saved: JudgeState): JudgeState {
  const state = plainCopy(saved);
  const findings: Finding[] = [];
  stateShape(policy)(state, 'saved', findings);
  const [found] = findings;
  if (found !== undefined) throw strange(found.detail['path'] as string);
  const read = state as unknown as JudgeState;
  requireWhole(limits, read);
  return read;
}

// A state holds exactly what a judge of this policy holds after so many bars; another would go on with wrong averages.
function requireWhole(limits: Limits, { bars, lastDay, since, window, regime, phase }: JudgeState): void {
  const { closes, averages, range, extreme } = window;
  const averageCount = Math.min(Math.max(bars - limits.window + 1, 0), limits.slopeOver);
  const judged = Math.max(bars - limits.warmUp + 1, 0);
  const faults = {
    'saved.lastDay': (lastDay === null) !== (bars === 0),
    'saved.since': since === null || lastDay === null ? since !== lastDay : since > lastDay,
    'saved.window.closes':
      closes.length !== Math.min(bars, Math.max(limits.window, limits.swingWindow)) ||
      closes.some((close) => close <= 0),
    'saved.window.averages': averages.length !== averageCount || averages.some((average) => average <= 0),
    'saved.window.range': range < 0 || (limits.rangeWindow === 0 && range !== 0),
    'saved.window.extreme': extreme > 0 !== judged > 0 || extreme < 0,
    'saved.regime': !isCalling(regime, judged),
    'saved.phase': !isCalling(phase, regime.stay) || !phasesOf[regime.state].includes(phase.state),
  };
  for (const [path, isFault] of Object.entries(faults)) {
    if (isFault) throw strange(path);
  }
}

// Nothing is called during the warm-up; then state and candidate have lasted a bar at least, and no longer than there was
// something to call.
function isCalling({ state, stay, candidate, count }: Calling<string>, most: number): boolean {
  const isKnown = most > 0;
  return (
    (state !== 'unknown') === isKnown &&
    (candidate !== 'unknown') === isKnown &&
    [stay, count].every((bars) => bars > 0 === isKnown && bars <= most)
  );
}

function strange(path: string): DomainError {
  return new DomainError('facts_invalid', { path, expected: 'as a judge of this policy saves it' });
}

function stateShape(policy: JudgePolicy) {
  const own = identityOf(policy);
  // A bar has a day of its own, and there are no more days.
  const count = integerShape(0, LAST_EPOCH_DAY - FIRST_EPOCH_DAY + 1);
  const optionalDay = eitherShape('a day or null', dayShape, choiceShape([null]));
  const numbers = listShape(numberShape);
  const calling = (states: readonly string[]) =>
    objectShape({ state: choiceShape(states), stay: count, candidate: choiceShape(states), count });
  return objectShape({
    policy: objectShape({
      id: choiceShape([own.id]),
      version: choiceShape([own.version]),
      fingerprint: choiceShape([own.fingerprint]),
    }),
    bars: count,
    lastDay: optionalDay,
    since: optionalDay,
    window: objectShape({
      closes: numbers,
      averages: numbers,
      range: numberShape,
      extreme: numberShape,
    }),
    regime: calling(regimes),
    phase: calling(phases),
  });
}
