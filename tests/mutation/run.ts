// Mutation testing: breaks the sources in one place at a time and asks the tests of the room whether they notice.
// npm run test:mutation (-- --room kernel, -- --sample 300 --seed 1, -- --write). A run that is stopped continues; with --kept
// it is scored as far as it came.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { MutantResult } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { measuredOn, writeSection } from '../evidence/writeSection.js';
import { changesNothing } from './equivalent.js';
import { textOf } from './mutants.js';
import { folder, judges, optionsOf } from './options.js';
import { reasons } from './sampler.js';
import { type Score, scoreOf, scoreTable } from './score.js';

const { values } = parseArgs({
  options: {
    room: { type: 'string', multiple: true, default: Object.keys(judges) },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    kept: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const sample =
  values.sample === undefined ? undefined : { size: Number(values.sample), seed: Number(values.seed) };
mkdirSync(folder, { recursive: true });
const today = new Date().toISOString().slice(0, 10);
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();

for (const room of values.room) {
  const results = values.kept ? keptOf(room) : await new Stryker(optionsOf(room, sample)).runMutationTest();
  const score = scoreOf({ room, on: today, commit }, results, values.kept ? 'tried' : sample);
  const survivors = score.survivors.map(survivorOf);
  writeFileSync(`${folder}/${room}.survivors.json`, JSON.stringify(survivors, null, 2));
  writeFileSync(scoreFile(room), JSON.stringify({ ...score, survivors: [] }));
  for (const { place, original, replacement } of survivors) {
    console.log(`${place}\n  - ${original}\n  + ${replacement}`);
  }
  console.log(scoreTable([score]));
}
// A room takes long, so the page shows the last run of each, whenever that was.
const scores = Object.keys(judges)
  .filter((room) => existsSync(scoreFile(room)))
  .map((room) => JSON.parse(readFileSync(scoreFile(room), 'utf8')) as Score);
const table = scoreTable(scores);
console.log(table);
if (values.write) await writeSection('robustness', 'mutation', `${table}\n\n${measuredOn('Stryker 9.6.1')}`);

function keptOf(room: string): readonly MutantResult[] {
  const { incrementalFile } = optionsOf(room, sample);
  const { files } = JSON.parse(readFileSync(incrementalFile!, 'utf8')) as {
    files: Record<string, { mutants: readonly MutantResult[] }>;
  };
  return Object.entries(files).flatMap(([fileName, { mutants }]) =>
    mutants.map((mutant) => withoutEquivalents({ ...mutant, fileName })),
  );
}

// What was tried before it was known to change nothing.
function withoutEquivalents(mutant: MutantResult): MutantResult {
  const { status } = mutant;
  return status !== 'Ignored' && changesNothing(textOf(mutant, 1))
    ? { ...mutant, status: 'Ignored', statusReason: reasons.equivalent }
    : mutant;
}

function scoreFile(room: string): string {
  return `${folder}/${room}.score.json`;
}

function survivorOf(mutant: MutantResult) {
  const { fileName, location, mutatorName, coveredBy } = mutant;
  const { line, original, replacement } = textOf(mutant, 1);
  const place = `${relative('.', fileName)}:${location.start.line}`;
  return { place, mutatorName, line, original, replacement, coveredBy };
}
