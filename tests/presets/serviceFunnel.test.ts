import { advance, course, type Day, day, describe as describeReason, openCase } from 'panhuo';
import { describe, expect, it } from 'vitest';
import { errorOf, expectPlain, expectWorded, frozen } from '../questionnaire/laws.js';
import { caseIn, type Event, funnel, ids, open, openedOn, ready, type Stage } from '../funnel/cases.js';

describe('the way of a customer', () => {
  it('goes watch → select → trade → close, a revision at a time', () => {
    // The four stages A to D of domain.md §4.
    let row = frozen(open().row);
    const walk: [Event, Stage, Day][] = [
      ['interest', 'select', day('2024-01-09')],
      ['decide', 'trade', day('2024-02-01')],
      ['deal', 'close', day('2024-02-01')],
    ];
    for (const [place, [event, stage, on]] of walk.entries()) {
      const next = advance(funnel, row, frozen({ event, on, facts: { ...ready } }));
      expect(next).toMatchObject({
        moved: true,
        row: { stage, enteredOn: on, openedOn, revision: place + 1, episode: 1, entry: 'normal' },
        step: {
          case: ids.id,
          customer: ids.customer,
          revision: place + 1,
          event,
          from: row.stage,
          to: stage,
          on,
        },
      });
      expectPlain(next);
      row = frozen(next.row);
    }
  });

  it.each(['normal', 'dormant'] as const)('begins at watch for a %s customer, as step 0', (entry) => {
    const { row, step } = open(entry);
    expect(row).toMatchObject({
      stage: 'watch',
      entry,
      openedOn,
      enteredOn: openedOn,
      revision: 0,
      episode: 1,
    });
    expect(step).toEqual({
      case: ids.id,
      customer: ids.customer,
      revision: 0,
      episode: 1,
      event: 'open',
      from: null,
      to: 'watch',
      on: openedOn,
      entry,
    });
    expectPlain({ row, step });
  });

  it('keeps the key and the labels of an opening in its step', () => {
    const labels = { adviser: 'a7' };
    const { step } = openCase(funnel, { ...ids, on: openedOn, entry: 'normal', key: 'k', labels });
    expect(step).toMatchObject({ key: 'k', labels });
  });
});

describe('a guard', () => {
  it.each([
    ['watch', 'interest', ['behaviourAnalysed', 'needsSurveyed']],
    ['select', 'decide', ['suitabilityValid', 'planWritten']],
    ['close', 'review', ['reviewDone']],
  ] as const)(
    'of %s %s names every fact that is missing, with what it is and should be',
    (stage, event, facts) => {
      const { row } = caseIn(stage);
      const refused = advance(funnel, row, { event, on: openedOn });
      expect(refused).toMatchObject({
        moved: false,
        row,
        reasons: facts.map((fact) => ({
          rule: 'guard_unmet',
          detail: { fact, is: 'true', required: true, actual: null },
        })),
      });
      for (const fact of facts) {
        for (const actual of [false, 'yes', 1, 0]) {
          const result = advance(funnel, row, { event, on: openedOn, facts: { ...ready, [fact]: actual } });
          if (result.moved) expect.fail('it should be refused');
          expect(result.reasons).toMatchObject([
            { rule: 'guard_unmet', detail: { fact, required: true, actual } },
          ]);
          expectPlain(result);
          expectWorded(result.reasons);
        }
      }
      expect(advance(funnel, row, { event, on: openedOn, facts: ready }).moved).toBe(true);
    },
  );

  it('is asked in the words of the funnel', () => {
    const refused = advance(funnel, open().row, {
      event: 'interest',
      on: openedOn,
      facts: { needsSurveyed: true },
    });
    expect(refused).toMatchObject({
      reasons: [{ detail: { text: { zh: '已做客户行为分析', en: 'behaviour analysed' } } }],
    });
  });
});

