import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preparePython, python } from '../peers/python.js';
import { type Benchmark, Reported, type Skipped } from './harness.js';

/** A task of one of the scripts beside this file, as a peer. A column goes to the other process as a file of its bytes. */
export function asked(
  script: string,
  task: string,
  columns: Readonly<Record<string, Float64Array | Int32Array>>,
): () => Reported {
  return () => {
    const folder = mkdtempSync(join(tmpdir(), 'panhuo-bench-'));
    try {
      for (const [name, column] of Object.entries(columns)) writeFileSync(join(folder, name), column);
      const { stdout, stderr, status } = spawnSync(
        python,
        ['-B', join(import.meta.dirname, script), task, folder],
        {
          maxBuffer: 2 ** 28,
        },
      );
      if (status !== 0) throw new Error(stderr.toString());
      const { seconds, value } = JSON.parse(stdout.toString()) as { seconds: number; value: unknown };
      return new Reported(seconds, value);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
}

/** A benchmark against Python, or why there is none. */
export function besidePython(make: () => Benchmark): () => Benchmark | Skipped {
  return () => {
    const missing = preparePython();
    return missing === undefined ? make() : { skipped: missing };
  };
}
