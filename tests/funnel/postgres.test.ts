import fc from 'fast-check';
import { readCase, replay, stalledCases } from 'panhuo';
import { afterAll, describe, expect, it } from 'vitest';
import { relay } from '../../examples/service/outbox/relay.js';
import { branchIn } from './postgresBranch.js';
import {
  freshDatabase,
  funnel,
  later,
  messages,
  openedOn,
  readTogether,
  scheduled,
} from './postgresCases.js';

// The cases of examples/service on PostgreSQL itself, compiled to WebAssembly.
const database = await freshDatabase();
const { service, openOne, rowOf, linesOf, published, refusalOf } = branchIn(database);
const surveyed = { needsSurveyed: true };

afterAll(async () => {
  await database.close();
});

describe('a move', () => {
  it('writes the row, the step and the outbox line together', async () => {
    const id = await openOne();
    const answer = await service().move(id, { event: 'interest', on: later(4), key: 'a', facts: surveyed });
    expect(answer.moved).toBe(true);
    const log = await service().log(id);
    expect(log.map(({ revision, event }) => [revision, event])).toEqual([
      [0, 'open'],
      [1, 'interest'],
    ]);
    expect(await rowOf(id)).toEqual(answer.row);
    expect(replay(funnel, log)).toEqual(answer.row);
    expect((await linesOf(id)).map(({ data }) => data)).toEqual(log);
  });

  it('writes nothing when it is refused', async () => {
    const id = await openOne();
    const before = await rowOf(id);
    const answer = await service().move(id, { event: 'interest', on: later(4), key: 'a' });
    expect(!answer.moved && answer.reasons.map(({ rule }) => rule)).toEqual(['guard_unmet']);
    expect(await rowOf(id)).toEqual(before);
    expect(await service().log(id)).toHaveLength(1);
    expect(await linesOf(id)).toHaveLength(1);
  });

  it('answers a repeated key with the stored step, however far the case has come', async () => {
    const id = await openOne();
    const message = { event: 'interest', on: later(4), key: 'a', facts: surveyed } as const;
    const first = await service().move(id, message);
    await service().move(id, { event: 'hesitate', on: later(9), key: 'b' });
    const again = await service().move(id, message);
    expect(again).toMatchObject({ moved: false, reasons: [{ rule: 'step_duplicate' }], step: first.step });
    expect(again.row).toMatchObject({ stage: 'watch', revision: 2 });
    await expect(service().move(id, { ...message, event: 'refuse' })).rejects.toMatchObject({
      code: 'key_reused',
    });
    expect(await service().log(id)).toHaveLength(3);
  });

  it('is made by exactly one of two that read the same revision, and the other is judged anew', async () => {
    const id = await openOne();
    const both = service(readTogether(database, 2));
    const on = later(4);
    const answers = await Promise.all([
      both.move(id, { event: 'interest', on, key: 'a', facts: surveyed }),
      both.move(id, { event: 'interest', on, key: 'b', facts: surveyed }),
    ]);
    expect(answers.map(({ moved }) => moved).sort()).toEqual([false, true]);
    const refused = answers.find(({ moved }) => !moved)!;
    expect(!refused.moved && refused.reasons).toMatchObject([{ rule: 'event_not_here' }]);
    expect(refused.row).toMatchObject({ stage: 'select', revision: 1 });
  });

  it('is one, when two deliveries of one message read the same revision', async () => {
    const id = await openOne();
    const both = service(readTogether(database, 2));
    const message = { event: 'interest', on: later(4), key: 'a', facts: surveyed } as const;
    const answers = await Promise.all([both.move(id, message), both.move(id, message)]);
    expect(answers.map(({ moved }) => moved).sort()).toEqual([false, true]);
    expect(answers[0].step).toEqual(answers[1].step);
    expect(await service().log(id)).toHaveLength(2);
  });
});

describe('an opening', () => {
  it('is done once', async () => {
    const opening = { id: 'once', customer: 'c1', on: openedOn, entry: 'normal' } as const;
    const answers = await Promise.all([service().open(opening), service().open(opening)]);
    expect(answers.map(({ opened }) => opened)).toEqual([true, false]);
    expect(answers[0].row).toEqual(answers[1].row);
    expect(await linesOf('once')).toHaveLength(1);
    await expect(service().open({ ...opening, customer: 'c2' })).rejects.toMatchObject({
      code: 'case_exists',
    });
  });
});

it('refuses a row that was changed by hand', async () => {
  const id = await openOne();
  await database.query(`update funnel_case set state = state || '{"stage": "nowhere"}' where id = $1`, [id]);
  await expect(service().move(id, { event: 'interest', on: later(1) })).rejects.toMatchObject({
    code: 'case_mismatch',
  });
  await database.query(`update funnel_case set state = state || '{"stage": "watch"}' where id = $1`, [id]);
});

it('lists by index the same stalled cases as a look at every row does', async () => {
  const [id, paused] = [await openOne(), await openOne()];
  await service().move(paused, { event: 'pause', on: later(1) });
  const { rows } = await database.query('select state from funnel_case');
  const all = rows.map(({ state }) => readCase(funnel, state));
  for (const days of [30, 31, 200]) {
    const stalled = await service().stalled(later(days));
    expect(stalled).toEqual(stalledCases(funnel, all, later(days)));
    // 30 days may pass.
    expect(stalled.some((one) => one.case === id)).toBe(days > 30);
    expect(stalled.some((one) => one.case === paused)).toBe(false);
  }
});

