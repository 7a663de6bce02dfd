import fc from 'fast-check';
import {
  advance,
  choices,
  type Condition,
  day,
  defineFunnel,
  type Fact,
  type FunnelDefinition,
  inspectFunnel,
  openCase,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded } from '../../questionnaire/laws.js';

const text = { zh: '条件', en: 'condition' };
const on = day('2024-01-05');
type Guard = Omit<Condition, 'text'>;

/** A funnel whose one event may lead to either of two ends. */
const fork = (first: readonly Guard[], second: readonly Guard[]): FunnelDefinition => {
  const when = (guards: readonly Guard[]) => guards.map((guard) => ({ ...guard, text }) as Condition);
  return {
    id: 'fork',
    version: '1',
    entries: { all: 'watch' },
    lose: ['other'],
    stages: {
      watch: {
        text,
        kind: 'open',
        on: {
          go: [
            { to: 'close', when: when(first) },
            { to: 'silent', when: when(second) },
          ],
          leave: 'lost',
        },
      },
      close: { text, kind: 'won' },
      silent: { text, kind: 'dormant', on: { leave: 'lost' } },
      lost: { text, kind: 'lost' },
    },
  };
};
const rulesOf = (definition: FunnelDefinition) => {
  const findings = inspectFunnel(definition);
  expectWorded(findings);
  expectPlain(findings);
  return findings.map(({ rule, detail }) => `${rule} ${detail['path'] as string}`);
};

describe('two moves of one event', () => {
  const f = 'n';
  it.each<[string, Guard[], Guard[], boolean]>([
    ['a flag and its contrary', [{ fact: f, is: 'true' }], [{ fact: f, is: 'equals', value: false }], true],
    [
      'numbers below and above',
      [{ fact: f, is: 'atMost', value: 4 }],
      [{ fact: f, is: 'atLeast', value: 5 }],
      true,
    ],
    [
      'numbers that meet',
      [{ fact: f, is: 'atMost', value: 5 }],
      [{ fact: f, is: 'atLeast', value: 5 }],
      false,
    ],
    ['two codes', [{ fact: f, is: 'equals', value: 'a' }], [{ fact: f, is: 'equals', value: 'b' }], true],
    [
      'lists that share a code',
      [{ fact: f, is: 'oneOf', value: ['a', 'b'] }],
      [{ fact: f, is: 'oneOf', value: ['b', 'c'] }],
      false,
    ],
    [
      'lists that share none',
      [{ fact: f, is: 'oneOf', value: ['a', 'b'] }],
      [{ fact: f, is: 'oneOf', value: ['c'] }],
      true,
    ],
    [
      'a code in reach of a number',
      [{ fact: f, is: 'equals', value: 7 }],
      [{ fact: f, is: 'atLeast', value: 5 }],
      false,
    ],
    [
      'a code out of its reach',
      [{ fact: f, is: 'equals', value: 4 }],
      [{ fact: f, is: 'atLeast', value: 5 }],
      true,
    ],
    [
      'a text and a number',
      [{ fact: f, is: 'equals', value: '7' }],
      [{ fact: f, is: 'atLeast', value: 5 }],
      true,
    ],
    ['presence and a code', [{ fact: f, is: 'present' }], [{ fact: f, is: 'equals', value: 'a' }], false],
    ['presence and presence', [{ fact: f, is: 'present' }], [{ fact: f, is: 'present' }], false],
    [
      'two facts that know nothing of each other',
      [{ fact: f, is: 'true' }],
      [{ fact: 'm', is: 'true' }],
      false,
    ],
    [
      'two facts, one of which parts them',
      [
        { fact: f, is: 'true' },
        { fact: 'm', is: 'true' },
      ],
      [{ fact: 'm', is: 'equals', value: false }],
      true,
    ],
    ['a guard and none', [{ fact: f, is: 'true' }], [], false],
    ['no guard at all', [], [], false],
  ])('%s: exclude one another is %4$s', (_, first, second, exclude) => {
    expect(rulesOf(fork(first, second))).toEqual(exclude ? [] : ['moves_overlap stages.watch.on.go']);
  });

  it('that contradict themselves are named, each by its place', () => {
    const never: Guard[] = [
      { fact: f, is: 'atLeast', value: 5 },
      { fact: f, is: 'atMost', value: 4 },
    ];
    expect(rulesOf(fork([{ fact: f, is: 'true' }], never))).toEqual([
      'move_impossible stages.watch.on.go[1]',
    ]);
  });

  it('are refused where they overlap, with the places of both', () => {
    const error = errorOf(() => defineFunnel(fork([], [])));
    expect(error).toMatchObject({
      code: 'funnel_invalid',
      reasons: [{ rule: 'moves_overlap', detail: { first: 0, second: 1 } }],
    });
  });

  it('lead where the facts say, and a refusal names what each of them misses', () => {
    const funnel = defineFunnel(
      fork([{ fact: f, is: 'atLeast', value: 5 }], [{ fact: f, is: 'atMost', value: 4 }]),
    );
    const { row } = openCase(funnel, { id: 'k1', customer: 'c1', on, entry: 'all' });
    const go = (facts: Record<string, Fact>) => advance(funnel, row, { event: 'go', on, facts });
    expect(go({ n: 5 }).row.stage).toBe('close');
    expect(go({ n: 4 }).row.stage).toBe('silent');
    const refused = go({ n: 4.5 });
    expect(refused).toMatchObject({
      moved: false,
      reasons: [
        { rule: 'guard_unmet', detail: { to: 'close', required: 5, actual: 4.5 } },
        { rule: 'guard_unmet', detail: { to: 'silent', required: 4, actual: 4.5 } },
      ],
    });
    const offered = choices(funnel, row, { on, facts: { n: 4 } });
    expect(offered.map(({ event, to, allowed }) => [event, to, allowed])).toEqual([
      ['go', 'close', false],
      ['go', 'silent', true],
      ['leave', 'lost', true],
    ]);
  });
});

