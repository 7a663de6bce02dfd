// The build step of a mutation run, in Stryker's copy of the project: bundles the sources, which carry all mutants at once, so
// that a test file loads a few chunks and not a thousand files.
import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';

const frontDoors = filesOf('src').filter((path) => /^src\/(presets\/)?(\w+\/)?index\.ts$/.test(path));

// What tests take from behind a front door must be the same copy that the front door gives.
const inner = filesOf('tests').flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/from '(?:\.\.\/)+(src\/.+)\.js'/g)].map(
    ([, file]) => `${file!}.ts`,
  ),
);

await build({
  entryPoints: [...new Set([...frontDoors, ...inner])],
  outbase: 'src',
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  packages: 'external',
  logLevel: 'warning',
});

function filesOf(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.ts')).map((name) => `${folder}/${name}`);
}
