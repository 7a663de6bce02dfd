// A book of a whole nation on one machine, streamed in chunks on one thread and on all: npm run bench:scale
// (-- --customers 1000000,5000000, --threads 1,2, --write to put the figures into docs/benchmarks.md).
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { measuredOn, writeSection } from '../../tests/evidence/writeSection.js';
import { countsIn } from './plainCounts.js';
import { bookLines, checkedLine, scaleTable, stageTable, targetTable } from './report.js';
import type { Run } from './run.js';
import { mergeTimeCuts } from './timeCuts.js';

const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '1000000,5000000,15000000' },
    threads: { type: 'string', default: `1,${availableParallelism()}` },
    write: { type: 'boolean', default: false },
  },
});
const sizes = numbersIn(values.customers);
const runs: Run[] = [];

for (const customers of sizes) {
  for (const threads of numbersIn(values.threads)) {
    console.error(`streaming ${customers} customers, threads: ${threads} …`);
    const run = await runAlone(customers, threads);
    check(run, runs.at(-1));
    runs.push(run);
  }
}
const said = [
  targetTable(runs),
  '',
  scaleTable(runs),
  '',
  stageTable(runs.at(-1)!),
  '',
  checkedLine(runs),
  `Cut by time as well, ${mergeTimeCuts(sizes[0]!)} parts of the smallest book merge to the same in three orders.`,
].join('\n');
console.log(`${said}\n\n${bookLines(runs.at(-1)!).join('\n')}`);
if (values.write) await writeSection('benchmarks', 'scale', `${said}\n\n${measuredOn()}`);

/** A process for each run: its memory is its own, and its compiler starts anew. */
async function runAlone(customers: number, threads: number): Promise<Run> {
  const child = fork(new URL('run.ts', import.meta.url), [customers, threads].map(String), {
    serialization: 'advanced',
  });
  const told = once(child, 'message').then(([run]) => run as Run);
  const ended = once(child, 'exit').then(([code, signal]): never => {
    throw new Error(`${bookOf({ customers, threads })}: the process ended with ${String(signal ?? code)}`);
  });
  return Promise.race([told, ended]);
}

/** Finishing comes last and once; until then everything is counts, which must be equal to the bit. */
function check(run: Run, before: Run | undefined): void {
  const { customers, totals, plain } = run;
  const book = bookOf(run);
  if (!isDeepStrictEqual(countsIn(totals), plain)) throw new Error(`${book}: other counts than bare loops`);
  if (before?.customers !== customers || isDeepStrictEqual(before.totals, totals)) return;
  throw new Error(`${book}: other totals than on ${before.threads}`);
}

function bookOf({ customers, threads }: Pick<Run, 'customers' | 'threads'>): string {
  return `${customers} customers, threads: ${threads}`;
}

function numbersIn(text: string): number[] {
  const numbers = [...new Set(text.split(',').map(Number))].sort((a, b) => a - b);
  if (numbers.every((number) => Number.isInteger(number) && number > 0)) return numbers;
  throw new Error('--customers and --threads take whole numbers above zero, parted by commas');
}
