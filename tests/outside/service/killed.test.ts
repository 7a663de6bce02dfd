import { expect, it } from 'vitest';
import { embeddedGround, type Ground, serverGround } from './load/ground.js';
import { underLoad } from './load/underLoad.js';
import { postgresAbsent, startPostgres } from './startPostgres.js';

// The short form of npm run service:load.
const load = { seconds: 6, clients: 20, kills: 1 };

async function holds(ground: Ground): Promise<void> {
  try {
    const report = await underLoad(ground, load);
    expect(report.faults).toEqual([]);
    expect(report.acknowledged.length).toBeGreaterThan(0);
    expect(report.breaks).toBeGreaterThan(0);
  } finally {
    await ground.remove();
  }
}

it('loses no answered step and makes none twice when it is killed with its embedded database', async () => {
  await holds(embeddedGround());
});

it('loses no answered step and makes none twice when it is killed before a server', async (test) => {
  const server = await startPostgres();
  if (server === undefined) test.skip(postgresAbsent);
  else await holds(await serverGround(server));
});
