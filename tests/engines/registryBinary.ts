import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

// Inside node_modules, which is left out of the repository and of everything that reads it.
const cache = join(import.meta.dirname, '../../node_modules/.cache/panhuo-engines');

/** A binary that is a package of the registry. */
export interface RegistryBinary {
  readonly packageName: string;
  /** A version, or the line of which the newest is taken. */
  readonly version: string;
  /** Where the binary lies in the package. */
  readonly file: string;
}

/** The path of the binary, installed once into a folder that is ignored; `undefined` where the registry gives none. */
export function registryBinary({ packageName, version, file }: RegistryBinary): string | undefined {
  const folder = join(cache, `${packageName.replace('/', '-')}-${version}`);
  const binary = join(folder, 'node_modules', packageName, file);
  if (existsSync(binary)) return binary;
  const options = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    execFileSync('npm', ['install', '--prefix', folder, ...options, `${packageName}@${version}`], {
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: process.platform === 'win32',
    });
  } catch {
    return undefined;
  }
  return existsSync(binary) ? binary : undefined;
}
