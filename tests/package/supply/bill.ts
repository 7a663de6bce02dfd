import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Lock, runTimeEntries } from './lockFaults.js';
import type { Manifest } from './manifestFaults.js';

/**
 * The bill of materials (SBOM, CycloneDX 1.5) of what an installation brings along, as JSON text, made by npm. It has a
 * serial number and a time, so it is made at every release and never committed.
 *
 * npm drops a dependency of ours from it where a development tool needs the same package (npm/cli issue 7909), and
 * calls the project by its folder. So it is asked in a folder of the right name, whose lock has no tools.
 */
export function makeBill(manifest: Manifest, lock: Lock): string {
  const temporary = mkdtempSync(join(tmpdir(), 'bill-'));
  const folder = join(temporary, manifest.name);
  const published = { ...manifest, devDependencies: {} };
  const packages = { '': published, ...Object.fromEntries(runTimeEntries(lock)) };
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify(published));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ ...lock, packages }));
  try {
    return execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format=cyclonedx'], {
      cwd: folder,
      encoding: 'utf8',
    });
  } finally {
    rmSync(temporary, { recursive: true });
  }
}
