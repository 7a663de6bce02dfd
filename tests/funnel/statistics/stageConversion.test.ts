import {
  type Conversion,
  course,
  day,
  encodeSteps,
  openCase,
  stageConversion,
  type StageOf,
  type Step,
} from 'panhuo';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen, throughJson } from '../../questionnaire/laws.js';
import { caseIn, funnel, type Stage, wayTo } from '../cases.js';
import { dayAt, FIRST, logOf } from './caseLogs.js';

const abc = ['a', 'b', 'c'] as const;
const reached = ({ stages }: Conversion) => stages.map((line) => line.reached);
const levelOf = (way: string, order: 'ordered' | 'strict' | 'any', window?: number) =>
  reached(
    stageConversion(frozen(logOf('k', way)), {
      stages: abc,
      order,
      asOf: dayAt(100),
      ...(window !== undefined && { window }),
    }),
  ).reduce((sum, count) => sum + count, 0);

describe('ClickHouse windowFunnel, test 00632, stages a b c', () => {
  // vectors.md, Funnel: the level of each user, by default and in strict order; events at t = 1, 2, … of a day each, in a
  // window that holds them all.
  const users = [
    ['abc', 3, 3],
    ['adbc', 3, 1],
    ['aabbcc', 3, 3],
    ['aaaabbcc', 3, 3],
    ['aabbdcc', 3, 2],
    ['ccbbaa', 1, 1],
  ] as const;

  it.each(users)('%s comes to stage %i, and in strict order to stage %i', (way, level, strict) => {
    for (const window of [undefined, 86_400]) {
      expect(levelOf(way, 'ordered', window)).toBe(level);
      expect(levelOf(way, 'strict', window)).toBe(strict);
    }
  });

  it('all of them together', () => {
    const steps = users.flatMap(([way]) => logOf(way, way));
    const result = stageConversion(steps, { stages: abc, asOf: dayAt(100) });
    // Six come to a, the five of level 3 to b and c. From the latest a to b, by hand: 1, 2 (adb), 1, 1, 1 days; from b to
    // the first c: 1, 1, 1, 1, 2 (bdc), where b is the latest one.
    expect(result).toEqual({
      cases: 6,
      stages: [
        {
          stage: 'a',
          ...{ reached: 6, open: 1, ended: 0, fromPrevious: null, fromFirst: 1 },
          ...{ timeFromPrevious: { mean: null, median: null }, timeFromFirst: { mean: 0, median: 0 } },
        },
        {
          stage: 'b',
          ...{ reached: 5, open: 0, ended: 0, fromPrevious: 5 / 6, fromFirst: 5 / 6 },
          ...{ timeFromPrevious: { mean: 6 / 5, median: 1 }, timeFromFirst: { mean: 6 / 5, median: 1 } },
        },
        {
          stage: 'c',
          ...{ reached: 5, open: 0, ended: 0, fromPrevious: 1, fromFirst: 5 / 6 },
          // a to c: abc 2, adbc 3, aabbcc 3, aaaabbcc 3, aabbdcc 4.
          ...{ timeFromPrevious: { mean: 6 / 5, median: 1 }, timeFromFirst: { mean: 15 / 5, median: 3 } },
        },
      ],
    });
    expectPlain(result);
  });
});

it('takes as long as the people of the PostHog tests: 3600, 2220, 82800 s', () => {
  // vectors.md, Funnel: mean 29,540, median 3600.
  const midnight = FIRST * 86_400;
  const steps = [3600, 2220, 82_800].flatMap((seconds, index) => {
    const [a, b] = logOf(`k${index}`, 'ab') as [Step, Step];
    return [
      { ...a, at: midnight },
      { ...b, at: midnight + seconds },
    ];
  });
  const ask = { stages: ['a', 'b'], unit: 'second', window: 14 * 86_400 } as const;
  const { stages } = stageConversion(steps, { ...ask, asOf: dayAt(2) });
  expect(stages[1]).toMatchObject({ reached: 3, timeFromPrevious: { mean: 29_540, median: 3600 } });
  // The day of the opening ends 86,399 s after its midnight; the moment itself is still looked at.
  expect(reached(stageConversion(steps, { ...ask, asOf: dayAt(0) }))).toEqual([3, 3]);
  expect(reached(stageConversion(steps, { ...ask, asOf: midnight + 3600 }))).toEqual([3, 2]);
  expect(reached(stageConversion(steps, { ...ask, asOf: midnight + 3599 }))).toEqual([3, 1]);
  expect(reached(stageConversion(steps, { ...ask, asOf: dayAt(-1) }))).toEqual([0, 0]);
});

