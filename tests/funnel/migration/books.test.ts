import fc from 'fast-check';
import {
  advance,
  day,
  migrateCase,
  openCase,
  rehearseMigration,
  replay,
  stageSnapshot,
  type Step,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, throughJson } from '../../questionnaire/laws.js';
import { next, old, on, opening, plan } from '../twoVersions.js';

describe('any book of cases', () => {
  const events = ['interest', 'deal', 'review', 'refuse', 'pause', 'resume'] as const;
  const walks = fc.array(
    fc.tuple(fc.constantFrom('normal', 'known'), fc.array(fc.constantFrom(...events), { maxLength: 8 })),
    { maxLength: 12 },
  );

  /** Cases that went some way in the old version, with their logs. */
  const book = (all: readonly (readonly [string, readonly (typeof events)[number][]])[]) =>
    all.map(([entry, way], index) => {
      const opened = openCase(old, { ...opening, id: `k${String(index)}`, entry: entry as 'normal' });
      let { row } = opened;
      const steps: Step[] = [opened.step];
      for (const event of way) {
        const moved = advance(old, row, { event, on, reason: 'price' });
        if (moved.moved) steps.push(moved.step);
        ({ row } = moved);
      }
      return { row, steps };
    });

  it('keeps its counts, and the rehearsal says what happens', () => {
    fc.assert(
      fc.property(walks, (all) => {
        const cases = book(all);
        const report = rehearseMigration(plan, throughJson(cases.map(({ row }) => row)));
        const sum = (lines: readonly { readonly cases: number }[]) =>
          lines.reduce((total, own) => total + own.cases, 0);
        expect(sum(report.moving) + sum(report.staying) + report.faults.length).toBe(report.cases);
        expect(report.faults).toEqual([]);
        expectPlain(report);
        const migrated = cases.map(({ row }) => migrateCase(plan, row));
        for (const { from, to, cases: count } of report.moving) {
          const moved = migrated.filter((own) => own.moved && own.step.from === from && own.step.to === to);
          expect(moved).toHaveLength(count);
        }
        expect(migrated.filter(({ moved }) => !moved)).toHaveLength(sum(report.staying));
        const steps = cases.flatMap((own, index) => {
          const result = migrated[index]!;
          return result.moved ? [...own.steps, result.step] : own.steps;
        });
        const standing = stageSnapshot(steps, { asOf: on });
        expect(standing.cases).toBe(cases.length);
        expect(sum(standing.stages)).toBe(cases.length);
      }),
    );
  });

  it('replays through the migration and on', () => {
    fc.assert(
      fc.property(walks, (all) => {
        for (const { row, steps } of book(all)) {
          const migrated = migrateCase(plan, row);
          if (!migrated.moved) continue;
          const log: Step[] = [...steps, migrated.step];
          let live = migrated.row;
          for (const event of ['resume', 'interest', 'deal'] as const) {
            const moved = advance(next, live, { event, on: day('2024-02-02') });
            if (moved.moved) log.push(moved.step);
            live = moved.row;
          }
          expect(replay(next, throughJson(log), [plan])).toEqual(live);
          expect(errorOf(() => replay(next, log)).code).toBe('step_invalid');
          for (const change of [{ on: day('2024-02-01') }, { entry: 'CANARY' }, { to: 'lost' }]) {
            const spoilt = log.with(steps.length, { ...migrated.step, ...change });
            expect(errorOf(() => replay(next, spoilt, [plan]))).toMatchObject({
              code: 'step_invalid',
              details: { index: steps.length },
            });
          }
        }
      }),
    );
  });

  it('names the rows that are broken, and loses none', () => {
    const good = openCase(old, opening).row;
    const already = migrateCase(plan, good).row;
    const report = rehearseMigration(plan, [good, null, { ...good, stage: 'CANARY' }, already, 'CANARY']);
    expect(report).toEqual({
      cases: 5,
      moving: [{ from: 'trade', to: 'choose', cases: 1 }],
      staying: [{ rule: 'case_migrated', stage: 'choose', cases: 1 }],
      faults: [1, 2, 4].map((index) => ({ index, reasons: expect.anything() as unknown })),
    });
    expect(JSON.stringify(report)).not.toContain('CANARY');
    expectWorded(report.faults.flatMap(({ reasons }) => reasons));
  });
});
