// XState: an actor on the config of a funnel, refused without a reason code and moved with one.
// Run it alone: npx tsx examples/embed/xstate.ts
import { course, day, toXState, xStateImplementations, wordTerm } from 'panhuo';
import { assign, createActor, createMachine } from 'xstate';

const machine = createMachine(toXState(course.serviceFunnel), xStateImplementations(assign));
const actor = createActor(machine).start();
const stages: string[] = [];
actor.subscribe(({ value }) => stages.push(JSON.stringify(value)));

actor.send({ type: 'refuse', on: day('2026-01-09') }); // the funnel wants to know why
actor.send({ type: 'refuse', on: day('2026-01-09'), reason: 'price' });
console.log(`${stages.join(' → ')} · ${wordTerm('price', 'zh')} · ${wordTerm('price', 'en')}`);
