import {
  advance,
  course,
  day,
  type EventOf,
  type Fact,
  type FunnelCase,
  openCase,
  type StageOf,
  type Step,
} from 'panhuo';

export const funnel = course.serviceFunnel;
export type Stage = StageOf<typeof funnel>;
export type Event = EventOf<typeof funnel>;
export type Row = FunnelCase<Stage, 'normal' | 'dormant'>;

/** Every fact that a guard of the course's funnel asks for, as it must be. */
export const ready: Readonly<Record<string, Fact>> = {
  behaviourAnalysed: true,
  needsSurveyed: true,
  suitabilityValid: true,
  planWritten: true,
  reviewDone: true,
};

export const openedOn = day('2024-01-05');
export const ids = {
  id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  customer: '9a7b330a-a736-41f5-9a0c-6d3b1c2f77aa',
};

export const open = (entry: 'normal' | 'dormant' = 'normal') =>
  openCase(funnel, { ...ids, on: openedOn, entry });

/** The events that bring a case from its opening into a stage. */
export const wayTo: Readonly<Record<Stage, readonly Event[]>> = {
  watch: [],
  select: ['interest'],
  trade: ['interest', 'decide'],
  close: ['interest', 'decide', 'deal'],
  silent: ['fall-silent'],
  lost: ['refuse'],
};

/** A case that has come into a stage, every step on the day of its opening, and its log. */
export function caseIn(stage: Stage): { row: Row; steps: Step<Stage, Event>[] } {
  const opened = open();
  let { row } = opened;
  const steps: Step<Stage, Event>[] = [opened.step];
  for (const event of wayTo[stage]) {
    const next = advance(funnel, row, { event, on: openedOn, facts: ready, reason: 'other' });
    if (!next.moved) throw new Error(`${event} should lead on`);
    ({ row } = next);
    steps.push(next.step);
  }
  return { row, steps };
}
