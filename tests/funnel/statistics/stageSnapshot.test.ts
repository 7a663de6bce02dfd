import fc from 'fast-check';
import { course, encodeSteps, openCase, stageSnapshot, type StageSnapshot, type StageOf } from 'panhuo';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { errorOf, expectPlain, frozen } from '../../questionnaire/laws.js';
import { caseLogs, dayAt, logOf, woven } from './caseLogs.js';

describe('stageSnapshot', () => {
  it('finds every case standing where its latest step left it, on records as on columns', () => {
    fc.assert(
      fc.property(caseLogs, fc.integer({ min: -1, max: 24 }), (cases, cut) => {
        const asOf = dayAt(cut);
        const steps = frozen(woven(cases));
        const snapshot = stageSnapshot(steps, { asOf });
        const standing = cases.flatMap((log) => log.filter(({ on }) => on <= asOf).at(-1)?.to ?? []);
        const stages = [...new Set(standing)].sort();
        expect(snapshot).toEqual({
          cases: standing.length,
          stages: stages.map((stage) => ({ stage, cases: standing.filter((own) => own === stage).length })),
        });
        expect(snapshot.stages.reduce((sum, line) => sum + line.cases, 0)).toBe(snapshot.cases);
        expect(stageSnapshot(encodeSteps(steps), { asOf })).toStrictEqual(snapshot);
        expectPlain(snapshot);
      }),
    );
  });

  it('looks at the steps of the day itself, and at none after it', () => {
    const steps = logOf('k', 'abc');
    const at = (place: number) =>
      stageSnapshot(steps, { asOf: dayAt(place) }).stages.map(({ stage }) => stage);
    expect([at(-1), at(0), at(1), at(2), at(99)]).toEqual([[], ['a'], ['b'], ['c'], ['c']]);
  });

  it('knows the stages of the log, and refuses a day that does not exist', () => {
    const { step } = openCase(course.serviceFunnel, {
      id: 'k',
      customer: 'c',
      on: dayAt(0),
      entry: 'normal',
    });
    const snapshot = stageSnapshot([step], { asOf: dayAt(0) });
    expectTypeOf(snapshot).toEqualTypeOf<StageSnapshot<StageOf<typeof course.serviceFunnel>>>();
    expect(errorOf(() => stageSnapshot([step], { asOf: '2024-02-30' as never })).code).toBe('day_invalid');
  });
});
