// Side-by-side benchmarks: npm run bench (-- --json, -- --only name, -- --profile).
// --json prints an object a line, with when and on what it was measured, or why a benchmark was skipped; --profile, in place
// of measuring, the functions that our side spends its time in. With the name of a file of benchmarks, only that one runs, in
// this process. A run that was cut off goes on with what is missing: npm run bench -- --json --only name >> lines, and
// npm run bench:docs -- --measured lines takes the newest line of each name.
import { parseArgs } from 'node:util';
import { occasion } from '../evidence/occasion.js';
import { files, type Maker } from './benchmarks.js';
import { type Measured, measure } from './harness.js';
import type { Line } from './lines.js';
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
  if ('skipped' in made) tellSkipped(name, made.skipped);
  else if (values.profile) print(await profileOf(name, made));
  else if (values.json) print({ ...(await measure(name, made)), ...occasion() } satisfies Line);
  else console.log(sentenceOf(await measure(name, made)));
}

function tellSkipped(name: string, skipped: string): void {
  if (values.json && !values.profile) print({ name, skipped, ...occasion() } satisfies Line);
  else console.error(`${name}: skipped: ${skipped}`);
}

function print(result: object): void {
  console.log(JSON.stringify(result, null, values.json ? 0 : 2));
}

function sentenceOf({ name, ours, peer, peerName, ratio, spread, unit }: Measured): string {
  const range = spread.map((value) => value.toFixed(2)).join(' to ');
  return `${name}: ${String(ours)} ${unit}, ${peerName} ${String(peer)}: ratio ${ratio.toFixed(2)} (${range})`;
}
