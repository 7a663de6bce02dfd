import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { course, day, defineFunnel, type Funnel, toXState, xStateImplementations } from 'panhuo';
import type { FunnelCase, XStateContext, XStateEvent } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { assign, createActor, createMachine, initialTransition, setup, transition } from 'xstate';
import { errorOf, expectPlain, throughJson } from '../../questionnaire/laws.js';
import { opening } from '../randomFunnels.js';
import { type Told, travels, type Walk } from './randomWalks.js';

const implementations = xStateImplementations(assign);

function machineOf(funnel: Funnel, entry: string, enteredOn: FunnelCase['enteredOn']) {
  const config = toXState(funnel, { entry });
  return createMachine({ ...config, context: { ...config.context, enteredOn } }, implementations);
}

/** What XState must know of a case, in its own form. */
function expected({ stage, enteredOn, revision, episode, ...row }: FunnelCase, funnel: Funnel) {
  const { pausedOn = null, resumedOn = null, pausedDays = 0 } = row;
  const inner = pausedOn === null ? 'running' : 'paused';
  return {
    value: funnel.stages[stage]?.pausable === true ? { [stage]: inner } : stage,
    context: { enteredOn, revision, episode, pausedOn, resumedOn, pausedDays },
  };
}

const sentOf = ({ event, on, facts, reason }: Told) => ({
  type: event,
  on,
  facts,
  ...(reason !== undefined && { reason }),
});