describe('stageConversion', () => {
  // Levels by hand: the first a is too early for the window, or the first run is broken, and the second is not.
  it.each([
    ['abdddabc', 'ordered', 2, 3],
    ['abdddabc', 'ordered', 1, 2],
    ['abdc', 'ordered', 2, 2],
    ['abdc', 'ordered', 3, 3],
    ['adabc', 'strict', undefined, 3],
    ['abac', 'strict', undefined, 3],
    ['abcabc', 'strict', 0, 1],
    ['cba', 'any', undefined, 3],
    ['cdba', 'any', 2, 2],
    ['cdba', 'any', 3, 3],
    ['ddd', 'any', undefined, 0],
  ] as const)('%s, %s, window %s: stage %i', (way, order, window, level) => {
    expect(levelOf(way, order, window)).toBe(level);
  });

  it.each(['ordered', 'strict', 'any'] as const)(
    'takes a move from a stage to itself for a new visit, and a pause for none (%s)',
    (order) => {
      const again = logOf('k', 'aab');
      const paused = again.map((step, place) => (place === 1 ? { ...step, event: 'pause' } : step));
      const ask = { stages: ['a', 'b'], order, window: 1, asOf: dayAt(2) };
      const [first, later] = [stageConversion(paused, ask), stageConversion(again, ask)];
      // From day 0 to b on day 2 is more than the window of a day, from day 1 it is not.
      expect([reached(first), reached(later)]).toEqual([[1, 0], [1, 1]]); // prettier-ignore
      // Before b came, the window of day 0 was over on day 2, that of day 1 was in its last day.
      const openBefore = (steps: readonly Step[]) => stageConversion(steps.slice(0, 2), ask).stages[0]!.open;
      expect([openBefore(paused), openBefore(again)]).toEqual([0, 1]);
    },
  );

  it('in strict order goes on with the start that the way really had', () => {
    // A b, a again, and then c: only from the first a, on day 0, were a, b and c passed with nothing between. The later b and
    // c repeat that way, so d comes 6 days after its start, and not 4 after the second a.
    const steps = logOf('k', 'abacbcd');
    const ask = { stages: ['a', 'b', 'c', 'd'], order: 'strict', asOf: dayAt(100) } as const;
    expect(stageConversion(steps, ask).stages[3]).toMatchObject({
      reached: 1,
      timeFromFirst: { mean: 6, median: 6 },
    });
    expect(reached(stageConversion(steps, { ...ask, window: 5 }))).toEqual([1, 1, 1, 0]);
  });

  it('counts a case under way as open until its window is over or it stands in an end', () => {
    const steps = [...logOf('k1', 'ab'), ...logOf('k2', 'ax')];
    const openAndEnded = (asOf: number, options: object) =>
      stageConversion(steps, { stages: abc, asOf: dayAt(asOf), ...options }).stages.map((line) => [
        line.open,
        line.ended,
      ]);
    expect(openAndEnded(100, {})).toEqual([[1, 0], [1, 0], [0, 0]]); // prettier-ignore
    expect(openAndEnded(100, { ends: ['x'] })).toEqual([[0, 1], [1, 0], [0, 0]]); // prettier-ignore
    expect(openAndEnded(5, { window: 5 })).toEqual([[1, 0], [1, 0], [0, 0]]); // prettier-ignore
    expect(openAndEnded(6, { window: 5 })).toEqual([[0, 1], [0, 1], [0, 0]]); // prettier-ignore
  });

  it('shows young cohorts as open, by the month in which they were opened', () => {
    const old = logOf('k1', 'abc');
    const young = logOf('k2', 'ab').map((step, place) => ({ ...step, on: dayAt(30 + place) }));
    const { groups } = stageConversion([...old, ...young], {
      stages: abc,
      asOf: dayAt(31),
      by: { opened: 'month' },
    });
    expect(groups?.map(({ group, stages }) => [group, ...stages.map(({ open }) => open)])).toEqual([
      ['2024-01-01', 0, 0, 0],
      ['2024-02-01', 0, 1, 0],
    ]);
  });

  it('counts a case once however often it goes round, or each of its episodes', () => {
    const steps = logOf('k', 'abcab').map((step, place) => ({ ...step, episode: place < 3 ? 1 : 2 }));
    const asOf = dayAt(100);
    expect(stageConversion(steps, { stages: abc, asOf })).toMatchObject({ cases: 1 });
    const rounds = stageConversion(steps, { stages: abc, asOf, reentry: true, by: { opened: 'day' } });
    expect([rounds.cases, ...reached(rounds)]).toEqual([2, 2, 2, 1]);
    expect(rounds.groups?.map(({ group }) => group)).toEqual([dayAt(0), dayAt(3)]);
    // The first of two that both come to b only is over when the second begins.
    const twice = logOf('k', 'abab').map((step, place) => ({ ...step, episode: place < 2 ? 1 : 2 }));
    const line = (until: number) =>
      stageConversion(twice, { stages: abc, asOf: dayAt(until), reentry: true }).stages[1];
    expect(line(1)).toMatchObject({ open: 1, ended: 0 });
    expect(line(3)).toMatchObject({ open: 1, ended: 1 });
  });

  it('has no rates and no times where there is no case', () => {
    const nothing = { mean: null, median: null };
    const line = { reached: 0, open: 0, ended: 0, fromPrevious: null, fromFirst: null };
    const times = { timeFromPrevious: nothing, timeFromFirst: nothing };
    for (const log of [[], encodeSteps([])]) {
      expect(
        stageConversion<string, string>(log, { stages: ['a', 'b'], asOf: dayAt(0), by: 'entry' }),
      ).toEqual({
        cases: 0,
        stages: [
          { stage: 'a', ...line, ...times },
          { stage: 'b', ...line, ...times },
        ],
        groups: [],
      });
    }
  });

  it('reads the course’s funnel: one case in each of its stages', () => {
    const stages = Object.keys(wayTo) as Stage[];
    const steps = stages.flatMap((stage) => caseIn(stage).steps.map((step) => ({ ...step, case: stage })));
    const main = ['watch', 'select', 'trade', 'close'] as const;
    const asOf = day('2024-12-31');
    const result = stageConversion(throughJson(steps), { stages: main, ends: ['lost'], asOf });
    // watch: all six, of whom one stays, one falls silent and one is lost; select: those in select, trade, close; and so on.
    expect(result.stages.map((line) => [line.reached, line.open, line.ended])).toEqual([
      [6, 2, 1],
      [3, 1, 0],
      [2, 1, 0],
      [1, 0, 0],
    ]);
    expect(Object.keys(funnel.stages)).toEqual(stages);
  });

  it('knows the stages of the log', () => {
    const { step } = openCase(course.serviceFunnel, {
      id: 'k',
      customer: 'c',
      on: dayAt(0),
      entry: 'normal',
    });
    const ask = { stages: ['watch', 'close'], asOf: dayAt(0) } as const;
    expectTypeOf(encodeSteps([step]).stages).toEqualTypeOf<readonly StageOf<typeof course.serviceFunnel>[]>();
    expectTypeOf(stageConversion(encodeSteps([step]), ask)).toEqualTypeOf<Conversion<'watch' | 'close'>>();
    // @ts-expect-error [ts2322] -- no step leads to a stage "gone"
    expect(stageConversion(encodeSteps([step]), { ...ask, ends: ['gone'] }).cases).toBe(1);
    // @ts-expect-error [ts2322] -- a number is a moment in seconds
    expect(() => stageConversion([step], { ...ask, asOf: 19_727 })).toThrow('day_invalid');
  });

  const ask = { stages: ['a', 'b'], asOf: dayAt(9) };
  it.each([
    [{ stages: ['a', 'a'] }, 'stages[1]'],
    [{ stages: ['a', 7] }, 'stages[1]'],
    [{ stages: 'ab' }, 'stages'],
    [{ stages: Array.from({ length: 255 }, (_, place) => `s${place}`) }, 'stages'],
    [{ ends: [null] }, 'ends[0]'],
    [{ order: 'loose' }, 'order'],
    [{ reentry: 'yes' }, 'reentry'],
    [{ window: -1 }, 'window'],
    [{ window: 1.5 }, 'window'],
    [{ unit: 'hour' }, 'unit'],
    [{ by: 'colour' }, 'by'],
    [{ by: { opened: 'decade' } }, 'by'],
    [{ unit: 'second', asOf: 1.5 }, 'asOf'],
  ])('refuses options that do not fit: %#', (wrong, path) => {
    const error = errorOf(() => stageConversion([], { ...ask, ...wrong } as never));
    expect(error).toMatchObject({ code: 'facts_invalid', details: { path } });
    expectWorded([error.reason]);
  });

  it('names the step that lacks its moment, or lies before an earlier one', () => {
    const [first, second] = logOf('k', 'ab') as [Step, Step];
    const seconds = { stages: ['a', 'b'], unit: 'second', asOf: dayAt(9) } as const;
    const lacking = errorOf(() => stageConversion([{ ...first, at: 1 }, second], seconds));
    expect(lacking).toMatchObject({ code: 'step_invalid', details: { index: 1, path: '[1].at' } });
    const back = [first, { ...second, on: dayAt(-1) }];
    for (const order of ['ordered', 'strict', 'any'] as const) {
      const error = errorOf(() => stageConversion(back, { ...ask, order }));
      expect(error).toMatchObject({ code: 'step_invalid', details: { index: 1 } });
      expectWorded([error.reason, lacking.reason]);
    }
  });
});
