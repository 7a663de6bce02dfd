import fc from 'fast-check';
import {
  type Condition,
  type Day,
  day,
  type Fact,
  type FunnelDefinition,
  fromEpochDay,
  type Move,
  toEpochDay,
} from 'panhuo';

const text = { zh: '段', en: 'stage' };
// Names that a careless look-up would find in a prototype, or take for wording.
const stageNames = ['watch', 'toString', 'note', 'constructor'];
const eventNames = ['next', 'quit', 'text', 'valueOf', 'again'];
const factNames = ['a', 'b', 'toString'];

const fact: fc.Arbitrary<Fact> = fc.oneof(
  fc.boolean(),
  fc.integer({ min: 0, max: 3 }),
  fc.constantFrom('x', 'y', ''),
);
const condition: fc.Arbitrary<Condition> = fc
  .tuple(fc.constantFrom(...factNames), fc.nat({ max: 5 }), fact, fc.integer({ min: 0, max: 3 }))
  .map(([name, kind, value, limit]): Condition => {
    const head = { fact: name, text };
    if (kind === 0) return { ...head, is: 'true' };
    if (kind === 1) return { ...head, is: 'present' };
    if (kind === 2) return { ...head, is: 'oneOf', value: [value === '' ? 'x' : value, limit] };
    if (kind === 3) return { ...head, is: 'atLeast', value: limit };
    if (kind === 4) return { ...head, is: 'atMost', value: limit };
    return { ...head, is: 'equals', value: value === '' ? 'x' : value };
  });

/** What the library must say of a condition, written anew. */
export function holds({ fact: name, is, value }: Condition, facts: ReadonlyMap<string, Fact>): boolean {
  const actual = facts.get(name);
  if (actual === undefined) return false;
  if (is === 'true') return actual === true;
  if (is === 'present') return actual !== '';
  if (is === 'equals') return actual === value;
  if (is === 'oneOf') return value.some((own) => own === actual);
  if (typeof actual !== 'number') return false;
  return is === 'atLeast' ? actual >= value : actual <= value!;
}

interface ExtraMove {
  readonly from: number;
  readonly event: number;
  readonly to: number;
  readonly when: readonly Condition[] | undefined;
}

const extraMove: fc.Arbitrary<ExtraMove> = fc.record({
  from: fc.nat({ max: 5 }),
  event: fc.nat({ max: eventNames.length - 1 }),
  to: fc.nat({ max: 5 }),
  // One condition a fact: two of one fact may contradict each other, and such a move is refused.
  when: fc.option(fc.uniqueArray(condition, { minLength: 1, maxLength: 3, selector: (own) => own.fact }), {
    nil: undefined,
  }),
});

interface Fork {
  readonly from: number;
  readonly low: number;
  readonly high: number;
  readonly limit: number;
}

const fork: fc.Arbitrary<Fork> = fc.record({
  from: fc.nat({ max: 5 }),
  low: fc.nat({ max: 5 }),
  high: fc.nat({ max: 5 }),
  limit: fc.integer({ min: 0, max: 3 }),
});

/** Funnels that are right: a chain of open stages to `won`, a way to `lost`, and any moves, forks and pauses besides. */
export const funnels: fc.Arbitrary<FunnelDefinition> = fc
  .record({
    length: fc.integer({ min: 1, max: stageNames.length }),
    moves: fc.array(extraMove, { maxLength: 10 }),
    forks: fc.array(fork, { maxLength: 3 }),
    pausable: fc.nat({ max: 15 }),
    restore: fc.constantFrom('deadline' as const, 'remaining' as const, 'restart' as const),
    starts: fc.uniqueArray(fc.constantFrom('next', 'quit'), { maxLength: 2 }),
    lose: fc.constantFrom(undefined, ['price', 'other']),
    second: fc.nat({ max: 3 }),
  })
  .map(({ length, moves, forks, pausable, restore, starts, lose, second }): FunnelDefinition => {
    const open = stageNames.slice(0, length);
    const names = [...open, 'won', 'lost'];
    const on = new Map<string, Record<string, string | Move | readonly Move[]>>();
    for (const { from, event, to, when } of moves) {
      const name = names[from % names.length]!;
      const target = names[to % names.length]!;
      const move = when === undefined ? target : { to: target, when };
      on.set(name, { ...on.get(name), [eventNames[event]!]: move });
    }
    for (const { from, low, high, limit } of forks) {
      const name = names[from % names.length]!;
      const parted = [
        { to: names[low % names.length]!, when: [{ fact: 'a', is: 'atMost', value: limit, text } as const] },
        {
          to: names[high % names.length]!,
          when: [{ fact: 'a', is: 'atLeast', value: limit + 1, text } as const],
        },
      ];
      on.set(name, { ...on.get(name), again: parted });
    }
    // The moves that make the funnel right stand last, so that no other replaces them.
    for (const [place, name] of open.entries()) {
      on.set(name, { ...on.get(name), next: names[place + 1]!, ...(place === 0 && { quit: 'lost' }) });
    }
    if (length === 1) on.set('watch', { ...on.get('watch'), next: 'won', quit: 'lost' });
    const kindOf = (name: string) => (name === 'won' || name === 'lost' ? name : 'open');
    return {
      id: 'random',
      version: '1',
      entries: { first: 'watch', constructor: open[second % length]! },
      starts,
      restore,
      ...(lose !== undefined && { lose }),
      stages: Object.fromEntries(
        names.map((name, place) => [
          name,
          {
            text,
            kind: kindOf(name),
            ...(on.has(name) && { on: on.get(name)! }),
            ...((pausable >> place) % 2 === 1 && { pausable: true }),
          },
        ]),
      ),
    };
  });

/** One try to move: any event on any day, with any facts and any reason. */
export interface Try {
  readonly event: string;
  readonly days: number;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly reason?: string;
}

export const tries: fc.Arbitrary<Try[]> = fc.array(
  fc
    .record({
      event: fc.constantFrom('next', 'next', ...eventNames, 'pause', 'resume', 'unheard-of'),
      days: fc.integer({ min: -2, max: 10 }),
      facts: fc.dictionary(fc.constantFrom(...factNames), fact, { noNullPrototype: true }),
      reason: fc.constantFrom(undefined, undefined, 'price', 'nothing'),
    })
    .map(({ reason, ...rest }) => ({ ...rest, ...(reason !== undefined && { reason }) })),
  { maxLength: 25 },
);

/** A day some days after the day of a row. */
export const after = (from: Day, days: number): Day => fromEpochDay(toEpochDay(from) + days);
export const opening = { id: 'k1', customer: 'c1', on: day('2024-01-05') };
