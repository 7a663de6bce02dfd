import { day, encodeSteps, kaplanMeier, type Step, timeInStage } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf } from '../../questionnaire/laws.js';
import { caseIn } from '../cases.js';
import { dayAt } from './caseLogs.js';

/** `0 open a`: the day, the event, and the stage that the case is in after it. */
function logOf(id: string, ...lines: readonly string[]): Step[] {
  let from: string | null = null;
  return lines.map((line, revision) => {
    const [place, event, to] = line.split(' ') as [string, string, string];
    const on = dayAt(Number(place));
    const step = { case: id, customer: 'c', revision, episode: 1, event, from, to, on };
    from = to;
    return step;
  });
}

const stageOf = (steps: readonly Step[], stage: string, last = 10) =>
  timeInStage(steps, { asOf: dayAt(last) }).stages.find((line) => line.stage === stage);

describe('a visit', () => {
  it('goes on through a pause, and the time of the pause counts', () => {
    const steps = logOf('k', '0 open a', '2 pause a', '5 resume a', '7 go b');
    expect(stageOf(steps, 'a')?.completed).toEqual({ visits: 1, mean: 7, median: 7 });
  });

  it('ends by a move onto its own stage', () => {
    const steps = logOf('k', '0 open a', '2 go a', '7 go b');
    // Two visits, of 2 and of 5 days; the latest is that of 5.
    expect(stageOf(steps, 'a')).toMatchObject({
      completed: { visits: 2, mean: 3.5, median: 3.5 },
      latest: { visits: 1, mean: 5, median: 5 },
    });
  });

  it('goes on through a migration, under the last name that its stage gets', () => {
    const kept = logOf('k', '0 open a', '3 migrate a', '7 go b');
    expect(stageOf(kept, 'a')?.completed).toEqual({ visits: 1, mean: 7, median: 7 });
    const renamed = logOf('k', '0 open a', '3 migrate A', '7 go b');
    expect(stageOf(renamed, 'a')).toBeUndefined();
    expect(stageOf(renamed, 'A')?.completed).toEqual({ visits: 1, mean: 7, median: 7 });
    const twice = logOf('k', '0 open a', '3 migrate A', '4 migrate B');
    expect(stageOf(twice, 'B')?.open).toEqual({ visits: 1, mean: 10, median: 10 });
  });

  it('is counted among short ones and long ones alike', () => {
    // From the first day that there is to 2024-01-10: 719,162 + 19,727 + 5 days after it; and from 2024-01-05, 5 days.
    const short = logOf('k', '0 open a', '5 go b');
    const long = logOf('l', '-738889 open a', '5 go b');
    const completed = { visits: 2, mean: (738_894 + 5) / 2, median: (738_894 + 5) / 2 };
    expect(stageOf([...short, ...long], 'a')?.completed).toEqual(completed);
    const groups = ['k', 'l'].map((id) => ({ ...(id === 'k' ? short : long)[0]!, entry: id }));
    const log = [...groups, short[1]!, long[1]!];
    expect(timeInStage(log, { asOf: dayAt(10), by: 'entry' }).groups).toMatchObject([
      { group: 'k', stages: [{ stage: 'a', survivalMedian: 5 }, { stage: 'b' }] },
      { group: 'l', stages: [{ stage: 'a', survivalMedian: 738_894 }, { stage: 'b' }] },
    ]);
  });

  it('stays open in the last stage', () => {
    expect(stageOf(logOf('k', '0 open a', '4 go won'), 'won')).toEqual({
      stage: 'won',
      completed: { visits: 0, mean: null, median: null },
      latest: { visits: 1, mean: 6, median: 6 },
      open: { visits: 1, mean: 6, median: 6 },
      survivalMedian: null,
    });
  });

  it('lasts 3600, 2220 and 82800 seconds: mean 29,540, median 3600', () => {
    // vectors.md, Funnel: time to convert, the tests of PostHog.
    const steps = [3600, 2220, 82_800].flatMap((seconds, index) =>
      logOf(`k${index}`, '0 open a', '0 go b').map((step, place) => ({ ...step, at: place * seconds })),
    );
    const { stages } = timeInStage(steps, { unit: 'second', asOf: 100_000 });
    expect(stages[0]).toMatchObject({ stage: 'a', completed: { visits: 3, mean: 29_540, median: 3600 } });
  });
});