describe('a funnel as a machine of XState', () => {
  it('moves in the real XState as advance does, in 10,000 random walks through random funnels', () => {
    let machines = 0;
    let count = 0;
    let moves = 0;
    let pauses = 0;
    fc.assert(
      fc.property(travels, ({ funnel, entry, walks }) => {
        machines += 1;
        const machine = machineOf(funnel, entry, opening.on);
        for (const { told } of walks) {
          let [snapshot] = initialTransition(machine);
          const seen = told.map((one) => {
            [snapshot] = transition(machine, snapshot, sentOf(one));
            return { value: snapshot.value, context: snapshot.context };
          });
          expect(seen).toEqual(told.map(({ row }) => expected(row, funnel)));
          count += 1;
          for (const { event, moved } of told) {
            moves += moved ? 1 : 0;
            pauses += moved && event === 'pause' ? 1 : 0;
          }
        }
      }),
      { numRuns: 2_000 },
    );
    // Five walks through each funnel, of two moves at least on average, and a pause in one of ten.
    expect(count).toBe(5 * machines);
    expect(moves).toBeGreaterThan(2 * count);
    expect(pauses).toBeGreaterThan(count / 10);
  });

  it('can what advance lets through, is where matches says, and goes on from a stored snapshot', () => {
    fc.assert(
      fc.property(travels, fc.nat({ max: 20 }), ({ funnel, entry, walks }, pause) => {
        const [{ opened, told }] = walks as [Walk];
        const machine = machineOf(funnel, entry, opening.on);
        let actor = createActor(machine).start();
        for (const [place, one] of told.entries()) {
          if (actor.getSnapshot().status === 'done') break;
          if (place === pause) {
            const snapshot = throughJson(actor.getPersistedSnapshot());
            actor = createActor(machine, { snapshot }).start();
          }
          expect(actor.getSnapshot().can(sentOf(one))).toBe(one.moved);
          actor.send(sentOf(one));
          expect(actor.getSnapshot()).toMatchObject(expected(one.row, funnel));
          expect(actor.getSnapshot().matches(one.row.stage)).toBe(true);
        }
        const { stage } = told.at(-1)?.row ?? opened;
        const { kind, on = {}, pausable } = funnel.stages[stage]!;
        const ends = ['won', 'lost'].includes(kind) && Object.keys(on).length === 0 && pausable !== true;
        expect(actor.getSnapshot().status).toBe(ends ? 'done' : 'active');
      }),
    );
  });

  it('is plain data, without functions', () => {
    expectPlain(toXState(course.serviceFunnel));
    fc.assert(
      fc.property(travels, ({ funnel }) => {
        const config = toXState(funnel);
        // A key `constructor` is no class: `toStrictEqual` would take it for one.
        expect(isDeepStrictEqual(throughJson(config), config)).toBe(true);
      }),
    );
  });

  it('runs in a machine of setup too, with types for its context and events', () => {
    const types = {} as { context: XStateContext; events: XStateEvent };
    const machine = setup({ types, ...implementations }).createMachine(toXState(course.serviceFunnel));
    const actor = createActor(machine).start();
    actor.send({ type: 'refuse', on: day('2024-01-09') });
    expect(actor.getSnapshot().matches('watch')).toBe(true);
    actor.send({ type: 'refuse', on: day('2024-01-09'), reason: 'price' });
    expect(actor.getSnapshot().value).toBe('lost');
    const { enteredOn, revision } = actor.getSnapshot().context;
    expect([enteredOn, revision]).toEqual(['2024-01-09', 1]);
    const bare = setup(implementations).createMachine(toXState(course.serviceFunnel));
    expect(initialTransition(bare)[0].matches('watch')).toBe(true);
  });

  it('refuses an event without a day, or with one that does not exist', () => {
    const actor = createActor(createMachine(toXState(course.serviceFunnel), implementations)).start();
    actor.send({ type: 'refuse', reason: 'price' });
    actor.send({ type: 'refuse', reason: 'price', on: '2024-02-30' });
    expect(actor.getSnapshot().matches('watch')).toBe(true);
  });

  it('stays where it is when an event from JSON says null for its facts', () => {
    const actor = createActor(createMachine(toXState(course.serviceFunnel), implementations)).start();
    actor.send({ type: 'interest', on: '2024-01-09', facts: null });
    expect(actor.getSnapshot()).toMatchObject({ status: 'active', value: { watch: 'running' } });
  });

  it('keeps a stage called paused apart from the pause of a stage', () => {
    const text = { zh: '段', en: 'stage' };
    const funnel = defineFunnel({
      id: 'a.b#c',
      version: '1',
      entries: { all: 'running' },
      lose: ['other'],
      stages: {
        running: { text, kind: 'open', pausable: true, on: { stop: 'paused' } },
        paused: { text, kind: 'lost', pausable: true },
      },
    });
    const machine = createMachine(toXState(funnel), implementations);
    let [snapshot] = initialTransition(machine);
    const on = day('2024-01-05');
    [snapshot] = transition(machine, snapshot, { type: 'pause', on });
    expect(snapshot.value).toEqual({ running: 'paused' });
    [snapshot] = transition(machine, snapshot, { type: 'resume', on });
    [snapshot] = transition(machine, snapshot, { type: 'stop', on, reason: 'other' });
    expect(snapshot.value).toEqual({ paused: 'running' });
  });

  it('hands a time rule over as data, and no delay', () => {
    const text = { zh: '段', en: 'stage' };
    const after = { days: 30, event: 'expire', reason: 'late' } as const;
    const funnel = defineFunnel({
      id: 'timed',
      version: '1',
      entries: { all: 'wait' },
      lose: ['late'],
      stages: {
        wait: { text, kind: 'open', on: { expire: 'gone' }, after, staleAfterDays: 5 },
        gone: { text, kind: 'lost' },
      },
    });
    const { wait } = toXState(funnel).states;
    expect(wait?.meta).toEqual({ text, kind: 'open', after, staleAfterDays: 5 });
    expect(wait).not.toHaveProperty('after');
  });

  it('names an entry that the funnel does not have, and refuses an unchecked funnel', () => {
    const toString = 'toString' as 'normal';
    expect(errorOf(() => toXState(course.serviceFunnel, { entry: toString }))).toMatchObject({
      code: 'facts_invalid',
      details: { path: 'entry', expected: 'an entry of the funnel' },
    });
    expect(errorOf(() => toXState({ ...course.serviceFunnel }))).toMatchObject({
      code: 'definition_unchecked',
    });
  });
});
