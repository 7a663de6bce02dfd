import {
  type Day,
  DomainError,
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
} from '../kernel/index.js';
import type { SavedSignals } from './signals.js';
import { type JudgePolicy, type Phase, type Regime, regimes } from './types.js';

/** A judge in the middle of a series, as JSON. */
export interface JudgeState {
  readonly policy: { readonly id: string; readonly version: string; readonly fingerprint: Fingerprint };
  readonly bars: number;
  readonly lastDay: Day | null;
  readonly signals: SavedSignals;
  readonly regime: Calling<Regime>;
  readonly phase: Calling<Phase>;
}

/** A state that is called only when a new one has lasted. */
export interface Calling<State extends string> {
  readonly state: State;
  readonly since: Day | null;
  /** Bars that it has lasted. */
  readonly stay: number;
  /** The state that the last bars speak for, and how many in a row. */
  readonly candidate: State;
  readonly count: number;
}

const phases: readonly Phase[] = ['bottoming', 'rising', 'topping', 'falling', 'consolidating', 'unknown'];

// Wording and provenance may be corrected without a saved judge becoming another's.
const wordingKeys = ['market', 'source', 'note'];

/** The name, version and fingerprint by which a saved judge knows its policy. */
export function identityOf(policy: JudgePolicy): JudgeState['policy'] {
  const { id, version } = policy;
  return { id, version, fingerprint: fingerprint(policy as unknown as Json, wordingKeys) };
}

/** Reads a saved judge, and refuses what a judge of this policy could not have saved. */
export function readState(policy: JudgePolicy, saved: JudgeState): JudgeState {
  const state = plainCopy(saved);
  const findings: Finding[] = [];
  stateShape(policy)(state, 'saved', findings);
  const [found] = findings;
  if (found !== undefined) throw strange(found.detail['path'] as string);
  const read = state as unknown as JudgeState;
  requireWhole(policy, read);
  return read;
}

// A state holds exactly what a judge of this policy holds after so many bars; another would go on with wrong averages.
function requireWhole({ trend }: JudgePolicy, { bars, lastDay, signals }: JudgeState): void {
  const { closes, sum, age } = signals.window;
  const total = closes.reduce((all, close) => all + close, 0);
  const averages = Math.min(Math.max(bars - trend.window + 1, 0), trend.slopeOver);
  const faults = {
    'saved.lastDay': (lastDay === null) !== (bars === 0),
    'saved.signals.window.closes':
      closes.length !== Math.min(bars, trend.window) || closes.some((close) => close <= 0),
    // The running sum carries the rounding of at most one window of steps.
    'saved.signals.window.sum': !(Math.abs(sum - total) <= 1e-9 * total),
    'saved.signals.window.age': age !== bars % trend.window,
    'saved.signals.averages': signals.averages.length !== averages,
  };
  for (const [path, isFault] of Object.entries(faults)) {
    if (isFault) throw strange(path);
  }
}

function strange(path: string): DomainError {
  return new DomainError('facts_invalid', { path, expected: 'as a judge of this policy saves it' });
}

function stateShape(policy: JudgePolicy) {
  const own = identityOf(policy);
  const count = integerShape(0, Number.MAX_SAFE_INTEGER);
  const optionalDay = eitherShape('a day or null', dayShape, choiceShape([null]));
  const calling = (states: readonly string[]) =>
    objectShape({
      state: choiceShape(states),
      since: optionalDay,
      stay: count,
      candidate: choiceShape(states),
      count,
    });
  return objectShape({
    policy: objectShape({
      id: choiceShape([own.id]),
      version: choiceShape([own.version]),
      fingerprint: choiceShape([own.fingerprint]),
    }),
    bars: count,
    lastDay: optionalDay,
    signals: objectShape({
      window: objectShape({
        closes: listShape(numberShape, 0),
        sum: numberShape,
        age: integerShape(0, policy.trend.window),
      }),
      averages: listShape(numberShape),
    }),
    regime: calling(regimes),
    phase: calling(phases),
  });
}