describe('every other event', () => {
  it.each([
    ['watch', 'refuse', 'lost'],
    ['watch', 'fall-silent', 'silent'],
    ['select', 'hesitate', 'watch'],
    ['select', 'refuse', 'lost'],
    ['select', 'fall-silent', 'silent'],
    ['trade', 'deal', 'close'],
    ['trade', 'hesitate', 'select'],
    ['trade', 'refuse', 'lost'],
    ['trade', 'fall-silent', 'silent'],
    ['close', 'fall-silent', 'silent'],
    ['silent', 'wake', 'watch'],
    ['silent', 'refuse', 'lost'],
  ] as const)('in %s: %s leads to %s without a guard', (stage, event, to) => {
    const next = advance(funnel, caseIn(stage).row, { event, on: openedOn, reason: 'price' });
    expect(next).toMatchObject({ moved: true, row: { stage: to } });
  });

  it.each(['review', 'wake', 'interest', 'refuse'] as const)(
    'is over when the customer is lost: %s',
    (event) => {
      const result = advance(funnel, caseIn('lost').row, {
        event,
        on: openedOn,
        facts: ready,
        reason: 'price',
      });
      expect(result).toMatchObject({
        moved: false,
        reasons: [{ rule: 'event_not_here', detail: { event, stage: 'lost' } }],
      });
    },
  );
});

describe('an episode', () => {
  it.each([
    ['close', 'review', 2],
    ['silent', 'wake', 2],
    ['trade', 'hesitate', 1],
    ['close', 'fall-silent', 1],
  ] as const)('from %s by %s is number %i', (stage, event, episode) => {
    const next = advance(funnel, caseIn(stage).row, { event, on: openedOn, facts: ready });
    expect(next).toMatchObject({ moved: true, row: { episode }, step: { episode } });
  });
});

describe('a loss', () => {
  const { row } = open();
  it.each(['price', 'product', 'changed-life', 'neglect', 'other'])('may be for %s', (reason) => {
    expect(advance(funnel, row, { event: 'refuse', on: openedOn, reason })).toMatchObject({
      moved: true,
      step: { reason },
    });
  });

  it.each([undefined, '', 'PRICE', 'because'])('may not be for %j', (reason) => {
    const refused = advance(funnel, row, {
      event: 'refuse',
      on: openedOn,
      ...(reason !== undefined && { reason }),
    });
    expect(refused).toMatchObject({
      moved: false,
      reasons: [{ rule: 'reason_code_needed', detail: { codes: funnel.lose } }],
    });
    if (!refused.moved) expectWorded(refused.reasons);
  });
});

it('a row of the course’s funnel is at most 400 bytes of JSON with UUIDs, however far it has gone', () => {
  for (const entry of ['normal', 'dormant'] as const) {
    const far = { ...open(entry).row, stage: 'select' as const, revision: 999_999, episode: 999_999 };
    expect(Buffer.byteLength(JSON.stringify(far), 'utf8')).toBeLessThanOrEqual(400);
  }
});

it('an entry or a day that does not exist opens no case', () => {
  const opening = { ...ids, on: openedOn, entry: 'normal' as const };
  for (const entry of ['vip', '', 'toString', '__proto__']) {
    expect(errorOf(() => openCase(funnel, { ...opening, entry: entry as 'normal' }))).toMatchObject({
      code: 'facts_invalid',
      details: { path: 'entry' },
    });
  }
  for (const on of ['2024-02-30', '', 'CANARY']) {
    expect(errorOf(() => openCase(funnel, { ...opening, on: on as Day })).code).toBe('day_invalid');
  }
  for (const nothing of ['', undefined, 5]) {
    for (const path of ['id', 'customer']) {
      const error = errorOf(() => openCase(funnel, { ...opening, [path]: nothing }));
      expect(error).toMatchObject({ code: 'facts_invalid', details: { path } });
    }
  }
});

it('an event that no stage knows is not repeated, and a stage speaks by its own text', () => {
  const { row } = openCase(funnel, { ...ids, on: openedOn, entry: 'normal' });
  const told = (event: string) => {
    const next = advance(funnel, row, { event: event as 'deal', on: openedOn });
    return next.moved ? [] : next.reasons.map((reason) => [reason.rule, describeReason(reason, 'zh')]);
  };
  expect(told('张三13800138000')).toEqual([['event_unknown', '漏斗没有这个事件']]);
  expect(told('deal')).toEqual([['event_not_here', '在“观望”阶段不能发生 成交']]);
});

it('the reference of the course has the four stages in their order', () => {
  // domain.md §4: 10 5 2 1.
  expect(Object.entries(course.serviceFunnelReference)).toEqual([
    ['watch', 10],
    ['select', 5],
    ['trade', 2],
    ['close', 1],
  ]);
});
