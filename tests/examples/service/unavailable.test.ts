import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenDatabase } from '../../../examples/service/database/database.js';
import { openService, type Service } from './openService.js';

let fault = new Error('the database is gone');
const fail = () => Promise.reject(fault);
const database: OpenDatabase = {
  ...{ query: fail, script: fail, transaction: fail },
  kind: 'server',
  connections: () => ({ open: 0, waiting: 0 }),
  close: () => Promise.resolve(),
};

let service: Service;
beforeAll(async () => {
  service = await openService(database);
});
afterAll(() => service.app.close());

// PostgreSQL, appendix A "Error Codes"; errno(3); and the words of the packages pg and pg-pool, which have no code.
it.each([
  [503, 'the server stops', '57P01'],
  [503, 'the server is not the primary any more', '25006'],
  [503, 'two transactions wait for one another', '40P01'],
  [503, 'there is no route to the server', 'EHOSTUNREACH'],
  [503, 'there is no network', 'ENETUNREACH'],
  [503, 'Client has encountered a connection error and is not queryable', undefined],
  [503, 'timeout exceeded when trying to connect', undefined],
  [500, 'a column of the statement is unknown', '42703'],
])('answers %i where the database says: %s', async (status, message, code) => {
  fault = Object.assign(new Error(message), { code });
  const answer = await service.ask('GET', '/health/ready');
  expect(answer).toMatchObject({
    status,
    body: { code: status === 503 ? 'database_unavailable' : 'server_fault' },
  });
  // Only what may pass is worth another try.
  expect(answer.headers['retry-after']).toBe(status === 503 ? '1' : undefined);
});

it('gives its other figures while the database does not answer', async () => {
  const { status, text } = await service.ask('GET', '/metrics', { as: 'job' });
  expect(status).toBe(200);
  expect(text).toContain('outbox_waiting Nan');
  expect(text).toContain('process_cpu_seconds_total');
});
