import { afterAll, describe, expect, it } from 'vitest';
import { branch } from '../../../examples/service/branch/branch.js';
import type { OpenDatabase } from '../../../examples/service/database/database.js';
import { migrate } from '../../../examples/service/database/migrate.js';
import { serverDatabase } from '../../../examples/service/database/serverDatabase.js';
import { relay } from '../../../examples/service/outbox/relay.js';
import { funnelCases } from '../../../examples/service/stores/funnelCases.js';
import { openService, today } from '../../examples/service/openService.js';
import { serviceContract } from '../../examples/service/serviceContract.js';
import { postgresAbsent, startPostgres } from './startPostgres.js';

const server = await startPostgres();
const absent = server === undefined ? ` (${postgresAbsent})` : '';

/** How long a state may be awaited on a busy machine. */
const patience = { timeout: 60_000 };

/** An instance's own pool of connections. */
const connect = (url: string): OpenDatabase =>
  serverDatabase({ url, connections: 10, onLost: () => undefined });

describe.skipIf(server === undefined)(`the service on a PostgreSQL server${absent}`, () => {
  afterAll(async () => {
    await server?.stop();
  });

  describe('as on its embedded database', () => {
    serviceContract(async () => {
      const url = await server!.freshDatabase();
      return { connect: () => connect(url), end: () => Promise.resolve() };
    });
  });

  it('lets several instances start on an empty database at once', async () => {
    const url = await server!.freshDatabase();
    const instances = [1, 2, 3, 4].map(() => connect(url));
    const applied = await Promise.all(instances.map((own) => migrate(own)));
    expect(applied.filter((versions) => versions.length > 0)).toEqual([[1, 2, 3]]);
    for (const own of instances) await own.close();
  });

  it('keeps a later step of a case back while another relay holds the earlier one', async () => {
    const url = await server!.freshDatabase();
    const [database, other] = [connect(url), connect(url)];
    await migrate(database);
    const cases = funnelCases(branch.funnel, database, branch.source);
    await cases.open({ id: 'k1', customer: 'c1', on: today, entry: 'normal' });
    await cases.move('k1', { event: 'pause', on: today });
    const sent: string[] = [];
    const look = () =>
      relay(database, (events) => Promise.resolve(void sent.push(...events.map(({ id }) => id))));
    await other.transaction(async (statements) => {
      await statements.query('select from outbox where revision = 0 for update');
      expect(await look()).toBe(0);
    });
    expect(await look()).toBe(2);
    expect(sent).toEqual(['k1/0', 'k1/1']);
    await database.close();
    await other.close();
  });

  it('goes on with new connections when the server has cut all that it had', async () => {
    const url = await server!.freshDatabase();
    const [database, other] = [connect(url), connect(url)];
    await migrate(database);
    const service = await openService(database);
    const person = { id: 'c1', kind: 'individual', name: '模拟客户' };
    const add = () => service.ask('POST', '/v1/customers', { as: 'job', body: person });
    expect(await add()).toMatchObject({ status: 201 });
    const sleeping = database.query('select pg_sleep(60)');
    const failed = expect(sleeping).rejects.toMatchObject({ code: '57P01' });
    const others = 'from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';
    const asleep = () => other.query(`select 1 ${others} and query like '%pg_sleep%' and state = 'active'`);
    await expect.poll(async () => (await asleep()).rows, patience).toHaveLength(1);
    await other.query(`select pg_terminate_backend(pid) ${others}`);
    await failed;
    // Each connection hears of its end by itself. A request on one that has not yet is answered 503: send it again.
    await expect.poll(async () => (await add()).status, patience).toBe(200);
    await service.app.close();
    await other.close();
  });

  it('outlives a connection that breaks between two statements of a transaction', async () => {
    const url = await server!.freshDatabase();
    const lost: unknown[] = [];
    const database = serverDatabase({ url, connections: 1, onLost: (error) => lost.push(error) });
    const other = connect(url);
    // A broker that takes its time, and meanwhile the server ends the session.
    const relaying = database.transaction(async (statements) => {
      const { rows } = await statements.query('select pg_backend_pid() as id');
      await other.query('select pg_terminate_backend($1)', [rows[0]!['id']]);
      await expect.poll(() => lost.length, patience).toBeGreaterThan(0);
      await statements.query('select 1');
    });
    await expect(relaying).rejects.toThrow('not queryable');
    expect((await database.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await database.close();
    await other.close();
  });

  it('answers 503, with the time to try again, when no database answers', async () => {
    const database = connect('postgres://nobody:nothing@127.0.0.1:1/none');
    const service = await openService(database);
    const answer = await service.ask('GET', '/health/ready');
    expect(answer).toMatchObject({
      status: 503,
      headers: { 'retry-after': '1' },
      body: { code: 'database_unavailable' },
    });
    expect(await service.ask('GET', '/health/live')).toMatchObject({ status: 200 });
    await service.app.close();
  });
});
