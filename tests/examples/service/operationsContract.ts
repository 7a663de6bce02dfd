import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import type { Publish } from '../../../examples/service/outbox/logPublisher.js';
import { openService, type Service } from './openService.js';
import type { Opened } from './serviceContract.js';

/** How long a state may be awaited on a busy machine. */
const patience = { timeout: 30_000 };

/** What the service promises to those who run it. */
export function operationsContract(opened: Opened): void {
  const ask: Service['ask'] = (...request) => opened().service.ask(...request);

  it('writes nothing of a person into a log or an error, whatever is sent', async () => {
    const { service } = opened();
    const secret = {
      id: 'secret-id-7',
      kind: 'individual',
      name: '欧阳秘密',
      phones: ['13912345678'],
      note: '密谈',
    };
    const sent: unknown[] = [
      secret,
      { ...secret, name: '欧阳改名' },
      { ...secret, id: '欧阳秘密', kind: '13912345678' },
      { ...secret, 欧阳秘密: 1 },
      { ...secret, note: '密谈\u0000' },
      '{"name": "欧阳秘密", "phones": ["13912345678"',
    ];
    const headers = { 'content-type': 'application/json', 'x-request-id': '13912345678' };
    const answers = [];
    for (const body of sent) answers.push(await ask('POST', '/v1/customers', { as: 'job', body, headers }));
    const paths = [
      '/v1/customers/secret-id-7',
      '/v1/customers/13912345678',
      '/v1/customers?after=13912345678&limit=none',
      '/v1/13912345678?name=secret-id-7',
      '/v1/customers/13912345678%E0%A4%A',
      `/v1/customers/${'13912345678'.repeat(20)}`,
    ];
    for (const path of paths) await ask('GET', path, { as: 'job' }).then((answer) => answers.push(answer));
    answers.push(await ask('GET', '/v1/customers', { headers: { authorization: 'Bearer 13912345678' } }));
    expect(answers.map(({ status }) => status)).toEqual([
      201, 409, 400, 400, 422, 400, 403, 403, 403, 404, 400, 414, 401,
    ]);
    const written = [...service.lines, ...answers.slice(1).map(({ text }) => text)].join('\n');
    for (const { headers: told, status } of answers.slice(1))
      expect([told['content-type'], status]).toEqual(['application/problem+json', status]);
    for (const { headers: told } of answers) expect(told['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(written).toContain('customer_exists');
    expect(written).not.toMatch(/欧阳|1391234|密谈|secret-id|development-token-of/);
  });

  it('logs each request with its id, route, status and time', async () => {
    const { service } = opened();
    const id = '0b5f3c1e-3d0c-4b7e-9a57-2f1f4a6f0c11';
    const answer = await ask('GET', '/v1/customers/none', { as: 'viewer', headers: { 'x-request-id': id } });
    expect(answer.headers['x-request-id']).toBe(id);
    expect(answer.body).toMatchObject({ requestId: id, status: 404 });
    const lines = service.lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ reqId }) => reqId === id);
    expect(lines[0]).toMatchObject({ req: { method: 'GET', route: '/v1/customers/:id' } });
    expect(lines.at(-1)).toMatchObject({ res: { status: 404 } });
  });

  it('words a problem in the language that is asked for', async () => {
    const title = async (language: string) =>
      (
        (await ask('GET', '/v1/cases/none', { headers: { 'accept-language': language } })).body as {
          title: string;
        }
      ).title;
    expect(await title('en')).toBe('there is no such case');
    expect(await title('zh-CN,en;q=0.8')).toBe('没有这个个案');
    expect(await title('en;q=0.1, zh;q=0.9')).toBe('没有这个个案');
    expect(await title('fr')).toBe('没有这个个案');
  });

  it.each([
    ['GET', '/v1/customers', ['viewer', 'adviser', 'compliance']],
    ['GET', '/v1/customers/p', ['viewer', 'adviser', 'compliance']],
    ['PUT', '/v1/customers/p', ['compliance', 'job']],
    ['GET', '/v1/customers/p/cases', ['viewer', 'adviser', 'compliance']],
    ['GET', '/v1/cases/k', ['viewer', 'adviser', 'compliance']],
    ['GET', '/v1/cases/k/choices', ['viewer', 'adviser', 'compliance']],
    ['GET', '/v1/cases/k/log', ['viewer', 'adviser', 'compliance']],
    ['GET', '/v1/customers/p/score', ['viewer', 'adviser', 'compliance']],
    ['POST', '/v1/customers', ['adviser', 'compliance', 'job']],
    ['PUT', '/v1/customers/p/answers', ['adviser']],
    ['POST', '/v1/cases', ['adviser', 'job']],
    ['POST', '/v1/cases/k/moves', ['adviser']],
    ['POST', '/v1/jobs/elapse', ['job']],
    ['POST', '/v1/markets/m/bars', ['job']],
    ['POST', '/v1/trades', ['job']],
    ['GET', '/v1/reports/activity', ['viewer', 'adviser', 'compliance']],
    ['GET', '/metrics', ['job']],
  ] as const)('lets into %s %s only those whom docs/service.md names', async (method, url, allowed) => {
    for (const as of ['viewer', 'adviser', 'compliance', 'job'] as const) {
      const { status } = await ask(method, url, { as });
      expect([as, status === 403]).toEqual([as, !allowed.some((role) => role === as)]);
    }
    // The name of the scheme is written as one likes (RFC 9110, 11.1).
    const { status } = await ask(method, url, {
      headers: { authorization: `bearer development-token-of-${allowed[0]}` },
    });
    expect([401, 403]).not.toContain(status);
    const stranger = await ask(method, url, { headers: { authorization: 'Bearer nobody' } });
    expect(stranger).toMatchObject({ status: 401, headers: { 'www-authenticate': 'Bearer' } });
  });

  it.each([
    ['POST', '/v1/cases', 'adviser', { id: 'ahead', customer: 'ahead', entry: 'normal', on: '2026-03-03' }],
    ['POST', '/v1/jobs/elapse', 'job', { on: '2026-03-03' }],
    ['PUT', '/v1/customers/ahead/answers', 'adviser', { answers: {}, on: '2026-03-03' }],
    ['GET', '/v1/reports/conversion?asOf=2026-03-03', 'viewer', undefined],
    ['GET', '/v1/reports/activity?asOf=2026-03-03', 'viewer', undefined],
    ['GET', '/v1/reports/cohorts?asOf=2026-03-03', 'viewer', undefined],
  ] as const)('takes no day to come: %s %s', async (method, url, as, body) => {
    const customer = { id: 'ahead', kind: 'individual', name: '模拟客户' };
    await ask('POST', '/v1/customers', { as: 'job', body: customer });
    expect(await ask(method, url, { as, body })).toMatchObject({
      status: 422,
      body: { code: 'day_in_future', path: method === 'GET' ? 'asOf' : 'on' },
    });
  });

  it.each([
    [
      'a body that is too large',
      { payload: JSON.stringify({ note: 'x'.repeat(2_000_000) }), type: 'application/json' },
      413,
    ],
    ['a media type that it does not read', { payload: '<customer/>', type: 'application/xml' }, 415],
  ])('refuses %s as a problem', async (_, { payload, type }, status) => {
    const answer = await ask('POST', '/v1/customers', { body: payload, headers: { 'content-type': type } });
    expect(answer).toMatchObject({ status, headers: { 'content-type': 'application/problem+json' } });
  });

  it('describes itself in a valid OpenAPI document, every route with its schemas', async () => {
    const { body } = await ask('GET', '/openapi.json');
    const { valid, errors } = await new Validator().validate(body as Record<string, unknown>);
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    const { paths, components } = body as {
      paths: Record<string, Record<string, { responses: object; security?: object[] }>>;
      components: { schemas: object };
    };
    expect(Object.keys(components.schemas)).toEqual(
      expect.arrayContaining(['Customer', 'Case', 'Step', 'Trade', 'Questionnaire', 'Problem']),
    );
    expect(JSON.stringify(body)).not.toMatch(/"\$ref":"(?!#\/components\/schemas\/)/);
    const operations = Object.values(paths).flatMap((path) => Object.values(path));
    expect(operations.length).toBeGreaterThan(20);
    for (const { responses } of operations)
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['4XX', '5XX']));
    const open = Object.keys(paths).filter((path) => paths[path]!['get']?.security?.length === 0);
    expect(open).toEqual(['/health/live', '/health/ready']);
  });

  it('tells its health and its figures, without a person in them', async () => {
    expect(await ask('GET', '/health/live')).toMatchObject({ status: 200, body: { status: 'live' } });
    expect(await ask('GET', '/health/ready')).toMatchObject({ status: 200, body: { status: 'ready' } });
    const { text } = await ask('GET', '/metrics', { as: 'job' });
    for (const name of [
      'http_request_duration_seconds_bucket',
      'funnel_moves_total',
      'outbox_waiting',
      'database_connections',
    ]) {
      expect(text).toContain(name);
    }
    expect(text).not.toMatch(/of-|p1|k1/);
  });

  it('fails, and does not blame the request, when a stored record was broken by hand', async () => {
    const database = opened().again();
    await database.query('insert into customer (record) values ($1)', [
      '{"id": "broken", "name": "欧阳秘密"}',
    ]);
    expect(await ask('GET', '/v1/customers/broken')).toMatchObject({
      status: 500,
      body: { code: 'server_fault' },
    });
    await database.query(`delete from customer where id = 'broken'`);
    const lines = opened().service.lines.join('');
    expect(lines).toContain('stored_record_invalid');
    expect(lines).not.toContain('欧阳');
  });

  it('publishes every step at least once, in order, and again what could not be published', async () => {
    const sent: string[] = [];
    let broken = true;
    const service = await openService(opened().again(), {
      publish: (events) => {
        if (broken) return Promise.reject(new Error('欧阳秘密: the broker is down'));
        sent.push(...events.map(({ id }) => id));
        return Promise.resolve();
      },
    });
    // The other instance relays too: only a line that it does not take can be seen here.
    await opened().service.app.close();
    await service.ask('POST', '/v1/customers', {
      as: 'job',
      body: { id: 'relay', kind: 'individual', name: '模拟客户' },
    });
    await service.ask('POST', '/v1/cases', { body: { id: 'relay', customer: 'relay', entry: 'normal' } });
    await service.ask('POST', '/v1/cases/relay/moves', {
      body: { event: 'pause' },
      headers: { 'idempotency-key': 'a' },
    });
    // A line that comes after steps which still wait does not take them along.
    await service.ask('POST', '/v1/cases', { body: { id: 'relay-2', customer: 'relay', entry: 'normal' } });
    await expect.poll(() => service.lines.join(''), patience).toContain('could not be published');
    expect(service.lines.join('')).not.toContain('欧阳秘密');
    broken = false;
    await expect.poll(() => sent, patience).toEqual(expect.arrayContaining(['relay/0', 'relay/1']));
    expect(sent.indexOf('relay/0')).toBeLessThan(sent.indexOf('relay/1'));
    const published = async () => {
      const { text } = await service.ask('GET', '/metrics', { as: 'job' });
      return Number(/^outbox_published_total (\d+)$/m.exec(text)?.[1]);
    };
    await expect.poll(published, patience).toBeGreaterThanOrEqual(3);
    await service.app.close();
  });

  it('empties its outbox when it closes', async () => {
    const sent: string[] = [];
    const publish: Publish = (events) => {
      sent.push(...events.map(({ id }) => id));
      return Promise.resolve();
    };
    const service = await openService(opened().again(), { publish });
    const customer = { id: 'closing', kind: 'individual', name: '模拟客户' };
    await service.ask('POST', '/v1/customers', { as: 'job', body: customer });
    await service.ask('POST', '/v1/cases', { body: { id: 'closing', customer: 'closing', entry: 'normal' } });
    await service.app.close();
    expect(sent).toContain('closing/0');
  });
}
