import { build } from 'esbuild';
import budgets from '../../.size-limit.js';
import type { Profile } from './profile.js';

const LISTED = 10;

/** Which folders the bytes of an import come from: the names of .size-limit.js, bundled from the sources. */
export async function bundleProfileOf(name: string): Promise<Profile> {
  const budget = budgets.find((own) => own.name === name);
  if (budget === undefined) throw new Error(`no import is called ${name}`);
  const { import: names, path, ignore } = budget;
  const { metafile } = await build({
    stdin: {
      contents: `export ${names} from './${path.replace('dist/', 'src/').replace('.js', '.ts')}'`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    external: ignore,
    write: false,
    metafile: true,
  });
  const [output] = Object.values(metafile.outputs);
  const folders = new Map<string, number>();
  for (const [input, { bytesInOutput }] of Object.entries(output!.inputs)) {
    const folder = input.split('/').slice(0, 3).join('/');
    folders.set(folder, (folders.get(folder) ?? 0) + bytesInOutput);
  }
  const all = [...folders.values()].reduce((sum, bytes) => sum + bytes, 0);
  const functions = [...folders].map(([own, bytes]) => ({ name: own, share: bytes / all }));
  return { name, functions: functions.sort((a, b) => b.share - a.share).slice(0, LISTED) };
}
