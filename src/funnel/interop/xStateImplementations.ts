import { daysBetween, isDay } from '../../kernel/index.js';
import { factOf, holds } from '../definition/moves.js';
import type { XStateActionParams, XStateContext, XStateEvent, XStateGuardParams } from './xStateMachine.js';

/** What XState hands to guards and actions. */
export interface XStateMoment {
  readonly context: XStateContext;
  readonly event: XStateEvent;
}

/**
 * The guard and the action that the config of `toXState` names. XState has types of its own for them in every call; they
 * take what it hands them.
 */
export interface XStateImplementations {
  readonly guards: {
    /** Whether facts, day and reason code let a move through. */
    readonly allowed: (moment: unknown, params: unknown) => boolean;
  };
  readonly actions: {
    /** Puts day, revision, episode and pauses into the context. */
    readonly record: (moment: unknown, params: unknown) => void;
  };
}

/**
 * The guard and the action that the config of `toXState` names, for `createMachine(config, …)` and for `setup(…)`. This
 * library does not depend on XState: its `assign` comes from the caller.
 *
 * @param assign - `assign` of XState v5.
 * @returns `guards.allowed`: whether facts, day and reason code let a move through; an event without a day that exists is
 * refused. `actions.record`: day, revision, episode and pauses in the context.
 * @example
 * ```ts
 * import { course, toXState, xStateImplementations } from 'panhuo';
 * import { assign, createActor, createMachine } from 'xstate';
 *
 * const machine = createMachine(toXState(course.serviceFunnel), xStateImplementations(assign));
 * const actor = createActor(machine).start();
 * actor.send({ type: 'refuse', on: '2024-01-09' });
 * actor.getSnapshot().value; // => { watch: 'running' }
 * actor.send({ type: 'refuse', on: '2024-01-09', reason: 'price' });
 * actor.getSnapshot().value; // => 'lost'
 * ```
 */
export function xStateImplementations(
  assign: (update: (moment: XStateMoment, params: XStateActionParams) => Partial<XStateContext>) => unknown,
): XStateImplementations {
  return {
    guards: { allowed: (moment, params) => isAllowed(moment as XStateMoment, params as XStateGuardParams) },
    actions: { record: assign(record) as XStateImplementations['actions']['record'] },
  };
}

function isAllowed({ context, event }: XStateMoment, { when, codes, needsCode }: XStateGuardParams): boolean {
  const { enteredOn, resumedOn, pausedOn } = context;
  const { on, reason } = event;
  // An event from JSON may say null.
  const facts = event.facts ?? {};
  const since = pausedOn ?? resumedOn ?? enteredOn;
  if (!isDay(on) || (since !== null && on < since)) return false;
  const isNamed = reason === undefined ? !needsCode : codes.includes(reason);
  return isNamed && when.every((condition) => holds(condition, factOf(facts, condition.fact)));
}

function record({ context, event }: XStateMoment, { starts }: XStateActionParams): Partial<XStateContext> {
  const { type, on } = event;
  const revision = context.revision + 1;
  if (type === 'pause') return { revision, pausedOn: on };
  if (type === 'resume') {
    const days = daysBetween(context.pausedOn ?? on, on);
    return { revision, pausedOn: null, resumedOn: on, pausedDays: context.pausedDays + days };
  }
  const episode = context.episode + (starts ? 1 : 0);
  return { revision, episode, enteredOn: on, pausedOn: null, resumedOn: null, pausedDays: 0 };
}
