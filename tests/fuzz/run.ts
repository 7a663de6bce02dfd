// The long run: every function that takes data is fed a million inputs, good ones that were spoilt.
// npm run fuzz -- --inputs 1000000 --only customer/ --seed 1 --write
import { parseArgs } from 'node:util';
import { measuredOn, tableOf, writeSection } from '../evidence/writeSection.js';
import type { Fed } from './feed.js';
import { allTargets } from './targets/all.js';
import { watch } from './watch.js';

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '1000000' },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
  },
});
const [inputs, seed] = [Number(values.inputs), Number(values.seed)];
const targets = allTargets.filter(({ name }) => name.includes(values.only));
if (targets.length === 0) throw new Error(`no target is called ${values.only}`);

const all: Fed[] = [];
for (const target of targets) {
  const fed = await watch(target, seed, inputs);
  all.push(fed);
  console.log(cellsOf(fed).join(' · '));
  for (const { what, recipe } of fed.faults) {
    console.log(`  ${what}\n  ${JSON.stringify({ target: fed.name, why: '', ...recipe })}`);
  }
}
if (values.write) await writeSection('robustness', 'fuzz', page());
if (all.some(({ faults }) => faults.length > 0)) process.exitCode = 1;

function cellsOf({ name, inputs, results, errors, slowestMs, faults }: Fed): string[] {
  const codes = Object.entries(errors).sort(([, a], [, b]) => b - a);
  const said = codes.map(([code, count]) => `${code} ${count.toLocaleString('en')}`).join(', ');
  const [fed, given] = [inputs, results].map((count) => count.toLocaleString('en')) as [string, string];
  return [name, fed, given, said, slowestMs.toFixed(1), String(faults.length)];
}

function page(): string {
  const head = ['function', 'inputs', 'results', 'DomainErrors by code', 'slowest, ms', 'faults'];
  const total = all.reduce((sum, own) => sum + own.inputs, 0).toLocaleString('en');
  const faults = all.reduce((sum, own) => sum + own.faults.length, 0);
  return [
    `\`npm run fuzz -- --inputs ${String(inputs)} --seed ${String(seed)} --write\`: ${total} inputs for ${String(all.length)} functions, ${String(faults)} faults.`,
    tableOf(head, all.map(cellsOf)),
    measuredOn(),
  ].join('\n\n');
}
