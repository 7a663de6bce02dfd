import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { addDays, day } from 'panhuo';
import { expect, it } from 'vitest';
import { serviceProcess } from './load/serviceProcess.js';
import { freePort } from './startPostgres.js';

const program = join(import.meta.dirname, '../../../examples/service/index.ts');

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
  await wait(50);
  expect(await service.stop()).toBe(0);
  expect(await (await answer).json()).toMatchObject({ added: 5000 });
});
