import { runTime } from './manifestFaults.js';

/** What package-lock.json says of one package. */
export interface LockEntry {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** package-lock.json of version 3: a package by the folder that it is installed in, and `''` is the project itself. */
export interface Lock {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

const REGISTRY = 'https://registry.npmjs.org/';

/** Development packages that may run code when they are installed. esbuild puts its binary where it starts fastest. */
export const mayRunAtInstall: readonly string[] = ['esbuild'];

/** Says which locked packages have no checksum, come from elsewhere, run code at install, or reach our users beside the three. */
export function lockFaults(lock: Lock): string[] {
  const installed = Object.entries(lock.packages).filter(([folder]) => folder !== '');
  const reaching = runTimeEntries(lock).map(([folder]) => folder.replace(/^node_modules\//, ''));
  return [
    ...(reaching.sort().join() === runTime.join() ? [] : [`reach our users: ${reaching.join(', ')}`]),
    ...installed.flatMap(([folder, entry]) => entryFaults(entry).map((fault) => `${folder}: ${fault}`)),
    ...installed
      .filter(([folder, { hasInstallScript = false }]) => hasInstallScript && !isListed(folder))
      .map(([folder]) => `${folder}: runs code on the machine that installs`),
  ];
}

/** The locked packages that an installation of ours brings along. */
export function runTimeEntries(lock: Lock): (readonly [folder: string, entry: LockEntry])[] {
  return Object.entries(lock.packages).filter(
    ([folder, { dev = false, devOptional = false }]) => folder !== '' && !dev && !devOptional,
  );
}

function entryFaults({ integrity = '', resolved, link = false }: LockEntry): string[] {
  return [
    ...(integrity.startsWith('sha512-') ? [] : ['has no SHA-512 checksum']),
    // npm leaves the address out where it is told to; the package is then asked of the registry by its name. What comes
    // from a folder, a repository or another server always has one.
    ...(link || !(resolved?.startsWith(REGISTRY) ?? true) ? [`comes from ${resolved ?? 'a link'}`] : []),
  ];
}

function isListed(folder: string): boolean {
  return mayRunAtInstall.includes(folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length));
}
