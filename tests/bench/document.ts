// Measures everything but the national book and writes the tables of docs/benchmarks.md: npm run bench:docs. It takes about
// half an hour on a quiet machine: each file of benchmarks has a process of its own, and what misses its target is profiled.
// What npm run bench -- --json > lines wrote before need not be measured again: -- --measured lines, once or more often. The
// newest line of each name counts, so a run that was cut off goes on with --only name >> lines; lines of another machine or
// another Node are refused.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { occasion } from '../evidence/occasion.js';
import { measuredAt, tableOf, writeSection } from '../evidence/writeSection.js';
import { files } from './benchmarks.js';
import { bundleProfileOf } from './bundleProfile.js';
import { readLines, type Told } from './lines.js';
import type { Profile } from './profile.js';
import { runApart } from './runApart.js';
import { importSizes } from './sizes.js';
import { benchmarkRows, countsLine, profileText, targetRows } from './tables.js';
import { targets } from './targets.js';
import { type Figures, type Verdict, verdictOf } from './verdict.js';

const { values } = parseArgs({ options: { measured: { type: 'string', multiple: true } } });
const root = join(import.meta.dirname, '../..');

const told = readLines(
  values.measured?.map((path) => readFileSync(path, 'utf8')).join('\n') ?? measuredNow(),
);
// Sizes, memory and review are always of now: where the lines are of another place, this fails before they are taken.
const versions = peerVersions();
const allMeasured = measuredAt([...told.occasions, occasion()], ...versions);
const figures = withTheRest(told);
const verdicts = targets.map((target) => verdictOf(target, figures));
const targetTable = tableOf(['Room', 'Target', 'Bound', 'Measured', 'Verdict'], targetRows(verdicts));
await writeSection('benchmarks', 'targets', [countsLine(verdicts), targetTable, allMeasured].join('\n\n'));
const head = ['Benchmark', 'Rows', 'Ours', 'Peer', 'Ratio', 'Spread'];
await writeSection(
  'benchmarks',
  'benchmarks',
  `${tableOf(head, benchmarkRows(figures))}\n\n${measuredAt(told.occasions, ...versions)}`,
);
const profiles: string[] = [];
for (const verdict of verdicts) {
  if ((verdict.missedBy ?? 0) > 0) profiles.push(profileText(verdict, await profileFor(verdict)));
}
await writeSection(
  'benchmarks',
  'profiles',
  profiles.length > 0 ? profiles.join('\n\n') : 'No target is missed.',
);

/** The lines of all benchmarks. */
function measuredNow(): string {
  const lines = Object.keys(files).map((file) => {
    console.log(`benchmarks of ${file}`);
    const { stdout, stderr, status } = runApart(file, ['--json'], 'pipe');
    if (status !== 0) throw new Error(stderr);
    return stdout;
  });
  return lines.join('\n');
}

function withTheRest({ benchmarks, skipped }: Told): Figures {
  console.log('sizes, memory, review');
  return { benchmarks, skipped, sizes: importSizes(), memory: peakMemory(), review: reviewSeconds() };
}

/** MiB. */
function peakMemory(): number {
  return (JSON.parse(run('tests/bench/memory.ts', '--json')) as { peak: number }).peak;
}

/** Of the command that a fresh clone runs after its install: it builds the library first, as always into dist. */
function reviewSeconds(): number {
  const folder = mkdtempSync(join(tmpdir(), 'panhuo-bench-'));
  const start = performance.now();
  call('npm', ['run', 'review', '--', '--out', join(folder, 'review.html')]);
  const seconds = (performance.now() - start) / 1000;
  rmSync(folder, { recursive: true });
  return seconds;
}

function run(script: string, ...args: readonly string[]): string {
  return call(process.execPath, ['--import', 'tsx', join(root, script), ...args]);
}

function call(program: string, args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** Where the time or the bytes go that a target was missed by; nothing where neither is what was measured. */
async function profileFor({ target: { by }, benchmark }: Verdict): Promise<Profile | undefined> {
  if (by.kind === 'size') return bundleProfileOf(by.import);
  if (benchmark === undefined) return undefined;
  console.log(`profile of ${benchmark}`);
  for (const file of Object.keys(files)) {
    const { stdout } = runApart(file, ['--json', '--profile', '--only', benchmark], 'pipe');
    const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
    const profiles = lines.map((line) => JSON.parse(line) as Profile);
    const found = profiles.find(({ name }) => name === benchmark);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The peers of package.json and of Python's requirements, with their versions. */
function peerVersions(): string[] {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const names = [
    'psychometric',
    'survey-core',
    'xstate',
    '@xstate/fsm',
    'robot3',
    'javascript-state-machine',
    'technicalindicators',
    'trading-signals',
    'indicatorts',
    '@duckdb/node-api',
  ];
  const requirements = readFileSync(join(root, 'tests/peers/requirements.txt'), 'utf8');
  const python = [...requirements.matchAll(/^(lifelines|lifetimes|scipy)==(.+)$/gm)];
  return [
    ...names.map((name) => `${name} ${devDependencies[name] ?? ''}`),
    ...python.map(([, name, version]) => `${name!} ${version!}`),
  ];
}