describe('the survival median', () => {
  // vectors.md, Retention: Freireich's trial, treated; + means that the spell was still running.
  const times = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'.split(' ');
  const last = 40;
  const steps = times.flatMap((text, index) => {
    const length = parseInt(text, 10);
    if (text.endsWith('+')) return logOf(`k${index}`, `${last - length} open a`);
    return logOf(`k${index}`, '0 open a', `${length} go b`);
  });

  it('is 23 for the treated of Freireich’s trial, as R’s survival prints it', () => {
    expect(stageOf(steps, 'a', last)?.survivalMedian).toBe(23);
  });

  it('is that of the curve of the retention room', () => {
    const spells = times.map((text) => ({ time: parseInt(text, 10), event: !text.endsWith('+') }));
    expect(stageOf(steps, 'a', last)?.survivalMedian).toBe(kaplanMeier(spells).median);
  });

  it('is above the median of the visits that ended, where many still run', () => {
    // The nine that ended: 6 6 6 7 10 13 16 22 23.
    expect(stageOf(steps, 'a', last)?.completed).toMatchObject({ visits: 9, median: 10 });
  });
});

describe('what timeInStage refuses', () => {
  const back = logOf('k', '5 open a', '6 pause a', '3 go b');

  it('is a step that goes back in time, by its index', () => {
    expect(errorOf(() => timeInStage(back, { asOf: dayAt(10) }))).toMatchObject({
      code: 'step_invalid',
      details: { index: 2, path: '[2]' },
    });
  });

  it('is a log without moments where seconds are asked for', () => {
    const steps = logOf('k', '0 open a', '1 go b');
    const mixed = [{ ...steps[0]!, at: 5 }, steps[1]!];
    const options = { unit: 'second', asOf: dayAt(10) } as const;
    expect(errorOf(() => timeInStage(mixed, options)).details).toMatchObject({ index: 1, path: '[1].at' });
    expect(errorOf(() => timeInStage(encodeSteps(mixed), options)).details).toMatchObject({ path: 'at' });
    const columns = { ...encodeSteps(steps), at: Float64Array.of(1, 2.5) };
    expect(errorOf(() => timeInStage(columns, options)).details).toMatchObject({ path: 'at[1]' });
  });

  it('is a unit, a day or a grouping that there is not', () => {
    const codeOf = (options: unknown) =>
      errorOf(() => timeInStage([], options as { readonly asOf: number })).code;
    expect(codeOf({ unit: 'week', asOf: dayAt(0) })).toBe('facts_invalid');
    expect(codeOf({ asOf: '2024-02-30' })).toBe('day_invalid');
    expect(codeOf({ asOf: 19_727 })).toBe('day_invalid');
    expect(codeOf({ unit: 'second', asOf: 0.5 })).toBe('facts_invalid');
    expect(codeOf({ asOf: dayAt(0), by: { opened: 'decade' } })).toBe('facts_invalid');
    expect(codeOf({ asOf: dayAt(0), by: null })).toBe('facts_invalid');
  });

  it('is not an empty log', () => {
    const nothing = { cases: 0, stages: [] };
    expect(timeInStage([], { asOf: dayAt(0), by: 'entry' })).toEqual({ ...nothing, groups: [] });
    expect(timeInStage([], { unit: 'second', asOf: 0 })).toEqual(nothing);
  });

  it('is not a label that no step has, or that every object inherits', () => {
    for (const label of ['nobody', 'constructor', '__proto__']) {
      const { groups } = timeInStage(logOf('k', '0 open a'), { asOf: dayAt(1), by: { label } });
      expect(groups?.map(({ group, cases }) => [group, cases])).toEqual([[null, 1]]);
    }
  });
});

describe('the types of timeInStage', () => {
  it('know the stages of the log', () => {
    const { stages } = timeInStage(caseIn('close').steps, { asOf: day('2024-12-31') });
    const names: ('watch' | 'select' | 'trade' | 'close' | 'silent' | 'lost')[] = stages.map(
      ({ stage }) => stage,
    );
    expect(names).toEqual(['close', 'select', 'trade', 'watch']);
  });
});
