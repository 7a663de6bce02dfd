import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { addDays, day } from 'panhuo';
import { expect, it } from 'vitest';
import { serviceProcess } from './load/serviceProcess.js';
import { freePort } from './startPostgres.js';

const program = join(import.meta.dirname, '../../../examples/service/index.ts');

/** How long a state may be awaited on a busy machine. */
const patience = { timeout: 60_000 };

it.each([
  ['a variable is wrong', { PORT: 'eighty' }, /^PORT takes a whole number from 0 to 65535\n$/],
  [
    'no server answers',
    { DATABASE_URL: 'postgres://u:secret@127.0.0.1:1/x', SERVICE_TOKENS: `job:j:${'x'.repeat(24)}` },
    /^connect ECONNREFUSED 127\.0\.0\.1:1\n$/,
  ],
])('does not start when %s, and says so in one line', (_, variables, message) => {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', program], {
    env: { PATH: process.env['PATH'], ...variables },
    encoding: 'utf8',
  });
  expect(stderr).toMatch(message);
  expect(status).toBe(1);
});

it('does not start on a port that is taken', async () => {
  const other = createServer();
  const port = await freePort();
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
  const env = { PATH: process.env['PATH'], PORT: String(port), SERVICE_DATA: 'memory' };
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', program], {
    env,
    encoding: 'utf8',
  });
  other.close();
  expect(stderr).toContain(`EADDRINUSE: address already in use 127.0.0.1:${port}`);
  expect(status).toBe(1);
});

it('finishes what it has begun when it is told to stop', async () => {
  const service = serviceProcess(await freePort(), { SERVICE_DATA: 'memory' });
  await service.start();
  // Long enough a piece of work that the signal comes while it is under way.
  const bars = Array.from({ length: 5000 }, (_, place) => ({
    day: addDays(day('2000-01-03'), place),
    close: 3000 + (place % 100),
  }));
  const answer = fetch(`${service.url}/v1/markets/index/bars`, {
    method: 'POST',
    headers: { authorization: 'Bearer development-token-of-job', 'content-type': 'application/json' },
    body: JSON.stringify({ bars }),
  });
  await expect.poll(() => service.said('/v1/markets/:market/bars'), { ...patience, interval: 5 }).toBe(true);
  expect(await service.stop()).toBe(0);
  expect(await (await answer).json()).toMatchObject({ added: 5000 });
});

it('is not held up, when it is told to stop, by connections that ask nothing, and answers one that asks late', async () => {
  const port = await freePort();
  const service = serviceProcess(port, { SERVICE_DATA: 'memory' });
  await service.start();
  const open = async (sent: string): Promise<Socket> => {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(sent);
    return socket;
  };
  const silent = await open('');
  const late = await open('GET /health/ready HTTP/1.1\r\n');
  // Both are with the service when one that came after them has been answered.
  await fetch(`${service.url}/health/live`);
  const stopped = service.stop();
  await expect.poll(() => service.said('the service stops'), patience).toBe(true);
  late.write('host: service\r\n\r\n');
  expect(await text(late)).toMatch(/^HTTP\/1\.1 200 [^]+connection: close[^]+"ready"/i);
  expect(await stopped).toBe(0);
  silent.destroy();
});
