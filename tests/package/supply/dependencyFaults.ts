import { installScriptsOf, type Manifest } from './manifestFaults.js';

/** A dependency as it lies in node_modules. */
export interface Installed {
  readonly manifest: Manifest;
  readonly files: readonly string[];
}

/** Licences under which the library may be given on with no more than a notice. */
const licences: readonly string[] = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

/** Says what is wrong with an installed dependency: another version than the pinned one, more packages, code at install, its licence. */
export function dependencyFaults({ manifest, files }: Installed, pinned: string | undefined): string[] {
  const { name, version, license = 'none' } = manifest;
  const pulled = Object.keys({
    ...manifest.dependencies,
    ...manifest.optionalDependencies,
    ...manifest.peerDependencies,
  });
  return [
    ...(version === pinned ? [] : [`${version} is installed, ${pinned ?? 'nothing'} is pinned`]),
    ...pulled.map((other) => `pulls in ${other}`),
    ...installScriptsOf(manifest).map((script) => `runs ${script} on the machine that installs`),
    // npm builds a package that has this file, and no script need say so.
    ...(files.includes('binding.gyp') ? ['is compiled on the machine that installs'] : []),
    ...(licences.includes(license) ? [] : [`licence ${license}`]),
    ...(files.some((file) => /^licen[cs]e/i.test(file)) ? [] : ['has no text of its licence']),
  ].map((fault) => `${name}: ${fault}`);
}
