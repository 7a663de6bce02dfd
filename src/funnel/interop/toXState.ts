import { requireChecked } from '../../kernel/index.js';
import { identityOf } from '../definition/identity.js';
import { funnelRules } from '../definition/inspectFunnel.js';
import { eventsOf, movesOf } from '../definition/moves.js';
import type { Condition, EntryOf, Funnel, FunnelDefinition, StageDefinition } from '../types.js';
import { isFinal } from './isFinal.js';
import { startOf } from './startOf.js';
import type { XStateMachine, XStateStage, XStateTransition } from './xStateMachine.js';

/**
 * Writes a funnel as the config of an XState v5 machine, plain data without functions. Together with
 * `xStateImplementations(assign)` it moves as `advance` does: the same stages, guards on `event.facts`, reason codes in
 * `event.reason`, no day in `event.on` before the one of the step before, revision and episode in the context. XState
 * gives no reason for a refusal: it stays where it is.
 *
 * A stage is a state of the same name. Where it can be paused it holds the states `running` and `paused`, and while it is
 * paused no other event gets through. A stage in which nothing can happen any more is final.
 *
 * Time rules are no delays here: XState counts milliseconds in memory, fires at once what lies beyond 24.8 days, and
 * forgets its timers in a snapshot. A rule stands in `meta.after` of its stage, and whoever watches the calendar sends its
 * event on the day after its days, with its reason code.
 *
 * @param funnel - The funnel, from `defineFunnel` or a preset.
 * @param options - `entry`: the entry whose stage is the initial state; the first of the funnel unless it says otherwise.
 * @returns The config. A case that was opened on a day gets it by `context: { ...config.context, enteredOn }`. Cost:
 * linear in stages and moves.
 * @throws DomainError `definition_unchecked`; `facts_invalid` for an entry that the funnel does not have.
 * @example
 * ```ts
 * import { course, toXState } from 'panhuo';
 *
 * const config = toXState(course.serviceFunnel);
 * config.initial; // => 'watch'
 * config.states['trade']?.on?.['deal']?.[0]?.target; // => 'close'
 * config.states['lost']?.type; // => 'final'
 * ```
 */
export function toXState<F extends Funnel>(
  funnel: F,
  options: { readonly entry?: EntryOf<F> } = {},
): XStateMachine {
  requireChecked(funnelRules.kind, funnel);
  const { id, version, fingerprint } = identityOf(funnel);
  return {
    id,
    version,
    initial: startOf(funnel, options.entry),
    context: { enteredOn: null, revision: 0, episode: 1, pausedOn: null, resumedOn: null, pausedDays: 0 },
    meta: { fingerprint },
    states: Object.fromEntries(
      Object.entries(funnel.stages).map(([name, stage]) => [name, stateOf(funnel, name, stage)]),
    ),
  };
}

function stateOf(
  funnel: FunnelDefinition,
  name: string,
  { text, kind, knownBy, after, staleAfterDays, pausable }: StageDefinition,
): XStateStage {
  const { starts = [], stages } = funnel;
  const on = eventsOf(funnel, name).map((event) => {
    const ways = movesOf(funnel, name, event).map(({ to, when = [] }) =>
      transitionTo(funnel, to, { when, loses: stages[to]?.kind === 'lost', starts: starts.includes(event) }),
    );
    return [event, ways] as const;
  });
  const stays = { when: [], loses: false, starts: false };
  return {
    ...(isFinal(funnel, name) && { type: 'final' }),
    meta: {
      text,
      kind,
      ...(knownBy !== undefined && { knownBy }),
      ...(after !== undefined && { after }),
      ...(staleAfterDays !== undefined && { staleAfterDays }),
    },
    ...(on.length > 0 && { on: Object.fromEntries(on) }),
    ...(pausable === true && {
      initial: 'running',
      states: {
        running: { on: { pause: [transitionTo(funnel, 'paused', stays)] } },
        paused: { on: { resume: [transitionTo(funnel, 'running', stays)], '*': {} } },
      },
    }),
  };
}

function transitionTo(
  { lose }: FunnelDefinition,
  target: string,
  move: { readonly when: readonly Condition[]; readonly loses: boolean; readonly starts: boolean },
): XStateTransition {
  const { when, loses, starts } = move;
  return {
    target,
    guard: { type: 'allowed', params: { when, codes: lose ?? [], needsCode: loses && lose !== undefined } },
    actions: [{ type: 'record', params: { starts } }],
  };
}
