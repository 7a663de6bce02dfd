import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { embeddedDatabase } from '../../../examples/service/database/embeddedDatabase.js';
import { lockFolder } from '../../../examples/service/database/lockFolder.js';
import { migrate } from '../../../examples/service/database/migrate.js';
import { openService } from './openService.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'service-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('keeps in its folder what it has stored, for the next start', async () => {
  const first = await embeddedDatabase(folder);
  expect(await migrate(first)).toEqual([1, 2, 3]);
  const before = await openService(first);
  const body = { id: 'c1', kind: 'individual', name: '模拟客户' };
  expect(await before.ask('POST', '/v1/customers', { as: 'job', body })).toMatchObject({ status: 201 });
  await before.app.close();

  const second = await embeddedDatabase(folder);
  expect(await migrate(second)).toEqual([]);
  const after = await openService(second);
  expect(await after.ask('POST', '/v1/customers', { as: 'job', body })).toMatchObject({ status: 200 });
  await after.app.close();
});

describe('the lock of a folder', () => {
  const lockedBy = (id: number | string): void => {
    writeFileSync(join(folder, 'process.lock'), String(id));
  };

  it('keeps a second process out', () => {
    // The process that started this one lives as long as it.
    lockedBy(process.ppid);
    expect(() => lockFolder(folder)).toThrow(`in use by process ${process.ppid}`);
  });

  it.each([
    ['a process that has died', 4_194_305],
    ['itself, before it was killed and got the same number again', process.pid],
    ['nobody who can be read', ''],
  ])('is taken over from %s', (_, id) => {
    // No process of Linux has a number above 4,194,304 (PID_MAX_LIMIT).
    lockedBy(id);
    lockFolder(folder)();
    lockFolder(folder)();
  });
});
