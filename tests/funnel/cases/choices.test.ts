import { advance, choices, day, type Fact } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, expectWorded, frozen } from '../../questionnaire/laws.js';
import { caseIn, type Event, funnel, openedOn, ready, type Stage, wayTo } from '../cases.js';

const stages = Object.keys(wayTo) as Stage[];
const events = [...new Set(stages.flatMap((stage) => Object.keys(funnel.stages[stage].on ?? {})))] as Event[];
const names = Object.keys(ready);
/** Every combination of the five facts: true, false or not known. */
const knowledge = Array.from({ length: 3 ** names.length }, (_, number) => {
  const facts: Record<string, Fact> = {};
  for (const [place, name] of names.entries()) {
    const state = Math.floor(number / 3 ** place) % 3;
    if (state < 2) facts[name] = state === 0;
  }
  return frozen(facts);
});
const days = [day('2024-01-04'), openedOn, day('2024-01-06')];

describe.each(stages)('in %s', (stage) => {
  const { row } = caseIn(stage);

  it('what is offered is what would happen, for every event, fact and day', () => {
    for (const facts of knowledge) {
      for (const on of days) {
        const offered = choices(funnel, frozen(row), { on, facts });
        for (const event of events) {
          const choice = offered.find((own) => own.event === event);
          const next = advance(funnel, row, { event, on, facts, reason: 'other' });
          expect(next.moved).toBe(choice?.allowed ?? false);
          if (next.moved) expect(next.row.stage).toBe(choice?.to);
          else if (choice !== undefined) expect(next.reasons).toEqual(choice.reasons);
          else expect(next.reasons[0]).toMatchObject({ rule: 'event_not_here', detail: { event, stage } });
        }
      }
    }
  });

  it('what is offered is plain, in the order of the definition, and explained', () => {
    const offered = choices(funnel, row, { on: days[0]! });
    const { on = {}, pausable = false } = funnel.stages[stage];
    expect(offered.map(({ event }) => event)).toEqual([...Object.keys(on), ...(pausable ? ['pause'] : [])]);
    for (const { allowed, reasons } of offered) {
      expect(allowed).toBe(reasons.length === 0);
      expectWorded(reasons);
    }
    expectPlain(offered);
  });
});
