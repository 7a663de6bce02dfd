import fc from 'fast-check';
import {
  addDays,
  advance,
  day,
  type Day,
  defineFunnel,
  dueOn,
  elapse,
  type FunnelDefinition,
  openCase,
  replay,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen } from '../../questionnaire/laws.js';
import { funnel, openedOn, opening, text } from '../callBack.js';

describe('a deadline', () => {
  const { row } = openCase(funnel, opening);

  // Opened on the 1st, ten days are over with the 11th: the 12th is the day after them.
  it.each([
    ['2023-12-31', false],
    ['2024-01-01', false],
    ['2024-01-11', false],
    ['2024-01-12', true],
    ['2030-01-01', true],
  ])('of ten days from 2024-01-01, asked on %s: fires is %s', (on, fires) => {
    const next = elapse(funnel, frozen(row), day(on));
    expect(next.moved).toBe(fires);
    expectPlain(next);
    if (next.moved) {
      expect(next.step).toMatchObject({
        event: 'expire',
        to: 'missed',
        on,
        reason: 'no-answer',
        revision: 1,
      });
      expect(replay(funnel, [openCase(funnel, opening).step, next.step])).toEqual(next.row);
    } else {
      expect(next.reasons).toEqual([
        { rule: 'deadline_ahead', detail: { event: 'expire', elapsesOn: '2024-01-12' } },
      ]);
      expectWorded(next.reasons);
    }
  });

  it('is known beforehand, as is the day on which the case is stale', () => {
    expect(dueOn(funnel, row)).toEqual({ event: 'expire', elapsesOn: '2024-01-12', staleOn: '2024-01-07' });
  });

  it('does not exist where the stage has none', () => {
    const called = advance(funnel, row, { event: 'called', on: openedOn });
    expect(dueOn(funnel, called.row)).toEqual({ event: null, elapsesOn: null, staleOn: null });
    const next = elapse(funnel, called.row, day('2030-01-01'));
    expect(next).toMatchObject({ moved: false, reasons: [{ rule: 'deadline_none' }] });
    if (!next.moved) expectWorded(next.reasons);
  });

  it('begins anew when the case comes back', () => {
    const called = advance(funnel, row, { event: 'called', on: day('2024-01-05') });
    const again = advance(funnel, called.row, { event: 'again', on: day('2024-02-01') });
    expect(dueOn(funnel, again.row).elapsesOn).toBe('2024-02-12');
  });

  it('refuses a day that does not exist, and a row of another version', () => {
    expect(errorOf(() => elapse(funnel, row, '2024-02-30' as Day)).code).toBe('day_invalid');
    const strange = { ...row, funnel: { ...row.funnel, version: '2' } };
    expect(errorOf(() => elapse(funnel, strange, openedOn))).toMatchObject({
      code: 'case_mismatch',
      details: { path: 'funnel.version' },
    });
    expect(errorOf(() => dueOn(funnel, strange)).code).toBe('case_mismatch');
  });

  it('asked twice on one day changes nothing twice, whatever the chain of deadlines', () => {
    const stage = (days: number, to: string) => ({
      text,
      kind: 'open',
      on: { next: to, leave: 'end' },
      after: { days, event: 'next' },
    });
    const chained = (a: number, b: number) =>
      defineFunnel({
        id: 'chain',
        version: '1',
        entries: { all: 'first' },
        stages: { first: stage(a, 'second'), second: stage(b, 'first'), end: { text, kind: 'won' } },
      } as FunnelDefinition);
    const days = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(days, days, fc.integer({ min: -3, max: 30 }), (a, b, late) => {
        const machine = chained(a, b);
        const start = openCase(machine, opening).row;
        const on = addDays(openedOn, late);
        const once = elapse(machine, start, on);
        expect(once.moved).toBe(late > a);
        const twice = elapse(machine, once.row, on);
        expect(twice.moved).toBe(false);
        expect(twice.row).toEqual(once.row);
      }),
    );
  });
});

it('keeps the moment, the key and the labels of a step, and refuses what no step can hold', () => {
  const opened = openCase(funnel, { ...opening, at: 1_704_067_200 });
  expect(opened.step.at).toBe(1_704_067_200);
  const moved = advance(funnel, opened.row, { event: 'called', on: openedOn, at: 1_704_070_800 });
  if (!moved.moved) throw new Error('it should move');
  expect(replay(funnel, [opened.step, moved.step])).toEqual(moved.row);
  for (const at of [0.5, NaN, Infinity, '5' as never]) {
    for (const action of [
      () => openCase(funnel, { ...opening, at }),
      () => advance(funnel, opened.row, { event: 'called', on: openedOn, at }),
    ]) {
      expect(errorOf(action)).toMatchObject({ code: 'facts_invalid', details: { path: 'at' } });
    }
  }
  const labels = { adviser: 'a1' };
  const labelled = elapse(funnel, opened.row, day('2024-01-12'), { at: 1_705_000_000, key: 'night', labels });
  expect(labelled).toMatchObject({ step: { at: 1_705_000_000, key: 'night', labels: { adviser: 'a1' } } });
  labels.adviser = 'a2';
  expect(labelled).toMatchObject({ step: { labels: { adviser: 'a1' } } });
  for (const extras of [
    { key: '' },
    { key: 5 },
    { labels: { adviser: 5 } },
    { labels: 'a1' },
    { labels: { on: new Date(0) } },
  ]) {
    const [path] = Object.keys(extras);
    for (const action of [
      () => openCase(funnel, { ...opening, ...(extras as object) }),
      () => advance(funnel, opened.row, { event: 'called', on: openedOn, ...(extras as object) }),
      () => elapse(funnel, opened.row, day('2024-01-12'), extras as object),
    ]) {
      expect(errorOf(action)).toMatchObject({ code: 'facts_invalid', details: { path } });
    }
  }
  const back = advance(funnel, opened.row, { event: 'called', on: openedOn, at: 1_704_067_199 });
  expect(back).toMatchObject({
    moved: false,
    reasons: [{ rule: 'moment_too_early', detail: { since: 1_704_067_200 } }],
  });
  if (!back.moved) expectWorded(back.reasons);
  expect(moved.row.at).toBe(1_704_070_800);
  // At the same moment is not before it.
  expect(advance(funnel, opened.row, { event: 'called', on: openedOn, at: 1_704_067_200 }).moved).toBe(true);
  const goesBack = [opened.step, { ...moved.step, at: 1_704_067_199 }];
  expect(errorOf(() => replay(funnel, goesBack))).toMatchObject({
    code: 'step_invalid',
    details: { index: 1 },
  });
  expect(advance(funnel, moved.row, { event: 'again', on: openedOn }).row.at).toBe(1_704_070_800);
  const nulls = { at: null, key: null, labels: null, prior: null, expectRevision: null } as object;
  const plain = advance(funnel, opened.row, { event: 'called', on: openedOn, ...nulls });
  expect(plain.moved && Object.keys(plain.step)).toEqual([
    'case',
    'customer',
    'revision',
    'episode',
    'event',
    'from',
    'to',
    'on',
  ]);
});
