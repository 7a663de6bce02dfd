import { createMachine as createFsm, interpret as interpretFsm } from '@xstate/fsm';
import StateMachine from 'javascript-state-machine';
import { createMachine as createRobot, guard, interpret, state, transition } from 'robot3';
import { createActor, createMachine } from 'xstate';

/** A case of a peer: it can be moved, and says where it stands. */
export interface Walker {
  move(): void;
  stage(): string;
}

/** Four stages in a ring, so that a case can walk for ever, each move guarded by `ready`. */
export const ring = ['watch', 'select', 'trade', 'close'] as const;
const following = (place: number): string => ring[(place + 1) % ring.length]!;
const event = { type: 'next', ready: true } as const;
type Ready = typeof event;

const fsm = createFsm<object, Ready>({
  id: 'ring',
  initial: 'watch',
  states: Object.fromEntries(
    ring.map((name, place) => [
      name,
      { on: { next: { target: following(place), cond: (_: object, { ready }: Ready) => ready } } },
    ]),
  ),
});
const isReady = guard((_: object, { ready }: Ready) => ready);
const robot = createRobot({
  watch: state(transition('next', 'select', isReady)),
  select: state(transition('next', 'trade', isReady)),
  trade: state(transition('next', 'close', isReady)),
  close: state(transition('next', 'watch', isReady)),
});
const Ring = StateMachine.factory({
  init: 'watch',
  transitions: ring.map((name, place) => ({ name: 'next', from: name, to: following(place) })),
  methods: { onBeforeNext: (_, { ready }) => ready },
});
const statechart = createMachine({
  types: {} as { events: Ready },
  initial: 'watch',
  states: Object.fromEntries(
    ring.map((name, place) => [
      name,
      { on: { next: { target: following(place), guard: ({ event: own }: { event: Ready }) => own.ready } } },
    ]),
  ),
});

/** The machines that a JavaScript service would pick instead; each makes a case of its own. */
export const machines: Readonly<Record<string, () => Walker>> = {
  '@xstate/fsm': () => {
    const service = interpretFsm(fsm).start();
    return {
      move: () => {
        service.send(event);
      },
      stage: () => service.state.value,
    };
  },
  robot3: () => {
    const service = interpret(robot, () => undefined);
    return {
      move: () => {
        service.send(event);
      },
      stage: () => service.machine.current,
    };
  },
  'javascript-state-machine': () => {
    const walker = new Ring();
    return {
      move: () => {
        walker.next(event);
      },
      stage: () => walker.state,
    };
  },
  xstate: () => {
    const actor = createActor(statechart).start();
    return {
      move: () => {
        actor.send(event);
      },
      stage: () => actor.getSnapshot().value as string,
    };
  },
};
