// Side-by-side benchmarks: npm run bench (-- --json, -- --only name, -- --profile).
// --json prints an object a line, and what is skipped on the error stream; --profile, in place of measuring, the functions
// that our side spends its time in. With the name of a file of benchmarks, only that one runs, in this process.
import { parseArgs } from 'node:util';
import { files, type Maker } from './benchmarks.js';
import { type Measured, measure } from './harness.js';
import { profileOf } from './profile.js';
import { NOTHING_FOUND, runApart } from './runApart.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    profile: { type: 'boolean', default: false },
  },
});
const [file] = positionals;
process.exitCode = file === undefined ? runAll(process.argv.slice(2)) : await runFile(file);

function runAll(args: readonly string[]): number {
  const codes = Object.keys(files).map((name) => runApart(name, args, 'inherit').status);
  if (codes.every((code) => code === NOTHING_FOUND)) throw new Error(`no benchmark is called ${values.only}`);
  return codes.every((code) => code === 0 || code === NOTHING_FOUND) ? 0 : 1;
}

async function runFile(name: string): Promise<number> {
  const benchmarks = Object.entries((await files[name]?.()) ?? {});
  const chosen = benchmarks.filter(([own]) => own.includes(values.only));
  for (const [own, make] of chosen) await show(own, make);
  return chosen.length > 0 ? 0 : NOTHING_FOUND;
}

async function show(name: string, make: Maker): Promise<void> {
  const made = await make();
  if ('skipped' in made) console.error(`${name}: skipped: ${made.skipped}`);
  else if (values.profile) print(await profileOf(name, made));
  else if (values.json) print(await measure(name, made));
  else console.log(sentenceOf(await measure(name, made)));
}

function print(result: object): void {
  console.log(JSON.stringify(result, null, values.json ? 0 : 2));
}

function sentenceOf({ name, ours, peer, peerName, ratio, spread, unit }: Measured): string {
  const range = spread.map((value) => value.toFixed(2)).join(' to ');
  return `${name}: ${String(ours)} ${unit}, ${peerName} ${String(peer)}: ratio ${ratio.toFixed(2)} (${range})`;
}
