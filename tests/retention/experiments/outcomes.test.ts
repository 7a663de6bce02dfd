import fc from 'fast-check';
import {
  type ArmAssignment,
  assignArms,
  defineExperiment,
  experimentVerdict,
  industry,
  meanOutcome,
  readAssignments,
  shareOutcome,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, frozen, throughJson, visible } from '../../questionnaire/laws.js';
import { fixed, half, threeArms } from './designs.js';

const label = { zh: '再次成交的客户', en: 'customers who traded again' };
const book = Array.from({ length: 40 }, (_, index) => ({
  customer: `c${index}`,
  stratum: index < 9 ? 'VIP' : 'A',
}));
const assigned = assignArms(threeArms, book);
const some = fc.subarray(book.map(({ customer }) => customer));
const figures = fc.uniqueArray(
  fc.record({ customer: fc.nat(39).map((index) => `c${index}`), value: fc.integer({ min: -99, max: 99 }) }),
  { selector: ({ customer }) => customer },
);
const arms = fc.constantFrom('call' as const, 'letter' as const);

describe('shareOutcome', () => {
  it('counts everybody in his arm, and the absent as no success', () => {
    fc.assert(
      fc.property(some, arms, (succeeded, arm) => {
        const outcome = shareOutcome(threeArms, frozen(assigned), frozen(succeeded), { arm, label });
        expectPlain(outcome);
        for (const [side, id] of [
          ['treatment', arm],
          ['control', 'control'],
        ] as const) {
          let [total, successes] = [0, 0];
          for (const line of assigned) {
            if (line.arm !== id) continue;
            total += 1;
            if (succeeded.includes(line.customer)) successes += 1;
          }
          expect(outcome[side]).toEqual({ successes, total });
        }
        expect([outcome.measure, outcome.arm, outcome.label]).toEqual(['share', arm, label]);
      }),
    );
  });

  it('counts a customer once however often he is named, and no label where there is none', () => {
    const [first] = assignArms(half, book);
    const { customer, arm } = first!;
    const outcome = shareOutcome(half, assignArms(half, book), [customer, customer]);
    expect([outcome.treatment, outcome.control].map(({ successes }) => successes)).toEqual(
      arm === 'treatment' ? [1, 0] : [0, 1],
    );
    expect('label' in outcome).toBe(false);
  });

  // 200 against 200, of whom 70 and 65 traded: of those who traded alone, 33 of 70 against 14 of 65 would be 47% against 22%.
  it('keeps those who fell silent in the count', () => {
    const many = Array.from({ length: 400 }, (_, index) => ({ customer: `c${index}`, stratum: 'A' }));
    const lines = assignArms(half, many);
    const of = (arm: string, count: number) =>
      lines.flatMap((line) => (line.arm === arm ? [line.customer] : [])).slice(0, count);
    const outcome = shareOutcome(half, lines, [...of('treatment', 33), ...of('control', 14)]);
    expect([outcome.treatment, outcome.control]).toEqual([
      { successes: 33, total: 200 },
      { successes: 14, total: 200 },
    ]);
    expect(experimentVerdict(fixed, outcome).value.verdict).toBe('better');
  });
});

describe('meanOutcome', () => {
  it('joins by customer in any order, and gives the absent 0', () => {
    fc.assert(
      fc.property(figures, figures, arms, (after, before, arm) => {
        const outcome = meanOutcome(threeArms, frozen(assigned), frozen(after), {
          arm,
          before: frozen(before),
          label,
        });
        expectPlain(outcome);
        const valueOf = (list: typeof after, id: string) =>
          list.find(({ customer }) => customer === id)?.value ?? 0;
        for (const [side, id] of [
          ['treatment', arm],
          ['control', 'control'],
        ] as const) {
          const own = assigned.filter((line) => line.arm === id).map(({ customer }) => customer);
          expect(outcome[side]).toEqual(own.map((customer) => valueOf(after, customer)));
          expect(outcome.before?.[side]).toEqual(own.map((customer) => valueOf(before, customer)));
        }
        expect(
          meanOutcome(threeArms, assigned, [...after].reverse(), {
            arm,
            before: [...before].reverse(),
            label,
          }),
        ).toEqual(outcome);
      }),
    );
  });

  it('takes decimal text, and has no figures of before where none are handed in', () => {
    const lines = assignArms(half, book.slice(0, 1));
    const outcome = meanOutcome(half, lines, [{ customer: 'c0', value: '12.50' }]);
    expect([...(outcome.treatment as number[]), ...(outcome.control as number[])]).toEqual([12.5]);
    expect('before' in outcome || 'label' in outcome).toBe(false);
  });
});

