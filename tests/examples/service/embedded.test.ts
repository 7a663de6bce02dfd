import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

// Two starts on files: on a busy machine they take their time.
it('keeps in its folder what it has stored, for the next start', { timeout: 180_000 }, async () => {
  const first = await embeddedDatabase(folder);
  expect(await migrate(first)).toEqual([1, 2, 3]);
  const before = await openService(first);
  const body = { id: 'c1', kind: 'individual', name: '模拟客户' };
  expect(await before.ask('POST', '/v1/customers', { as: 'job', body })).toMatchObject({ status: 201 });
  await before.app.close();
  expect(readdirSync(folder)).toEqual(['database']);

  const second = await embeddedDatabase(folder);
  expect(await migrate(second)).toEqual([]);
  const after = await openService(second);
  expect(await after.ask('POST', '/v1/customers', { as: 'job', body })).toMatchObject({ status: 200 });
  await after.app.close();
});

describe('the lock of a folder', () => {
  const lockedBy = (id: number, beginning: string): void => {
    writeFileSync(join(folder, `process-${id}-${beginning}.lock`), '');
  };
  /** The process that started this one lives as long as it. */
  const living = process.ppid;
  const beginningOf = (id: number): string =>
    existsSync('/proc') ? readFileSync(`/proc/${id}/stat`, 'utf8').split(' ').at(21)! : '';

  it('keeps a second process out, which leaves nothing behind', () => {
    lockedBy(living, beginningOf(living));
    expect(() => lockFolder(folder)).toThrow(`in use by process ${living}`);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('is taken over from a process that has died', () => {
    // No process of Linux has a number above 4,194,304 (PID_MAX_LIMIT).
    lockedBy(4_194_305, '1');
    const unlock = lockFolder(folder);
    expect(readdirSync(folder)).toEqual([`process-${process.pid}-${beginningOf(process.pid)}.lock`]);
    unlock();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.runIf(existsSync('/proc'))('is taken over where another process has got the number since', () => {
    // At tick 0 the machine itself begins, and no program yet.
    lockedBy(living, '0');
    lockFolder(folder)();
    expect(readdirSync(folder)).toEqual([]);
  });
});