describe('the check of exclusion', () => {
  // Half steps too, so that a gap between two whole limits is met.
  const values: Fact[] = [true, false, 'a', 'b', 0, 0.5, 1, 1.5, 2, 2.5, 3];
  const guard: fc.Arbitrary<Guard> = fc.oneof(
    fc.constant<Guard>({ fact: 'n', is: 'true' }),
    fc.constant<Guard>({ fact: 'n', is: 'present' }),
    fc.constantFrom<Fact>(false, true, 'a', 0, 2).map((value): Guard => ({ fact: 'n', is: 'equals', value })),
    fc
      .subarray<Fact>([true, 'a', 'b', 1, 2], { minLength: 1 })
      .map((value): Guard => ({ fact: 'n', is: 'oneOf', value })),
    fc.integer({ min: 0, max: 3 }).map((value): Guard => ({ fact: 'n', is: 'atLeast', value })),
    fc.integer({ min: 0, max: 3 }).map((value): Guard => ({ fact: 'n', is: 'atMost', value })),
  );
  const guards = fc.array(guard, { maxLength: 3 });
  /** Every value that could matter is tried, in place of a proof. */
  const holdsSomewhere = (all: readonly Guard[]) =>
    all.length === 0 ||
    values.some((actual) =>
      all.every(({ is, value }) => {
        if (is === 'true') return actual === true;
        if (is === 'present') return true;
        if (is === 'equals') return actual === value;
        if (is === 'oneOf') return (value as readonly Fact[]).includes(actual);
        if (typeof actual !== 'number') return false;
        return is === 'atLeast' ? actual >= (value as number) : actual <= (value as number);
      }),
    );

  it('finds what trying every value finds', () => {
    fc.assert(
      fc.property(guards, guards, (first, second) => {
        expect(rulesOf(fork(first, second))).toEqual([
          ...(holdsSomewhere(first) ? [] : ['move_impossible stages.watch.on.go[0]']),
          ...(holdsSomewhere(second) ? [] : ['move_impossible stages.watch.on.go[1]']),
          ...(holdsSomewhere([...first, ...second]) ? ['moves_overlap stages.watch.on.go'] : []),
        ]);
      }),
      { numRuns: 500 },
    );
  });
});
