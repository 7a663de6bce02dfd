import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, it } from 'vitest';

// Asks for every folder whose name comes in, and says what came of it.
const program = `
  import { createInterface } from 'node:readline';
  import { lockFolder } from ${JSON.stringify(join(import.meta.dirname, '../../../examples/service/database/lockFolder.ts'))};
  for await (const folder of createInterface({ input: process.stdin })) {
    try { lockFolder(folder); console.log('held'); } catch { console.log('refused'); }
  }`;

const processes: ChildProcess[] = [];
const folders: string[] = [];

afterAll(() => {
  for (const own of processes) own.kill();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A process that asks for folders. */
function asker(): (folder: string) => Promise<string> {
  const own = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  processes.push(own);
  const lines = createInterface({ input: own.stdout })[Symbol.asyncIterator]();
  return async (folder) => {
    own.stdin.write(`${folder}\n`);
    return String((await lines.next()).value);
  };
}

it('gives a folder that a killed process has left to one process at most, however many start at once', async () => {
  const askers = Array.from({ length: 4 }, asker);
  const holders: number[] = [];
  for (let round = 0; round < 50; round++) {
    const folder = mkdtempSync(join(tmpdir(), 'service-lock-'));
    folders.push(folder);
    // No process of Linux has a number above 4,194,304 (PID_MAX_LIMIT).
    writeFileSync(join(folder, 'process-4194305-1.lock'), '');
    const said = await Promise.all(askers.map((ask) => ask(folder)));
    holders.push(said.filter((word) => word === 'held').length);
  }
  expect(Math.max(...holders)).toBeLessThanOrEqual(1);
});