describe('the tables refuse', () => {
  it.each([
    ['a case that moves without its step', `update funnel_case set state = state || '{"revision": 9}'`],
    ['a row that is no case', `insert into funnel_case (state) values ('{"id": "x"}')`],
    ['a revision below zero', `update funnel_case set state = state || '{"revision": -1}'`],
    ['a changed step', `update funnel_step set step = step || '{"to": "close"}'`],
    ['a removed step', 'delete from funnel_step'],
    ['an emptied log', 'truncate funnel_step cascade'],
    ['a revision twice', 'insert into funnel_step (step) select step from funnel_step'],
    [
      'a key twice',
      `insert into funnel_step (step) select step || '{"revision": 99}' from funnel_step where key = 'first'`,
    ],
    ['a step of no case', `insert into funnel_step (step) values ('{"case": "none", "revision": 0}')`],
    ['a line of no step', `insert into outbox (event) values ('{"data": {"case": "none", "revision": 0}}')`],
    ['a line twice', 'insert into outbox (event) select event from outbox'],
  ])('%s', async (_, statement) => {
    await openOne();
    expect(await refusalOf(statement)).toMatch(/violates|only added to/);
  });

  it('but let any number of steps be without a key', async () => {
    const id = await openOne();
    for (const event of ['pause', 'resume', 'pause'] as const) {
      expect(await service().move(id, { event, on: later(1) })).toMatchObject({ moved: true });
    }
  });
});

describe('the nightly job', () => {
  it('finds by index the cases whose deadline has passed, and moves each once', async () => {
    const ids = [await openOne(), await openOne(), await openOne()];
    await service().move(ids[1]!, { event: 'pause', on: later(1) });
    await service().move(ids[2]!, { event: 'interest', on: later(80), facts: surveyed });
    const due = async (days: number): Promise<string[]> => {
      const found: string[] = [];
      for await (const id of service().due(later(days))) if (ids.includes(id)) found.push(id);
      return found;
    };
    // 90 days may pass: the case is due on the day after them. 45 in the next stage, counted from day 80.
    expect(await due(90)).toEqual([]);
    expect(await due(91)).toEqual([ids[0]]);
    expect(await service().elapse(ids[0]!, later(91))).toMatchObject({
      moved: true,
      row: { stage: 'silent' },
    });
    expect(await service().elapse(ids[0]!, later(91))).toMatchObject({ moved: false });
    expect(await due(126)).toEqual([ids[2]]);
    const twice = await Promise.all([1, 2].map(() => service().elapse(ids[2]!, later(126))));
    expect(twice.map(({ moved }) => moved)).toEqual([true, false]);

    await database.script('set enable_seqscan = off');
    const { rows } = await database.query(
      `explain select id from funnel_case where funnel = 'a' and version = '1' and elapses_on <= '2024-04-05'`,
    );
    await database.script('reset enable_seqscan');
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('funnel_case_elapses');
  });
});

describe('the relay', () => {
  it('publishes every line once, and of every case one line at a time', async () => {
    await published();
    const ids = [await openOne(), await openOne()];
    for (const event of ['pause', 'resume'] as const)
      for (const id of ids) await service().move(id, { event, on: later(1) });
    const batches: string[][] = [];
    await relay(database, (events) => {
      batches.push(events.map(({ id }) => id));
      return Promise.resolve();
    });
    // A relay that holds the oldest line of a case so keeps all others from its next one.
    expect(batches).toEqual([0, 1, 2].map((revision) => ids.map((id) => `${id}/${revision}`)));
    expect(await published()).toEqual([]);
  });

  it('publishes again what it could not finish', async () => {
    await published();
    const id = await openOne();
    const tried: string[] = [];
    const fails = relay(database, (events) => {
      tried.push(...events.map((event) => event.id));
      return Promise.reject(new Error('the broker is down'));
    });
    await expect(fails).rejects.toThrow('the broker is down');
    expect((await published()).map((event) => event.id)).toEqual(tried);
    expect(tried).toEqual((await linesOf(id)).map((event) => event.id));
  });
});

it('applies nothing twice and loses nothing, in whatever order many callers interleave', async () => {
  await published();
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), messages(2), async (scheduler, list) => {
      const ids = [await openOne(), await openOne()];
      const busy = service(scheduled(database, scheduler));
      const deliveries = list.flatMap((message) => Array.from({ length: message.deliveries }, () => message));
      const nights = ids.flatMap((id) => [busy.elapse(id, later(120)), busy.elapse(id, later(120))]);
      const calls = deliveries.map(({ place, happening }) => busy.move(ids[place]!, happening));
      const all = await scheduler.waitFor(Promise.all([...calls, ...nights]));
      const events = await published();

      for (const [place, id] of ids.entries()) {
        const log = await service().log(id);
        const row = await rowOf(id);
        expect(row).toEqual(replay(funnel, log));
        expect(row?.revision).toBe(log.length - 1);
        expect((await linesOf(id)).map(({ data }) => data)).toEqual(log);
        expect(events.filter(({ data }) => data.case === id).map(({ data }) => data)).toEqual(log);
        // Every step was made by one answer, and all others under its key are that step.
        const moves = all.flatMap((answer) => (answer.moved && answer.row.id === id ? [answer.step] : []));
        expect(moves.sort((one, two) => one.revision - two.revision)).toEqual(log.slice(1));
        for (const { happening } of list.filter((message) => message.place === place)) {
          const stored = log.filter(({ key }) => key === happening.key);
          const own = all.filter((_, call) => deliveries[call]?.happening.key === happening.key);
          expect(own.filter(({ moved }) => moved)).toHaveLength(stored.length);
          for (const { step } of own) if (step !== undefined) expect([step]).toEqual(stored);
        }
      }
    }),
    { numRuns: 60 },
  );
});
