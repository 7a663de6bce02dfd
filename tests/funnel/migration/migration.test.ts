import { advance, course, day, defineFunnel, migrateCase, openCase, planMigration, readCase } from 'panhuo';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  errorOf,
  expectPlain,
  expectWorded,
  frozen,
  throughJson,
  visible,
} from '../../questionnaire/laws.js';
import { entries, next, old, on, opening, plan, stages, text } from '../twoVersions.js';

describe('a plan', () => {
  it.each<[string, unknown, unknown, string[]]>([
    ['leaves a live stage out', { watch: 'look', close: 'close' }, entries, ['stage_unmapped stages.trade']],
    [
      'leaves all of them out',
      {},
      entries,
      ['stage_unmapped stages.watch', 'stage_unmapped stages.trade', 'stage_unmapped stages.close'],
    ],
    ['points nowhere', { ...stages, trade: 'watch' }, entries, ['reference_unknown stages.trade']],
    [
      'points at what every object has',
      { ...stages, trade: 'toString' },
      entries,
      ['reference_unknown stages.trade'],
    ],
    ['maps what is no stage', { ...stages, CANARY: 'look' }, entries, ['key_unknown stages']],
    [
      'takes the pause away',
      { ...stages, watch: 'close' },
      entries,
      ['stage_kind_changed stages.watch', 'pause_unmapped stages.watch'],
    ],
    ['makes a deal of nothing', { ...stages, trade: 'close' }, entries, ['stage_kind_changed stages.trade']],
    ['loses an entry', stages, {}, ['reference_unknown entries.known']],
    ['maps what is no entry', stages, { ...entries, CANARY: 'normal' }, ['key_unknown entries']],
  ])('that %s is refused with all its faults', (_, mapping, entryMapping, expected) => {
    const error = errorOf(() => planMigration(old, next, mapping as never, entryMapping as never));
    expect(error.code).toBe('migration_invalid');
    expect(error.reasons.map(({ rule, detail }) => `${rule} ${detail['path'] as string}`)).toEqual(expected);
    expectWorded([error.reason, ...error.reasons]);
    expect(visible(error)).not.toContain('CANARY');
  });

  it('may leave out a stage from which nothing leads, and need not name entries that both have', () => {
    expect(plan.stages).toEqual(stages);
    expect(errorOf(() => planMigration({ ...old }, next, stages, entries)).code).toBe('definition_unchecked');
  });

  it('counts a stage as live in which a case can be paused, though nothing leads out of it', () => {
    const resting = { text, kind: 'won', pausable: true } as const;
    const [from, to] = ['1', '2'].map((version) =>
      defineFunnel({ id: 'rest', version, entries: { all: 'done' }, stages: { done: resting } }),
    );
    expect(errorOf(() => planMigration(from!, to!, {})).reasons).toMatchObject([{ rule: 'stage_unmapped' }]);
  });

  it('knows the stages of both versions', () => {
    const migrated = migrateCase(plan, openCase(old, opening).row);
    expectTypeOf(migrated.row.stage).toEqualTypeOf<
      'watch' | 'trade' | 'close' | 'lost' | 'look' | 'choose'
    >();
    if (migrated.moved) {
      expectTypeOf(migrated.row.stage).toEqualTypeOf<'look' | 'choose' | 'close' | 'lost'>();
      expect(advance(next, migrated.row, { event: 'deal', on }).moved).toBe(true);
    }
    // @ts-expect-error [ts2322] -- there is no stage "watch" in the new version
    expect(() => planMigration(old, next, { ...stages, trade: 'watch' }, entries)).toThrow(
      'migration_invalid',
    );
  });
});

describe('a migrated case', () => {
  const opened = openCase(old, opening);

  it('stands in the new version, its log a step longer and its time running on', () => {
    const migrated = migrateCase(
      plan,
      frozen(opened.row),
      frozen({ at: 5, key: 'night-1', labels: { batch: 'b1' } }),
    );
    if (!migrated.moved) throw new Error('it should migrate');
    expect(migrated.row).toEqual({
      ...opened.row,
      funnel: { ...migrated.row.funnel, version: '2' },
      stage: 'choose',
      entry: 'returning',
      revision: 1,
      at: 5,
    });
    expect(migrated.step).toEqual({
      case: 'k1',
      customer: 'c1',
      revision: 1,
      episode: 1,
      event: 'migrate',
      from: 'trade',
      to: 'choose',
      on: '2024-01-05',
      at: 5,
      key: 'night-1',
      entry: 'returning',
      labels: { batch: 'b1' },
    });
    expectPlain(migrated);
    expect(readCase(next, throughJson(migrated.row))).toEqual(migrated.row);
  });

  it('is dated by its latest day, so that no statistic of days notices', () => {
    const walked = advance(old, openCase(old, { ...opening, entry: 'normal' }).row, {
      event: 'pause',
      on: day('2024-03-01'),
    });
    const migrated = migrateCase(plan, walked.row);
    expect(migrated).toMatchObject({
      moved: true,
      row: { stage: 'look', pausedOn: '2024-03-01' },
      step: { on: '2024-03-01' },
    });
  });

  it('is migrated once, and stays where it has ended', () => {
    const once = migrateCase(plan, opened.row);
    const twice = migrateCase(plan, once.row);
    expect(twice).toMatchObject({ moved: false, row: once.row, reasons: [{ rule: 'case_migrated' }] });
    const refused = advance(old, opened.row, { event: 'refuse', on, reason: 'price' });
    const ended = migrateCase(plan, refused.row);
    expect(ended).toMatchObject({
      moved: false,
      reasons: [{ rule: 'stage_ended', detail: { stage: 'lost' } }],
    });
    for (const own of [twice, ended]) if (!own.moved) expectWorded(own.reasons);
  });

  it('is refused where it belongs to neither version, and where its plan is no plan', () => {
    const strange = openCase(course.serviceFunnel, { ...opening, entry: 'normal' }).row;
    expect(errorOf(() => migrateCase(plan, strange as never)).code).toBe('case_mismatch');
    expect(errorOf(() => migrateCase(plan, opened.row, { at: 0.5 })).code).toBe('facts_invalid');
    const later = openCase(old, { ...opening, at: 10 }).row;
    expect(errorOf(() => migrateCase(plan, later, { at: 9 }))).toMatchObject({ details: { path: 'at' } });
    expect(migrateCase(plan, later, { at: 10 }).moved).toBe(true);
    const byHand = { ...plan, stages: {} };
    expect(errorOf(() => migrateCase(byHand, opened.row))).toMatchObject({
      code: 'migration_invalid',
      details: { path: 'stages.trade' },
    });
  });
});
