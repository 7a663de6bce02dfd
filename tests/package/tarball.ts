import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PackedList } from './contentFaults.js';

const root = join(import.meta.dirname, '../..');

/** The package as a stranger gets it: packed, and unpacked into the node_modules of an empty folder. */
export interface Consumer {
  readonly folder: string;
  /** Where the package lies in its node_modules. */
  readonly installed: string;
  readonly tarball: string;
  readonly packed: PackedList;
  /** The files of the tarball, relative to its root. */
  readonly files: readonly string[];
  /** Runs a script in the folder and gives what it printed, parsed as JSON. */
  run(name: string, code: string): unknown;
}

/** Packs the built package and sets up a consumer of it, without a network. */
export function packAndInstall(): Consumer {
  const folder = mkdtempSync(join(tmpdir(), 'panhuo-consumer-'));
  const told = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [packed] = JSON.parse(told.toString()) as [PackedList & { readonly filename: string }];
  const tarball = join(folder, packed.filename);
  const modules = join(folder, 'node_modules');
  const installed = join(modules, 'panhuo');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: object;
  };
  for (const name of Object.keys(dependencies))
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'dir');
  return {
    folder,
    installed,
    tarball,
    packed,
    files: packed.files.map(({ path }) => path).sort(),
    run(name, code) {
      writeFileSync(join(folder, name), code);
      return JSON.parse(execFileSync(process.execPath, [name], { cwd: folder }).toString()) as unknown;
    },
  };
}
