// The long run: every function that takes data is fed a million inputs, good ones that were spoilt.
// npm run fuzz -- --inputs 1000000 --only customer/parse --only funnel/advance --seed 1 --write
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Occasion, occasion } from '../evidence/occasion.js';
import { measuredAt, tableOf, writeSection } from '../evidence/writeSection.js';
import type { Fed } from './feed.js';
import { allTargets } from './targets/all.js';
import { watch } from './watch.js';

/** What a function made of its inputs in a run, and when that was. */
interface Run extends Fed, Occasion {
  readonly seed: number;
}

/** The last run of each function; Git does not see it. */
const kept = '.temp/fuzz.json';

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '1000000' },
    only: { type: 'string', multiple: true, default: [''] },
    seed: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
  },
});
const [inputs, seed] = [Number(values.inputs), Number(values.seed)];
const targets = allTargets.filter(({ name }) => values.only.some((part) => name.includes(part)));
if (targets.length === 0) throw new Error(`no target is called ${values.only.join(' or ')}`);

const runs = new Map(
  existsSync(kept)
    ? (JSON.parse(readFileSync(kept, 'utf8')) as readonly Run[]).map((run) => [run.name, run])
    : [],
);
mkdirSync('.temp', { recursive: true });
for (const target of targets) {
  const fed = await watch(target, seed, inputs);
  runs.set(fed.name, { ...fed, ...occasion(), seed });
  writeFileSync(kept, JSON.stringify([...runs.values()]));
  console.log(cellsOf(fed).join(' · '));
  for (const { what, recipe } of fed.faults) {
    console.log(`  ${what}\n  ${JSON.stringify({ target: fed.name, why: '', ...recipe })}`);
    process.exitCode = 1;
  }
}
if (values.write) await writeSection('robustness', 'fuzz', page());

function cellsOf({ name, inputs, results, errors, slowestMs, faults }: Fed): string[] {
  const codes = Object.entries(errors).sort(([, a], [, b]) => b - a);
  const said = codes.map(([code, count]) => `${code} ${count.toLocaleString('en')}`).join(', ');
  const [fed, given] = [inputs, results].map((count) => count.toLocaleString('en')) as [string, string];
  return [name, fed, given, said, slowestMs.toFixed(1), String(faults.length)];
}

// A million inputs of every function take hours, so the page shows the last run of each, whenever that was.
function page(): string {
  const all = allTargets.flatMap(({ name }) => runs.get(name) ?? []);
  const total = all.reduce((sum, own) => sum + own.inputs, 0).toLocaleString('en');
  const faults = all.reduce((sum, own) => sum + own.faults.length, 0);
  const seeds = [...new Set(all.map((run) => run.seed))].join(', ');
  const head = ['function', 'inputs', 'results', 'DomainErrors by code', 'slowest, ms', 'faults'];
  return [
    `${total} inputs for ${String(all.length)} of ${String(allTargets.length)} functions, ${String(faults)} faults (\`npm run fuzz\`, seed ${seeds}).`,
    tableOf(head, all.map(cellsOf)),
    measuredAt(all),
  ].join('\n\n');
}