describe('readAssignments', () => {
  it('gives back what was stored, with its types', () => {
    const rows: unknown = throughJson(assigned.map((line, row) => ({ ...line, row })));
    const lines: ArmAssignment<'control' | 'call' | 'letter'>[] = readAssignments(threeArms, rows);
    expect(lines).toEqual(assigned);
    expect(assignArms(threeArms, book, lines)).toEqual(assigned);
  });

  it('takes a class of null for none where none is needed', () => {
    const unclassed = defineExperiment({ ...half, stratified: false });
    const rows = [{ customer: 'a', stratum: null, arm: 'control' }];
    expect(errorOf(() => readAssignments(half, rows)).details['path']).toBe('[0].stratum');
    expect(readAssignments(unclassed, rows)).toEqual([{ customer: 'a', arm: 'control' }]);
  });

  it.each([
    ['no list', null, ''],
    ['no object', [null], '[0]'],
    ['an arm that there is not', [{ customer: 'secret', stratum: 'A', arm: 'visit' }], '[0].arm'],
    ['no arm', [{ customer: 'secret', stratum: 'A' }], '[0].arm'],
    ['an empty id', [{ customer: '', stratum: 'A', arm: 'call' }], '[0].customer'],
    [
      'one twice',
      [
        { customer: 'secret', stratum: 'A', arm: 'call' },
        { customer: 'secret', stratum: 'A', arm: 'call' },
      ],
      '[1].customer',
    ],
  ])('refuses %s with its place and without the id', (_, rows, path) => {
    const error = errorOf(() => readAssignments(threeArms, rows));
    expect([error.code, error.details['path']]).toEqual(['facts_invalid', path]);
    expect(visible(error)).not.toContain('secret');
  });
});

describe('what is no outcome by customer', () => {
  const line = { customer: 'a', stratum: 'A', arm: 'treatment' } as const;
  const one = { customer: 'a', value: 1 };
  it.each<[string, unknown, unknown, object, string, string?]>([
    ['assignments that are none', [{ ...line, arm: 'x' }], [], {}, 'assigned[0].arm'],
    ['a figure of somebody else', [line], [one, { customer: 'secret', value: 1 }], {}, 'after[1].customer'],
    ['a figure twice', [line], [one, one], {}, 'after[1].customer'],
    ['no customer', [line], [{ value: 1 }], {}, 'after[0].customer'],
    ['no figure', [line], [{ customer: 'a' }], {}, 'after[0].value'],
    ['no decimal text', [line], [{ customer: 'a', value: '1,0' }], {}, 'after[0].value', 'decimal_invalid'],
    ['no object', [line], [null], {}, 'after[0]'],
    ['no list', [line], 'x', {}, 'after'],
    [
      'figures before of somebody else',
      [line],
      [],
      { before: [{ customer: 'secret', value: 1 }] },
      'before[0].customer',
    ],
    ['an arm that there is not', [line], [], { arm: 'x' }, 'arm'],
  ])('means: %s', (_, lines, after, options, path, code = 'facts_invalid') => {
    const error = errorOf(() => meanOutcome(half, lines as never, after as never, options));
    expect([error.code, error.details['path']]).toEqual([code, path]);
    expect(visible(error)).not.toContain('secret');
  });

  it.each<[string, unknown, unknown, string]>([
    ['assignments that are none', 'x', [], 'assigned'],
    ['somebody else', [line], ['a', 'secret'], 'succeeded[1]'],
    ['no text', [line], [7], 'succeeded[0]'],
    ['no list', [line], new Set(['a']), 'succeeded'],
  ])('shares: %s', (_, lines, succeeded, path) => {
    const error = errorOf(() => shareOutcome(half, lines as never, succeeded as never));
    expect([error.code, error.details['path']]).toEqual(['facts_invalid', path]);
    expect(visible(error)).not.toContain('secret');
  });

  it('asks which treatment where there are several, and needs a design that was checked', () => {
    for (const outcomeOf of [shareOutcome, meanOutcome]) {
      expect(errorOf(() => outcomeOf(threeArms, assigned, [])).details['path']).toBe('arm');
      expect(errorOf(() => outcomeOf({ ...half }, [], [])).code).toBe('definition_unchecked');
    }
    expect(errorOf(() => readAssignments({ ...industry.wakingExperiment }, [])).code).toBe(
      'definition_unchecked',
    );
  });
});
