import { day, replay, type Step } from 'panhuo';
import { expect, it } from 'vitest';
import { branchFunnel } from '../../../examples/service/branch/branchFunnel.js';
import { funnelCases } from '../../../examples/service/stores/funnelCases.js';
import { type Answered, openService, type Service, today } from './openService.js';
import type { Opened } from './serviceContract.js';

const suitability = { level: 'C3', assessedOn: '2026-01-05', validUntil: '2028-01-04' };
const surveyed = { needsSurveyed: true };

/** What the service promises about cases. */
export function casesContract(opened: Opened): void {
  const ask: Service['ask'] = (...request) => opened().service.ask(...request);
  const move = (id: string, key: string, body: object, headers = {}): Promise<Answered> =>
    ask('POST', `/v1/cases/${id}/moves`, { body, headers: { 'idempotency-key': key, ...headers } });
  const logOf = async (id: string): Promise<Step[]> =>
    ((await ask('GET', `/v1/cases/${id}/log`)).body as { steps: Step[] }).steps;

  /** A case of a customer who is suitable, unless a test says otherwise. */
  async function open(id: string, on = '2026-01-05', known: object = { suitability }): Promise<Answered> {
    await ask('POST', '/v1/customers', {
      as: 'job',
      body: { id: `of-${id}`, kind: 'individual', name: '模拟客户', ...known },
    });
    return ask('POST', '/v1/cases', { body: { id, customer: `of-${id}`, entry: 'normal', on } });
  }

  it('opens a case once under the id of its caller', async () => {
    expect(await open('o1')).toMatchObject({
      status: 201,
      headers: { etag: '"0"' },
      body: { stage: 'watch', revision: 0 },
    });
    expect(await open('o1')).toMatchObject({ status: 200 });
    const other = { id: 'o1', customer: 'of-o1', entry: 'normal' };
    await open('o2');
    expect(await ask('POST', '/v1/cases', { body: { ...other, customer: 'of-o2' } })).toMatchObject({
      status: 409,
      body: { code: 'case_exists' },
    });
    expect(await ask('POST', '/v1/cases', { body: { ...other, customer: 'nobody' } })).toMatchObject({
      status: 404,
    });
    expect(await ask('GET', '/v1/customers/nobody/cases')).toMatchObject({ status: 404 });
    const { body } = await ask('GET', '/v1/customers/of-o1/cases');
    expect(body).toMatchObject({ cases: [{ id: 'o1' }] });
  });

  it.each([
    ['another entry', { entry: 'dormant' }, 409],
    ['another day', { entry: 'normal', on: '2026-01-06' }, 409],
    ['the same day', { entry: 'normal', on: '2026-01-05' }, 200],
    ['no day, as when a request is sent again after midnight', { entry: 'normal' }, 200],
  ])('answers the opening of an open case by %s', async (what, asked, status) => {
    const id = `again-${what.length}`;
    await open(id);
    const again = await ask('POST', '/v1/cases', { body: { id, customer: `of-${id}`, ...asked } });
    expect(again.status).toBe(status);
  });

  it('refuses a move with reasons, 409, and writes nothing', async () => {
    await open('r1');
    const refused = await move('r1', 'a', { event: 'interest' });
    expect(refused).toMatchObject({
      status: 409,
      body: {
        outcome: 'refused',
        case: { revision: 0 },
        reasons: [{ rule: 'guard_unmet', detail: { fact: 'needsSurveyed' } }],
      },
    });
    expect(refused.headers['content-type']).toMatch('application/json');
    expect(await logOf('r1')).toHaveLength(1);
    // The key was not used up: what was refused may be tried again when the facts are there.
    expect(await move('r1', 'a', { event: 'interest', facts: surveyed })).toMatchObject({ status: 200 });
  });

  it('makes a step once for each key, and gives it back as often as it is asked', async () => {
    await open('i1');
    const message = { event: 'interest', facts: surveyed, on: '2026-01-09' };
    const first = await move('i1', 'a', message);
    expect(first).toMatchObject({ status: 200, body: { outcome: 'moved', case: { stage: 'select' } } });
    await move('i1', 'b', { event: 'hesitate', on: '2026-01-10' });
    const again = await move('i1', 'a', message, { 'if-match': '"0"' });
    expect(again).toMatchObject({
      status: 200,
      body: { outcome: 'repeated', case: { stage: 'watch', revision: 2 } },
    });
    // What auditors ask first: who did it.
    const [opening, step] = await logOf('i1');
    expect([opening?.labels, step?.labels]).toEqual([{ adviser: 'a1' }, { adviser: 'a1' }]);
    const stepOf = ({ body }: Answered) => (body as { step: Step }).step;
    expect(stepOf(again)).toEqual(stepOf(first));
    expect(await move('i1', 'a', { event: 'refuse', reason: 'price' })).toMatchObject({
      status: 422,
      body: { code: 'key_reused' },
    });
    expect(await logOf('i1')).toHaveLength(3);
  });

  it('does not move a case that has moved since the user saw it', async () => {
    await open('s1');
    await move('s1', 'a', { event: 'pause' });
    const stale = await move('s1', 'b', { event: 'resume' }, { 'if-match': '"0"' });
    expect(stale).toMatchObject({
      status: 412,
      headers: { etag: '"1"' },
      body: { reasons: [{ rule: 'revision_stale' }] },
    });
    expect(await move('s1', 'b', { event: 'resume' }, { 'if-match': '"1"' })).toMatchObject({ status: 200 });
  });

  it.each([
    ['without a record', {}],
    ['that has ended', { suitability: { ...suitability, validUntil: '2026-03-01' } }],
    ['that begins tomorrow', { suitability: { ...suitability, assessedOn: '2026-03-03' } }],
    ['of which no last day is known', { suitability: { level: 'C3', assessedOn: '2026-01-05' } }],
  ])('lets nobody claim a suitability %s', async (what, known) => {
    const id = `suit-${what.length}`;
    await open(id, '2026-01-05', known);
    await move(id, 'a', { event: 'interest', facts: surveyed });
    const claimed = await move(id, 'b', { event: 'decide', facts: { suitabilityValid: true } });
    expect(claimed).toMatchObject({
      status: 409,
      body: { reasons: [{ detail: { fact: 'suitabilityValid', actual: false } }] },
    });
  });

  it('counts a suitability on its first day and on its last', async () => {
    await open('suit-day', '2026-01-05', {
      suitability: { level: 'C3', assessedOn: today, validUntil: today },
    });
    await move('suit-day', 'a', { event: 'interest', facts: surveyed });
    expect(await move('suit-day', 'b', { event: 'decide' })).toMatchObject({ status: 200 });
  });

  it('keeps why a customer was lost, and shows the revision of a case as its ETag', async () => {
    await open('why');
    await move('why', 'a', { event: 'refuse', reason: 'price', on: today });
    expect((await logOf('why'))[1]).toMatchObject({ event: 'refuse', reason: 'price', on: today });
    expect(await ask('GET', '/v1/cases/why')).toMatchObject({
      headers: { etag: '"1"' },
      body: { stage: 'lost' },
    });
  });

  it('lists the cases of a customer, the latest first', async () => {
    await open('l1', '2026-01-05');
    const later = { id: 'l2', customer: 'of-l1', entry: 'normal', on: '2026-01-06' };
    await ask('POST', '/v1/cases', { body: later });
    const { body } = await ask('GET', '/v1/customers/of-l1/cases');
    expect(body).toMatchObject({ cases: [{ id: 'l2' }, { id: 'l1' }] });
  });

  it('reads on where a page of cases or of logs ends', async () => {
    const ids = ['k1', 'k2', 'k3'];
    // Pages of one: after an id comes the next.
    const query = (_: string, values: unknown[] = []) => {
      const id = ids.find((own) => own > String(values.at(-1)));
      return Promise.resolve({ rows: id === undefined ? [] : [{ id, step: { case: id } }] });
    };
    const database = { ...opened().again(), query };
    const cases = funnelCases(branchFunnel, database, '/branch');
    const due: string[] = [];
    for await (const id of cases.due(today)) due.push(id);
    const logs: string[] = [];
    for await (const steps of cases.logs()) logs.push(...steps.map((step) => step.case));
    expect([due, logs]).toEqual([ids, ids]);
  });

  it.each([
    ['no key', {}, { event: 'pause' }, 400, 'headers'],
    [
      'a strange ETag',
      { 'idempotency-key': 'a', 'if-match': '*' },
      { event: 'pause' },
      400,
      'headers/if-match',
    ],
    [
      'an event that the funnel does not have',
      { 'idempotency-key': 'a' },
      { event: 'sell' },
      400,
      'body/event',
    ],
    [
      'a fact that no guard asks for',
      { 'idempotency-key': 'a' },
      { event: 'pause', facts: { 王小明: true } },
      400,
      'body/facts',
    ],
    ['a day to come', { 'idempotency-key': 'a' }, { event: 'pause', on: '2026-03-03' }, 422, 'on'],
  ])('refuses %s', async (what, headers: Record<string, string>, body, status, path) => {
    const id = `bad-${what.length}`;
    await open(id);
    const answer = await ask('POST', `/v1/cases/${id}/moves`, { body, headers });
    expect(answer).toMatchObject({ status, body: { path } });
    expect(answer.text).not.toContain('王小明');
    expect(await logOf(id)).toHaveLength(1);
  });

  it('says what may happen next, and what is missing', async () => {
    await open('c1');
    const { body } = await ask('GET', '/v1/cases/c1/choices', { headers: { 'accept-language': 'en' } });
    const { choices } = body as {
      choices: { event: string; allowed: boolean; reasons: { text: string }[] }[];
    };
    expect(choices.filter(({ allowed }) => !allowed).map(({ event }) => event)).toEqual(['interest']);
    expect(choices[0]!.reasons[0]!.text).toContain('needs surveyed');
  });

  it('lets a deadline fire on its day, once, and lists who waits too long', async () => {
    const { service } = opened();
    // 90 days may pass: opened on 1 December 2025, the case is due on 2 March 2026. 30 days, and it is stalled.
    await open('d1', '2025-12-01');
    service.clock.today = () => day('2026-03-01');
    expect((await ask('POST', '/v1/jobs/elapse', { as: 'job', body: {} })).body).toMatchObject({ moved: 0 });
    // On the first day after the 30 it is listed already.
    service.clock.today = () => day('2026-01-01');
    const first = await ask('GET', '/v1/reports/stalled');
    expect(first.body).toMatchObject({ cases: [{ case: 'd1', overdueDays: 1 }] });
    service.clock.today = () => day('2026-03-01');
    const { body } = await ask('GET', '/v1/reports/stalled');
    expect((body as { cases: { case: string }[] }).cases[0]).toMatchObject({ case: 'd1', overdueDays: 60 });
    service.clock.today = () => today;
    const nights = await Promise.all(
      [1, 2].map(() => ask('POST', '/v1/jobs/elapse', { as: 'job', body: {} })),
    );
    expect(nights.map((night) => (night.body as { moved: number }).moved).sort()).toEqual([0, 1]);
    expect((await ask('GET', '/v1/cases/d1')).body).toMatchObject({ stage: 'silent', revision: 1 });
    expect((await logOf('d1'))[1]).toMatchObject({ event: 'fall-silent', labels: { job: 'job' } });
  });

  it('loses nothing and doubles nothing when 50 clients of two instances move one case at once', async () => {
    await open('m1');
    const second = await openService(opened().again());
    // 25 messages, each delivered to both instances: whichever way they interleave, each may move the case once.
    const messages = Array.from({ length: 25 }, (_, place) => ({
      key: `m-${place}`,
      event: place % 2 === 0 ? 'pause' : 'resume',
    }));
    const answers = await Promise.all(
      messages.flatMap(({ key, event }) =>
        [opened().service, second].map((service) =>
          service.ask('POST', '/v1/cases/m1/moves', { body: { event }, headers: { 'idempotency-key': key } }),
        ),
      ),
    );
    const log = await logOf('m1');
    const row = (await ask('GET', '/v1/cases/m1')).body as object;
    expect(log.map(({ revision }) => revision)).toEqual(log.map((_, place) => place));
    expect(replay(branchFunnel, log as Step<never>[])).toEqual(row);
    const outcomes = answers.map(({ status, body }) => `${status} ${(body as { outcome: string }).outcome}`);
    expect(new Set(outcomes)).not.toContain('500 undefined');
    expect(outcomes.filter((outcome) => outcome === '200 moved')).toHaveLength(log.length - 1);
    const told = answers.flatMap(({ body }) => (body as { step?: Step }).step ?? []);
    for (const step of told) expect(log).toContainEqual(step);
    const keys = log.flatMap(({ key }) => key ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    await second.app.close();
  });
}
