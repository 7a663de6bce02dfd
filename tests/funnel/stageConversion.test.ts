import fc from 'fast-check';
import { type Day, day, fromEpochDay, stageConversion, type Step } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { expectPlain, frozen, throughJson } from '../questionnaire/laws.js';
import { caseIn, funnel, type Stage, wayTo } from './cases.js';

const first = 19727; // 2024-01-05
const dayAt = (place: number): Day => fromEpochDay(first + place);

/** The log of a case that comes to one stage a day, a letter each. */
const logOf = (id: string, stages: string): Step[] =>
  Array.from(stages, (to, place) => ({
    case: id,
    customer: `customer of ${id}`,
    revision: place,
    episode: 1,
    event: place === 0 ? 'open' : 'go',
    from: stages[place - 1] ?? null,
    to,
    on: dayAt(place),
  }));

const reachOf = (steps: readonly Step[], stages: readonly string[], asOf: Day) =>
  stageConversion(frozen(steps), { stages, asOf }).stages.map(({ reached }) => reached);

describe('ClickHouse windowFunnel, test 00632, default order, stages a b c', () => {
  // vectors.md, Funnel: the level of each user; events at t = 1, 2, … of a day each, in a window that holds them all.
  const users = [
    ['abc', 3],
    ['adbc', 3],
    ['aabbcc', 3],
    ['aaaabbcc', 3],
    ['aabbdcc', 3],
    ['ccbbaa', 1],
  ] as const;
  const asOf = dayAt(100);

  it.each(users)('%s comes to stage %i', (events, level) => {
    expect(reachOf(logOf('k', events), ['a', 'b', 'c'], asOf)).toEqual(
      [1, 2, 3].map((place) => (place <= level ? 1 : 0)),
    );
  });

  it('all of them together', () => {
    const steps = users.flatMap(([events]) => logOf(events, events));
    const result = stageConversion(steps, { stages: ['a', 'b', 'c'], asOf });
    // Six come to a, the five of level 3 to b and c.
    expect(result).toMatchObject({
      cases: 6,
      stages: [
        { stage: 'a', reached: 6, standing: 1, fromPrevious: null, fromFirst: 1 },
        { stage: 'b', reached: 5, standing: 0, fromPrevious: 5 / 6, fromFirst: 5 / 6 },
        { stage: 'c', reached: 5, standing: 5, fromPrevious: 1, fromFirst: 5 / 6 },
      ],
    });
    expectPlain(result);
  });
});

/** Whether the stages can be picked out of a way in their order, by trying every place for the first of them. */
function passes(way: readonly string[], stages: readonly string[]): boolean {
  const [wanted, ...rest] = stages;
  if (wanted === undefined) return true;
  return way.some((stage, place) => stage === wanted && passes(way.slice(place + 1), rest));
}

const letters = ['a', 'b', 'c', 'd'];
const ways = fc.array(fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 8 }), {
  maxLength: 8,
});
const listed = fc.shuffledSubarray(letters, { minLength: 0 });

/** The logs of several cases, woven into one another; the order within a case stays. */
function woven(logs: readonly (readonly Step[])[]): Step[] {
  const longest = Math.max(0, ...logs.map((log) => log.length));
  return Array.from({ length: longest }, (_, place) => logs.flatMap((log) => log[place] ?? [])).flat();
}

describe('stageConversion', () => {
  it('agrees with a count by hand, for any cases, stages and day', () => {
    fc.assert(
      fc.property(ways, listed, fc.integer({ min: -1, max: 9 }), (cases, stages, cut) => {
        const steps = woven(cases.map((way, index) => logOf(`k${index}`, way.join(''))));
        const result = stageConversion(frozen(steps), { stages, asOf: dayAt(cut) });
        const seen = cases.map((way) => way.slice(0, cut + 1)).filter((way) => way.length > 0);
        const reached = stages.map(
          (_, place) => seen.filter((way) => passes(way, stages.slice(0, place + 1))).length,
        );
        expect(result.cases).toBe(seen.length);
        expect(result.stages).toEqual(
          stages.map((stage, place) => ({
            stage,
            reached: reached[place],
            standing: seen.filter((way) => way.at(-1) === stage).length,
            fromPrevious:
              place === 0 || reached[place - 1] === 0 ? null : reached[place]! / reached[place - 1]!,
            fromFirst: reached[0] === 0 ? null : reached[place]! / reached[0]!,
          })),
        );
        expectPlain(result);
      }),
      { numRuns: 500 },
    );
  });

  it('finds every case standing somewhere when all stages are listed', () => {
    fc.assert(
      fc.property(ways, fc.shuffledSubarray(letters, { minLength: 4 }), (cases, stages) => {
        const steps = woven(cases.map((way, index) => logOf(`k${index}`, way.join(''))));
        const result = stageConversion(steps, { stages, asOf: dayAt(100) });
        expect(result.stages.reduce((sum, { standing }) => sum + standing, 0)).toBe(result.cases);
      }),
    );
  });

  it('counts every case once, however often it goes round', () => {
    expect(reachOf(logOf('k', 'abcabcabc'), ['a', 'b', 'c'], dayAt(100))).toEqual([1, 1, 1]);
  });

  it('looks at the steps of the day itself, and at none after it', () => {
    const steps = logOf('k', 'abc');
    expect(reachOf(steps, ['a', 'b', 'c'], dayAt(-1))).toEqual([0, 0, 0]);
    expect(reachOf(steps, ['a', 'b', 'c'], dayAt(0))).toEqual([1, 0, 0]);
    expect(reachOf(steps, ['a', 'b', 'c'], dayAt(1))).toEqual([1, 1, 0]);
    expect(reachOf(steps, ['a', 'b', 'c'], dayAt(2))).toEqual([1, 1, 1]);
  });

  it('has no rates where there is no case', () => {
    const result = stageConversion([], { stages: ['a', 'b'], asOf: dayAt(0) });
    expect(result).toEqual({
      cases: 0,
      stages: ['a', 'b'].map((stage) => ({
        stage,
        reached: 0,
        standing: 0,
        fromPrevious: null,
        fromFirst: null,
      })),
    });
  });

  it('reads the course’s funnel: one case in each of its stages', () => {
    const stages = Object.keys(wayTo) as Stage[];
    const steps = stages.flatMap((stage) => caseIn(stage).steps.map((step) => ({ ...step, case: stage })));
    const main = ['watch', 'select', 'trade', 'close'] as const;
    const result = stageConversion(throughJson(steps), { stages: main, asOf: day('2024-12-31') });
    // watch: all six; select: those in select, trade, close; trade: two of them; close: one.
    expect(result.stages.map(({ reached, standing }) => [reached, standing])).toEqual([
      [6, 1],
      [3, 1],
      [2, 1],
      [1, 1],
    ]);
    expect(Object.keys(funnel.stages)).toEqual(stages);
  });
});
