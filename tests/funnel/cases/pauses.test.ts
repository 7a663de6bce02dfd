import {
  advance,
  choices,
  day,
  type Day,
  dueOn,
  elapse,
  openCase,
  readCase,
  replay,
  type Restoring,
} from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectWorded, throughJson } from '../../questionnaire/laws.js';
import { callBack, funnel, openedOn, opening } from '../callBack.js';

describe('a pause', () => {
  const pausedOn = day('2024-01-06');
  const pause = (own = funnel) => {
    const opened = openCase(own, opening);
    const paused = advance(own, opened.row, { event: 'pause', on: pausedOn });
    if (!paused.moved) throw new Error('it should pause');
    return { row: paused.row, steps: [opened.step, paused.step] };
  };
  const resume = (own: typeof funnel, on: Day) => {
    const { row, steps } = pause(own);
    const resumed = advance(own, row, { event: 'resume', on });
    if (!resumed.moved) throw new Error('it should resume');
    return { row: resumed.row, steps: [...steps, resumed.step] };
  };

  it('stands in the row, moves no stage and lets nothing else happen', () => {
    const { row, steps } = pause();
    expect(row).toMatchObject({ stage: 'waiting', enteredOn: openedOn, pausedOn, revision: 1 });
    expect(steps[1]).toMatchObject({ event: 'pause', from: 'waiting', to: 'waiting' });
    const on = day('2030-01-01');
    for (const next of [advance(funnel, row, { event: 'called', on }), elapse(funnel, row, on)]) {
      expect(next).toMatchObject({
        moved: false,
        reasons: [{ rule: 'case_paused', detail: { since: pausedOn } }],
      });
      if (!next.moved) expectWorded(next.reasons);
    }
    expect(dueOn(funnel, row)).toEqual({ event: 'expire', elapsesOn: null, staleOn: null });
    const offered = choices(funnel, row, { on });
    expect(offered.filter(({ allowed }) => allowed).map(({ event }) => event)).toEqual(['resume']);
  });

  it('is offered where the stage can be paused, and refused elsewhere', () => {
    const { row } = openCase(funnel, opening);
    expect(choices(funnel, row, { on: openedOn }).map(({ event }) => event)).toEqual([
      'called',
      'expire',
      'pause',
    ]);
    const called = advance(funnel, row, { event: 'called', on: openedOn }).row;
    for (const event of ['pause', 'resume'] as const) {
      const next = advance(funnel, called, { event, on: openedOn });
      expect(next).toMatchObject({ moved: false, reasons: [{ rule: 'event_not_here' }] });
    }
    const twice = advance(funnel, pause().row, { event: 'pause', on: pausedOn });
    expect(twice).toMatchObject({
      moved: false,
      reasons: [{ rule: 'case_paused' }, { rule: 'event_not_here' }],
    });
    expect(advance(funnel, row, { event: 'resume', on: openedOn }).moved).toBe(false);
  });

  // Opened on 1 January, paused on the 6th with five of ten days left, resumed on the 21st after 15 days.
  it.each<[Restoring | undefined, string, string]>([
    ['deadline', '2024-01-21', '2024-01-21'], // 1st + 10 + 1 and 1st + 5 + 1 lie in the pause
    ['remaining', '2024-01-27', '2024-01-22'], // 15 days later
    [undefined, '2024-01-27', '2024-01-22'],
    ['restart', '2024-02-01', '2024-01-27'], // 21st + 10 + 1; 21st + 5 + 1
  ])('restored by %s is due on %s and stale on %s', (restore, elapsesOn, staleOn) => {
    const own = callBack(restore);
    const { row, steps } = resume(own, day('2024-01-21'));
    expect(row).toMatchObject({ enteredOn: openedOn, resumedOn: '2024-01-21', pausedDays: 15 });
    expect(row.pausedOn).toBeUndefined();
    expect(dueOn(own, row)).toEqual({ event: 'expire', elapsesOn, staleOn });
    expect(replay(own, throughJson(steps))).toEqual(row);
    expect(readCase(own, throughJson(row))).toEqual(row);
  });

  it('adds up with the pauses before it, and is forgotten in the next stage', () => {
    const first = resume(funnel, day('2024-01-21')).row;
    const second = advance(funnel, first, { event: 'pause', on: day('2024-01-22') }).row;
    expect(second).toMatchObject({ pausedOn: '2024-01-22', resumedOn: '2024-01-21', pausedDays: 15 });
    const third = advance(funnel, second, { event: 'resume', on: day('2024-01-24') }).row;
    expect(third).toMatchObject({ resumedOn: '2024-01-24', pausedDays: 17 });
    const called = advance(funnel, third, { event: 'called', on: day('2024-01-24') }).row;
    expect(Object.keys(called)).not.toEqual(expect.arrayContaining(['pausedDays']));
    expect(Object.keys(called)).not.toEqual(expect.arrayContaining(['resumedOn']));
  });

  it('leaves no way back before its days', () => {
    const { row } = pause();
    expect(advance(funnel, row, { event: 'resume', on: day('2024-01-05') })).toMatchObject({
      moved: false,
      reasons: [{ rule: 'step_too_early', detail: { since: pausedOn } }],
    });
    const resumed = resume(funnel, day('2024-01-21')).row;
    expect(advance(funnel, resumed, { event: 'called', on: day('2024-01-20') })).toMatchObject({
      reasons: [{ rule: 'step_too_early', detail: { since: '2024-01-21' } }],
    });
  });

  it.each([
    [{ pausedOn: '2023-12-31' }, 'pausedOn'],
    [{ resumedOn: '2023-12-31' }, 'resumedOn'],
    [{ pausedDays: -1 }, 'pausedDays'],
    [{ pausedOn: 'CANARY' }, 'pausedOn'],
    [{ stage: 'done', pausedOn }, 'pausedOn'],
  ])('stored as %j cannot be read', (change, path) => {
    const { row } = openCase(funnel, opening);
    expect(errorOf(() => readCase(funnel, { ...row, ...change }))).toMatchObject({
      code: 'case_mismatch',
      details: { path },
    });
  });
});

describe('a row', () => {
  it('with UUIDs and all that a pause leaves has at most 400 bytes', () => {
    const uuid = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
    const own = callBack();
    let { row } = openCase(own, { ...opening, id: uuid, customer: uuid });
    for (const event of ['pause', 'resume', 'pause'] as const)
      row = advance(own, row, { event, on: day('2024-01-06') }).row;
    const wide = {
      ...row,
      funnel: { ...row.funnel, id: 'course/service-funnel' },
      revision: 1234,
      episode: 12,
      pausedDays: 365,
      at: 1_704_067_200_000,
    };
    expect(Buffer.byteLength(JSON.stringify(wide))).toBeLessThanOrEqual(400);
  });
});
