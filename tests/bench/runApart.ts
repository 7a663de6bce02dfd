import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { join } from 'node:path';

/** The exit code of a file of benchmarks in which none has the name that was asked for. */
export const NOTHING_FOUND = 3;

/** Runs a file of benchmarks in a process of its own, which writes to our streams or gives back what it would write. */
export function runApart(
  file: string,
  args: readonly string[],
  output: 'inherit' | 'pipe',
): SpawnSyncReturns<string> {
  const script = join(import.meta.dirname, 'run.ts');
  return spawnSync(process.execPath, ['--import', 'tsx', script, file, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', output, output],
    maxBuffer: 2 ** 26,
  });
}
