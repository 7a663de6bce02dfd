import { createRequire } from 'node:module';
import { registryBinary } from '../../tests/engines/registryBinary.js';

/** What runs a file: the words of a command that the file follows, or why this machine cannot. */
export type Runtime = { readonly command: readonly string[] } | { readonly skipped: string };

// By its path, so that it is found from any folder.
const tsx = createRequire(import.meta.url).resolve('tsx');

/** The runtimes that the integrations are written for. */
export type RuntimeName = keyof typeof runtimes;

/** How each runtime starts. Deno and Bun are packages of the registry, fetched when they are first wanted. */
export const runtimes = {
  node: (): Runtime => ({ command: [process.execPath] }),
  tsx: (): Runtime => ({ command: [process.execPath, '--import', tsx] }),
  deno: (): Runtime => fromRegistry({ packageName: denoPackage(), version: '2.9.6', file: 'deno' }, ['run']),
  bun: (): Runtime => fromRegistry({ packageName: bunPackage(), version: '1.4.5', file: 'bin/bun' }, []),
} as const;

function fromRegistry(wanted: Parameters<typeof registryBinary>[0], more: readonly string[]): Runtime {
  const { packageName, version, file } = wanted;
  const windows = process.platform === 'win32';
  const binary = registryBinary({ ...wanted, file: windows ? `${file}.exe` : file });
  return binary === undefined
    ? { skipped: `the registry gave no ${packageName}@${version}` }
    : { command: [binary, ...more] };
}

function denoPackage(): string {
  const libc = process.platform === 'linux' ? '-glibc' : '';
  return `@deno/${process.platform}-${process.arch}${libc}`;
}

function bunPackage(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  return `@oven/bun-${system}-${process.arch === 'arm64' ? 'aarch64' : process.arch}`;
}
