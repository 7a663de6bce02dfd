import {
  advance,
  type Advance,
  choices,
  type Day,
  elapse,
  type EventOf,
  openCase,
  type PauseEvent,
  replay,
} from 'panhuo';
import { classFunnel } from './classFunnel.js';
import type { ClassStage, ClassStep, FunnelState, KeptCase } from './funnelState.js';

/** An event that a user may choose. */
export type ClassEvent = EventOf<typeof classFunnel> | PauseEvent;

/** What came of an action: the new state, and what the library answered. */
export interface Outcome {
  readonly state: FunnelState;
  readonly answer: Advance<ClassStage, EventOf<typeof classFunnel>>;
}

/** Moves a case by an event, or says everything that speaks against it. A loss needs a reason code. */
export function moveCase(
  state: FunnelState,
  id: string,
  { event, reason }: { readonly event: ClassEvent; readonly reason?: string | undefined },
): Outcome {
  const kept = keptCase(state, id);
  const row = replay(classFunnel, kept.steps);
  const answer = advance(classFunnel, row, { event, on: state.on, facts: kept.facts, reason });
  return { state: answer.moved ? withStep(state, kept, answer.step) : state, answer };
}

/**
 * The event by which a card that was dropped on a stage would come there: of this stage where there is one, else the event
 * that leads there from elsewhere, so that the library says why it cannot happen here.
 */
export function eventTo(state: FunnelState, id: string, target: ClassStage): ClassEvent {
  const row = replay(classFunnel, keptCase(state, id).steps);
  const here = choices(classFunnel, row, { on: state.on }).find(({ to }) => to === target);
  if (here !== undefined) return here.event;
  return entranceOf(target);
}

/** Whether an event leads out of the funnel for good, and so needs a reason code. */
export function isLoss(state: FunnelState, id: string, event: ClassEvent): boolean {
  const row = replay(classFunnel, keptCase(state, id).steps);
  const choice = choices(classFunnel, row, { on: state.on }).find((open) => open.event === event);
  return choice !== undefined && classFunnel.stages[choice.to].kind === 'lost';
}

/** Goes on to a later day; the deadlines that have passed move their cases. */
export function goToDay(state: FunnelState, on: Day): { state: FunnelState; moved: readonly ClassStep[] } {
  const moved: ClassStep[] = [];
  const cases = state.cases.map((kept) => {
    const answer = elapse(classFunnel, replay(classFunnel, kept.steps), on);
    if (!answer.moved) return kept;
    moved.push(answer.step);
    return { ...kept, steps: [...kept.steps, answer.step] };
  });
  return { state: { on, cases }, moved };
}

/** Ticks a fact, or takes the tick away. */
export function setFact(state: FunnelState, id: string, fact: string, holds: boolean): FunnelState {
  const kept = keptCase(state, id);
  return replaced(state, kept, { ...kept, facts: { ...kept.facts, [fact]: holds } });
}

/** Opens a case anew for the customer of another: the old one stays as it is. */
export function openAnew(state: FunnelState, id: string): FunnelState {
  const [first] = keptCase(state, id).steps;
  // An imported board may have gaps in its numbers.
  const numbers = state.cases.map(({ steps }) => Number(steps[0]!.case.slice(1)));
  const { step } = openCase(classFunnel, {
    id: `k${Math.max(...numbers) + 1}`,
    customer: first!.customer,
    entry: first!.entry === 'dormant' ? 'dormant' : 'normal',
    on: state.on,
  });
  return { ...state, cases: [...state.cases, { steps: [step], facts: {} }] };
}

function entranceOf(target: ClassStage): ClassEvent {
  const ways = Object.values(classFunnel.stages).flatMap((stage) => Object.entries(stage.on ?? {}));
  const [event] = ways.find(
    ([, way]) => (typeof way === 'string' ? way : (way as { to: string }).to) === target,
  )!;
  return event as ClassEvent;
}

function keptCase({ cases }: FunnelState, id: string): KeptCase {
  return cases.find(({ steps }) => steps[0]!.case === id)!;
}

function withStep(state: FunnelState, kept: KeptCase, step: ClassStep): FunnelState {
  return replaced(state, kept, { ...kept, steps: [...kept.steps, step] });
}

function replaced(state: FunnelState, old: KeptCase, next: KeptCase): FunnelState {
  return { ...state, cases: state.cases.map((kept) => (kept === old ? next : kept)) };
}
