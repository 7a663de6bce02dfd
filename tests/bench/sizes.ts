import { spawnSync } from 'node:child_process';

/** Kilobytes of each import of .size-limit.js, bundled, minified, gzipped, as size-limit measures them. */
export function importSizes(): ReadonlyMap<string, number> {
  // It fails where a budget is passed, and still says every size.
  const { stdout } = spawnSync('npx', ['size-limit', '--json'], { encoding: 'utf8' });
  const sizes = JSON.parse(stdout) as { readonly name: string; readonly size: number }[];
  return new Map(sizes.map(({ name, size }) => [name, size / 1000]));
}
