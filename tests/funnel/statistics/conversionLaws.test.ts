import fc from 'fast-check';
import {
  type ConversionOptions,
  type Day,
  encodeSteps,
  finishConversion,
  type Grouping,
  mergeConversion,
  stageConversion,
  type Step,
  tallyConversion,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen, throughJson } from '../../questionnaire/laws.js';
import { oracle } from './conversionOracle.js';
import { caseLogs, dayAt, FIRST, letters, woven } from './caseLogs.js';

type Options = ConversionOptions;

const grouping: fc.Arbitrary<Grouping> = fc.constantFrom<Grouping[]>(
  'entry',
  { label: 'adviser' },
  { label: 'toString' },
  { opened: 'day' },
  { opened: 'week' },
  { opened: 'month' },
);

const common = fc.record(
  {
    stages: fc.shuffledSubarray([...letters], { minLength: 0 }),
    order: fc.constantFrom('ordered' as const, 'strict' as const, 'any' as const),
    reentry: fc.boolean(),
    ends: fc.subarray([...letters, 'e']),
    by: grouping,
  },
  { requiredKeys: ['stages'] },
);

/** Options in days or in seconds; the window and the moment are in the same unit. */
const options: fc.Arbitrary<Options> = fc
  .tuple(
    common,
    fc.option(fc.nat({ max: 12 }), { nil: undefined }),
    fc.integer({ min: -1, max: 24 }),
    fc.nat({ max: 2 }),
  )
  .map(([rest, window, cut, unit]): Options => {
    if (unit === 0) return { ...rest, ...(window !== undefined && { window }), asOf: dayAt(cut) };
    const seconds = {
      ...rest,
      unit: 'second' as const,
      ...(window !== undefined && { window: window * 3600 }),
    };
    return { ...seconds, asOf: unit === 1 ? FIRST * 86_400 + cut * 3600 : dayAt(Math.floor(cut / 12)) };
  });

const withoutGroups = (asked: Options): Options => {
  const { by, ...rest } = asked;
  return by === undefined ? asked : rest;
};

