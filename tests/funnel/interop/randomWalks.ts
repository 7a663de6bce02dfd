import fc from 'fast-check';
import {
  advance,
  type Condition,
  type Day,
  defineFunnel,
  type Fact,
  type FunnelCase,
  type FunnelDefinition,
  inspectFunnel,
  type Move,
  openCase,
} from 'panhuo';
import { after, funnels, opening } from '../randomFunnels.js';

const text = { zh: '条件', en: 'guard' };

// Conditions on one fact of which no two can hold at once.
const apart: readonly Condition[] = [
  { fact: 'toString', is: 'true', text },
  { fact: 'toString', is: 'atLeast', value: 2, text },
  { fact: 'toString', is: 'atMost', value: 1, text },
  { fact: 'toString', is: 'oneOf', value: ['x', 'y'], text },
];

const choices = fc.uniqueArray(
  fc.record({
    condition: fc.constantFrom(...apart),
    to: fc.nat({ max: 5 }),
    besides: fc.constantFrom<readonly Condition[]>([], [{ fact: 'a', is: 'present', text }]),
  }),
  { selector: ({ condition }) => condition, minLength: 2, maxLength: 4 },
);

/** Random funnels with an event `choose` of several moves, and with stages that can be paused. */
export const wideFunnels: fc.Arbitrary<FunnelDefinition> = fc
  .tuple(funnels, fc.array(fc.option(choices, { nil: undefined }), { minLength: 6, maxLength: 6 }), fc.nat())
  .map(([definition, drawn, pauses]): FunnelDefinition => {
    const names = Object.keys(definition.stages);
    const stages = Object.entries(definition.stages).map(([name, stage], place) => {
      const moves = drawn[place]?.map(({ condition, to, besides }): Move => ({
        to: names[to % names.length]!,
        when: [condition, ...besides],
      }));
      const wide = {
        ...stage,
        ...(moves !== undefined && { on: { ...stage.on, choose: moves } }),
        // The bits of one number: which stages can be paused.
        ...(((pauses >> place) & 1) === 1 && { pausable: true }),
      };
      return [name, wide] as const;
    });
    return { ...definition, stages: Object.fromEntries(stages) };
  })
  .filter((definition) => inspectFunnel(definition).every(({ severity }) => severity !== 'error'));

/** A try to move, of which the event is chosen when the stage is known. */
const attempts = fc.array(
  fc.record({
    pick: fc.nat({ max: 30 }),
    days: fc.constantFrom(0, 0, 1, 3, 10, 40, -1),
    facts: fc.record(
      {
        a: fc.constantFrom<Fact>(true, false, 2, 'x', ''),
        b: fc.constantFrom<Fact>(true, 0, 3, 'y'),
        toString: fc.constantFrom<Fact>(true, 0, 1, 2, 'x', 'y', 'z'),
      },
      { requiredKeys: [], noNullPrototype: true },
    ),
    code: fc.nat({ max: 7 }),
  }),
  { minLength: 4, maxLength: 16 },
);

/** An event as it is told, and the case after it. */
export interface Told {
  readonly event: string;
  readonly on: Day;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly reason?: string;
  readonly moved: boolean;
  readonly row: FunnelCase;
}

/** A random walk through a random funnel, as `advance` goes it. */
export interface Walk {
  readonly opened: FunnelCase;
  readonly told: readonly Told[];
}

/** A random funnel, one of its entries, and five walks from there. */
export const travels = fc
  .tuple(
    wideFunnels,
    fc.constantFrom('first', 'constructor'),
    fc.array(attempts, { minLength: 5, maxLength: 5 }),
  )
  .map(([definition, entry, drawn]) => {
    const funnel = defineFunnel(definition);
    const { row: opened } = openCase(funnel, { ...opening, entry });
    const walks = drawn.map((tries): Walk => {
      let row = opened;
      const told = tries.map(({ pick, days, facts, code }): Told => {
        const { on = {}, pausable = false } = funnel.stages[row.stage]!;
        const known = [...Object.keys(on), ...(pausable ? ['pause', 'resume', 'resume'] : [])];
        // One in ten is an event of anywhere.
        const event =
          pick % 10 === 0 ? strange[pick / 10]! : (known[pick % Math.max(known.length, 1)] ?? 'next');
        const reason = code === 0 ? undefined : code === 1 ? 'nothing' : funnel.lose?.[0];
        const latest = row.pausedOn ?? row.resumedOn ?? row.enteredOn;
        const happening = {
          event,
          on: after(latest, days),
          facts,
          ...(reason !== undefined && { reason }),
        };
        const { moved, row: next } = advance(funnel, row, happening);
        row = next;
        return { ...happening, moved, row };
      });
      return { opened, told };
    });
    return { funnel, entry, walks };
  });

const strange = ['unheard-of', 'next', 'pause', 'resume'];
