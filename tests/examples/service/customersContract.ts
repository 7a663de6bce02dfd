import { Ajv } from 'ajv';
import { course, defineQuestionnaire, readAnswers } from 'panhuo';
import { expect, it } from 'vitest';
import type { Role } from '../../../examples/service/roles.js';
import { type Answered, openService, type Service } from './openService.js';
import type { Opened } from './serviceContract.js';

const person = {
  id: 'p1',
  kind: 'individual',
  name: '王小明',
  phones: ['13800001234'],
  documents: [{ kind: 'resident-id', number: '11010519491231002X' }],
  adviser: 'a1',
  suitability: { level: 'C3', assessedOn: '2026-01-05', validUntil: '2028-01-04' },
};

/** What the service promises about customers and their answers. */
export function customersContract(opened: Opened): void {
  const ask: Service['ask'] = (...request) => opened().service.ask(...request);
  const add = (body: unknown): Promise<Answered> => ask('POST', '/v1/customers', { as: 'job', body });

  it('stores a customer once, and refuses another record under his id', async () => {
    expect(await add(person)).toMatchObject({ status: 201, headers: { location: '/v1/customers/p1' } });
    expect(await add(person)).toMatchObject({ status: 200, body: { id: 'p1' } });
    expect(await add({ ...person, name: '王大明' })).toMatchObject({
      status: 409,
      body: { code: 'customer_exists', path: 'id' },
    });
    expect((await ask('GET', '/v1/customers/p1', { as: 'compliance' })).body).toEqual(person);
  });

  it('shows a customer in full to his adviser and to compliance, and masked to others', async () => {
    await add({ ...person, id: 'p2', adviser: 'a2' });
    const seen = async (as: 'viewer' | 'adviser' | 'compliance', id: string) => {
      const { name, phones, documents } = (await ask('GET', `/v1/customers/${id}`, { as }))
        .body as typeof person;
      return [name, phones[0], documents[0]!.number];
    };
    const full = [person.name, person.phones[0], person.documents[0]!.number];
    // By the masking table of docs/customer.md.
    const masked = ['王**', '138******34', '1********X'];
    expect(await seen('compliance', 'p2')).toEqual(full);
    expect(await seen('adviser', 'p1')).toEqual(full);
    expect(await seen('adviser', 'p2')).toEqual(masked);
    expect(await seen('viewer', 'p1')).toEqual(masked);
    expect(await ask('GET', '/v1/customers/p1', { as: 'job' })).toMatchObject({ status: 403 });
  });

  it('masks whatever else a record holds of a person', async () => {
    const more = { emails: ['xiaoming@example.com'], address: '模拟路一号', note: '密谈' };
    await add({ ...person, ...more, id: 'p3' });
    for (const url of ['/v1/customers/p3', '/v1/customers?after=p2&limit=1']) {
      const { text } = await ask('GET', url, { as: 'viewer' });
      expect(text).toContain('"p3"');
      expect(text).not.toMatch(/xiaoming|一号|密谈/);
    }
  });

  it('lists customers page by page, each once and masked, while others are added', async () => {
    const ids = ['q1', 'q2', 'q3', 'q4', 'q5'];
    for (const id of ids) await add({ ...person, id });
    const found: string[] = [];
    let after = 'q';
    for (let page = 0; ; page++) {
      const { body } = await ask('GET', `/v1/customers?after=${after}&limit=2`, { as: 'viewer' });
      const { customers, next } = body as { customers: (typeof person)[]; next: string | null };
      found.push(...customers.map(({ id }) => id));
      expect(customers.every(({ name }) => name === '王**')).toBe(true);
      if (page === 0) await add({ ...person, id: 'q0' });
      if (next === null) break;
      after = next;
    }
    expect(found.filter((id) => id.startsWith('q'))).toEqual(ids);
  });

  it.each([
    ['a number for a name', { ...person, id: 'x', name: 13800001234 }, 'body/name', 400],
    ['a key that no record has', { ...person, id: 'x', 手机: '13800001234' }, 'body', 400],
    ['a day that does not exist', { ...person, id: 'x', openedOn: '2026-02-30' }, 'body/openedOn', 400],
    ['a phone that is none', { ...person, id: 'x', phones: ['王小明 13800001234'] }, 'body/phones/0', 400],
    ['no body', undefined, '', 400],
  ])('refuses %s, says where, and repeats nothing', async (_, body, path, status) => {
    const answer = await add(body);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    if (path !== '') expect(answer.body).toMatchObject({ path });
    expect(answer.text).not.toMatch(/王小明|13800001234|手机/);
  });

  it('replaces a record that has not changed since it was read, once', async () => {
    const stored = await add({ ...person, id: 'r1' });
    expect(stored.headers['etag']).toBe('"0"');
    const put = (record: object, etag?: string, as: Role = 'job') =>
      ask('PUT', '/v1/customers/r1', { as, body: record, headers: { ...(etag && { 'if-match': etag }) } });
    const renewed = {
      ...{ ...person, id: 'r1', phones: ['13900005678'] },
      suitability: { level: 'C4', assessedOn: '2026-03-01', validUntil: '2028-02-29' },
    };
    expect(await put(renewed)).toMatchObject({ status: 400 });
    expect(await put(renewed, '"0"', 'adviser')).toMatchObject({ status: 403 });
    // The second time stands for a request that is sent again because its answer was lost.
    for (let time = 0; time < 2; time++)
      expect(await put(renewed, '"0"')).toMatchObject({ status: 200, headers: { etag: '"1"' } });
    expect(await put({ ...renewed, name: '王大明' }, '"0"')).toMatchObject({
      status: 412,
      body: { code: 'customer_changed' },
    });
    const read = await ask('GET', '/v1/customers/r1', { as: 'compliance' });
    expect(read).toMatchObject({ body: renewed, headers: { etag: '"1"' } });
    expect(await put({ ...renewed, id: 'r2' }, '"1"')).toMatchObject({ status: 422, body: { path: 'id' } });
    const none = { as: 'job', body: { ...person, id: 'none' }, headers: { 'if-match': '"0"' } } as const;
    expect(await ask('PUT', '/v1/customers/none', none)).toMatchObject({ status: 404 });
  });

  it('lets one of many through who change the same record at once', async () => {
    await add({ ...person, id: 'race' });
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, place) =>
        ask('PUT', '/v1/customers/race', {
          as: 'job',
          body: { ...person, id: 'race', note: `${place}` },
          headers: { 'if-match': '"0"' },
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(412)]);
  });

  it('lets an adviser bring customers of his own, no suitability, and no guess at a hidden record', async () => {
    const { suitability, ...bare } = person;
    const bring = (body: object) => ask('POST', '/v1/customers', { body });
    const refused = { status: 403, body: { code: 'adviser_not_own' } };
    expect(await bring({ ...bare, id: 'own' })).toMatchObject({ status: 201 });
    expect(await bring({ ...bare, id: 'own' })).toMatchObject({ status: 200 });
    expect(await bring({ ...bare, id: 'claimed', suitability })).toMatchObject(refused);
    await add({ ...bare, id: 'hidden', adviser: 'a2' });
    expect(await bring({ ...bare, id: 'hidden', adviser: 'a2' })).toMatchObject(refused);
    expect(await bring({ ...bare, id: 'hidden' })).toMatchObject({ status: 409 });
  });

  it.each(['a\nb', '.', '..', 'a'.repeat(65)])('takes no id that no address can name: %j', async (id) => {
    expect(await add({ ...person, id })).toMatchObject({ status: 400, body: { path: 'body/id' } });
  });

  it('refuses a text that a database cannot store', async () => {
    for (const note of ['a\u0000b', '\ud83d', '\udc00x'])
      expect(await add({ ...person, id: 'nul', note })).toMatchObject({
        status: 422,
        body: { code: 'text_not_storable' },
      });
    expect(await ask('GET', '/v1/customers/a%00b')).toMatchObject({ status: 400 });
  });

  it('gives the questionnaire, and a schema of its answers that takes what the library takes', async () => {
    expect((await ask('GET', '/v1/questionnaire')).body).toEqual(course.tradingPersonality);
    const schema = (await ask('GET', '/v1/questionnaire/answers-schema')).body as object;
    const valid = new Ajv().compile(schema);
    const sheets = [{}, { q1: 'a' }, { q1: 'z' }, { q1: ['a'] }, { q11: 'a' }, { q1: 'e', q9: 'f' }];
    const library = (sheet: unknown): boolean => {
      try {
        readAnswers(course.tradingPersonality, sheet);
        return true;
      } catch {
        return false;
      }
    };
    expect(sheets.map((sheet) => valid(sheet))).toEqual(sheets.map(library));
  });

  it('scores answers with every reason in the language that is asked for', async () => {
    const answers = Object.fromEntries(course.tradingPersonality.questions.map(({ id }) => [id, 'a']));
    const put = await ask('PUT', '/v1/customers/p1/answers', {
      body: { answers },
      headers: { 'accept-language': 'en-GB,zh;q=0.5' },
    });
    // By the key of the questionnaire A is worth 5, 5, 1, 0 and six times 1: together 17, within 9 to 21.
    expect(put).toMatchObject({
      status: 200,
      body: { points: 17, level: 'conservative', on: '2026-03-02', standing: { value: 'valid' } },
    });
    const reasons = (answer: Answered) =>
      (answer.body as { reasons: { text: string; detail: { points: number } }[] }).reasons;
    expect(reasons(put).reduce((sum, { detail }) => sum + detail.points, 0)).toBe(17);
    expect(reasons(put)[0]!.text).toMatch(/point/);
    const read = await ask('GET', '/v1/customers/p1/score', { as: 'viewer' });
    expect(reasons(read)[0]!.text).toMatch(/分/);
    expect(await ask('GET', '/v1/customers/p2/score')).toMatchObject({
      status: 404,
      body: { code: 'answers_not_found' },
    });
    expect(await ask('PUT', '/v1/customers/nobody/answers', { body: { answers } })).toMatchObject({
      status: 404,
    });
  });

  it('scores the latest sheet, whenever it came, and the last one of a day', async () => {
    await add({ ...person, id: 'sheets' });
    const put = (option: string, on: string) => {
      const answers = Object.fromEntries(course.tradingPersonality.questions.map(({ id }) => [id, option]));
      return ask('PUT', '/v1/customers/sheets/answers', { body: { answers, on } });
    };
    await put('a', '2026-02-10');
    const corrected = await put('b', '2026-02-10');
    await put('a', '2026-02-09');
    const { points } = corrected.body as { points: number };
    const { body } = await ask('GET', '/v1/customers/sheets/score');
    expect(body).toMatchObject({ on: '2026-02-10', points });
  });

  it('says that a score is void when the questions have changed since', async () => {
    // Another name for an option that was chosen: the stored answers would not pass any more.
    const text = JSON.stringify({ ...course.tradingPersonality, version: '99' }).replace(
      '"id":"a"',
      '"id":"f"',
    );
    const questionnaire = defineQuestionnaire(
      JSON.parse(text) as typeof course.tradingPersonality,
    ) as typeof course.tradingPersonality;
    const changed = await openService(opened().again(), {
      branch: { questionnaire },
    });
    const { body } = await changed.ask('GET', '/v1/customers/p1/score');
    expect(body).toMatchObject({ points: 17, standing: { value: 'void' } });
    await changed.app.close();
  });
}