describe('stageConversion', () => {
  it('agrees with the definition, for any log, order, window, unit and day', () => {
    fc.assert(
      fc.property(caseLogs, options, (cases, asked) => {
        const plain = withoutGroups(asked);
        expect(stageConversion(frozen(woven(cases)), frozen(plain))).toEqual(oracle(cases, plain));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same over records and over columns, as plain data', () => {
    fc.assert(
      fc.property(caseLogs, options, (cases, asked) => {
        const steps = woven(cases);
        const result = stageConversion(frozen(throughJson(steps)), asked);
        // An empty log has no moments, as columns.
        if (steps.length > 0) expect(stageConversion(encodeSteps(steps), asked)).toStrictEqual(result);
        expectPlain(result);
      }),
      { numRuns: 500 },
    );
  });

  it('adds up: who reached a stage came further, is open, or has ended', () => {
    fc.assert(
      fc.property(caseLogs, options, (cases, asked) => {
        const { stages } = stageConversion(woven(cases), asked);
        for (const [place, { reached, open, ended }] of stages.entries()) {
          const isLast = place === stages.length - 1;
          expect(open + ended + (isLast ? reached : stages[place + 1]!.reached)).toBe(reached);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never changes an earlier day when later steps come', () => {
    fc.assert(
      fc.property(caseLogs, options, (cases, asked) => {
        const steps = woven(cases);
        const known = steps.filter((step) => isSeen(step, asked));
        // What is known has at least one step, or columns would lack the moments.
        if (known.length > 0) expect(stageConversion(known, asked)).toEqual(stageConversion(steps, asked));
      }),
      { numRuns: 500 },
    );
  });

  it('parts the cases into groups that add up to the totals, each as if it stood alone', () => {
    fc.assert(
      fc.property(caseLogs, options, grouping, (cases, asked, by) => {
        const { groups, ...total } = stageConversion(woven(cases), { ...asked, by });
        const names = groups!.map(({ group }) => group);
        expect(new Set(names).size).toBe(names.length);
        expect(names).toEqual([
          ...names.filter((name) => name !== null).sort(),
          ...names.filter((name) => name === null),
        ]);
        expect(sum(groups!.map((group) => group.cases))).toBe(total.cases);
        for (const [place, line] of total.stages.entries()) {
          for (const field of ['reached', 'open', 'ended'] as const) {
            expect(sum(groups!.map(({ stages }) => stages[place]![field]))).toBe(line[field]);
          }
        }
        // An episode belongs to the period in which it began itself, and a case may have several.
        if (asked.reentry === true && typeof by === 'object' && 'opened' in by) return;
        for (const { group, ...own } of groups!) {
          const members = cases.filter((steps) => groupOf(steps, by, asked) === group);
          expect(own).toEqual(oracle(members, withoutGroups(asked)));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('merges the tallies of its parts to the same bytes, in any order and through a thread', () => {
    fc.assert(
      fc.property(caseLogs, options, fc.infiniteStream(fc.nat({ max: 2 })), (cases, asked, parts) => {
        const part = new Map(cases.map((steps) => [steps, parts.next().value as number]));
        const tallies = [0, 1, 2].map((number) =>
          throughJson(tallyConversion(woven(cases.filter((steps) => part.get(steps) === number)), asked)),
        );
        const [a, b, c] = tallies as [(typeof tallies)[0], (typeof tallies)[0], (typeof tallies)[0]];
        const whole = tallyConversion(woven(cases), asked);
        expect(mergeConversion(mergeConversion(a, b), c)).toStrictEqual(whole);
        expect(mergeConversion(c, mergeConversion(b, a))).toStrictEqual(whole);
        expect(finishConversion(whole)).toStrictEqual(stageConversion(woven(cases), asked));
      }),
      { numRuns: 500 },
    );
  });

  it('does not merge tallies of different questions', () => {
    const head = { stages: ['a', 'b'], asOf: dayAt(1) };
    const tally = tallyConversion([], head);
    const others: Options[] = [
      { ...head, asOf: dayAt(2) },
      { ...head, stages: ['b', 'a'] },
      { ...head, window: 3 },
      { ...head, order: 'any' },
      { ...head, reentry: true },
      { ...head, ends: ['a'] },
      { ...head, by: 'entry' },
      { ...head, unit: 'second' },
    ];
    for (const other of others) {
      const error = errorOf(() => mergeConversion(tally, tallyConversion([], other)));
      expect(error).toMatchObject({ code: 'unit_mismatch', details: { path: 'question' } });
      expectWorded([error.reason]);
    }
    expect(mergeConversion(tally, tallyConversion([], { ...head, unit: 'day', ends: [] }))).toEqual(tally);
  });
});

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function isSeen(step: Step, { unit, asOf }: Options): boolean {
  if (unit !== 'second') return step.on <= asOf;
  return typeof asOf === 'number' ? step.at! <= asOf : step.at! <= (FIRST + daysTo(asOf)) * 86_400 + 86_399;
}

const daysTo = (until: Day): number => (Date.parse(until) - Date.parse(dayAt(0))) / 86_400_000;

/** The group of a case by its definition. */
function groupOf(steps: readonly Step[], by: Grouping, asked: Options): string | null {
  const seen = steps.filter((step) => isSeen(step, asked));
  if (by === 'entry') return seen.find(({ entry }) => entry !== undefined)?.entry ?? null;
  if ('label' in by) {
    const own = seen.find(({ labels }) => labels !== undefined && Object.hasOwn(labels, by.label));
    return own?.labels?.[by.label] ?? null;
  }
  // Every case of these logs opens on one of three or four days after Friday 2024-01-05.
  const on = seen[0]?.on ?? '';
  if (by.opened === 'day') return on;
  if (by.opened === 'week') return on < '2024-01-08' ? '2024-01-01' : '2024-01-08';
  return '2024-01-01';
}
