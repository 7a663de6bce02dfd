// The same bytes everywhere: runs the battery and every example of the documentation on the built library in Node 20, 22,
// 24 and Chromium, in five time zones and two locales, and compares with this Node in UTC.
// npm run test:engines (-- --write fills the section of docs/robustness.md).
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { measuredOn, tableOf, writeSection } from '../evidence/writeSection.js';
import { battery } from './battery/battery.js';
import { bundleBattery } from './bundleBattery.js';
import { type Comparison, compareRuns } from './compareRuns.js';
import { type Engine, localChromium, nodeOf } from './engines.js';
import { oddLocales, oddZones } from './oddZones.js';
import { home, type Place, runInNode } from './runInNode.js';

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const places: readonly Place[] = oddZones.flatMap((zone) => oddLocales.map((locale) => ({ zone, locale })));
const head = [
  'engine',
  'zone',
  'locale',
  'same bytes',
  'within tolerance',
  'largest difference',
  'of fits',
  'different',
];

/** A line of the matrix. */
interface Row {
  readonly cells: readonly string[];
  readonly failed: boolean;
}

const folder = mkdtempSync(join(tmpdir(), 'panhuo-engines-'));
try {
  await compareEngines();
} finally {
  rmSync(folder, { recursive: true });
}

async function compareEngines(): Promise<void> {
  const code = await bundleBattery('dist');
  const file = fileOf('battery.mjs', code);
  const watched = fileOf('watched.mjs', await bundleBattery('dist', { watched: true }));
  const { texts: expected } = await runInNode(process.execPath, file, home);
  const { kinds: seen } = await runInNode(process.execPath, watched, home);
  // What the battery says of itself is checked by a test; of examples only what is seen is known.
  const kinds = { ...seen, ...Object.fromEntries(battery.map(({ name, kind }) => [name, kind])) };

  async function rowsOf(engine: Engine): Promise<Row[]> {
    if ('skipped' in engine) {
      const skipped = `skipped: ${engine.skipped}`;
      console.log(`${engine.name}: ${skipped}`);
      return [{ cells: [engine.name, '', '', skipped, '', '', '', ''], failed: false }];
    }
    const rows: Row[] = [];
    for (const place of places) {
      const { texts } = await engine.run(file, code, place);
      const found = compareRuns(expected, texts, kinds);
      const cells = cellsOf(`${engine.name} ${engine.version}`, place, found);
      console.log([cells.join(' · '), ...found.different].join('\n  '));
      rows.push({ cells, failed: found.different.length > 0 });
    }
    return rows;
  }

  // The engines run beside each other, the places of each in turn.
  const engines = [nodeOf(20), nodeOf(22), nodeOf(24), await localChromium()];
  const rows = (await Promise.all(engines.map(rowsOf))).flat();
  const all = Object.values(kinds);
  const exact = all.filter((kind) => kind === 'exact').length;
  const counts = `Of ${String(all.length)} entries ${String(exact)} call no function of Math that the standard leaves to the engine.`;
  console.log(counts);
  const table = tableOf(
    head,
    rows.map(({ cells }) => cells),
  );
  if (values.write) await writeSection('robustness', 'engines', [counts, table, measuredOn()].join('\n\n'));
  if (rows.some(({ failed }) => failed)) process.exitCode = 1;
}

function cellsOf(engine: string, { zone, locale }: Place, found: Comparison): string[] {
  const { same, near, largest, largestFitted, different } = found;
  const [apart, fitsApart] = [largest, largestFitted].map((own) => (own === 0 ? '0' : own.toExponential(1)));
  return [engine, zone, locale, String(same), String(near), apart!, fitsApart!, String(different.length)];
}

function fileOf(name: string, code: string): string {
  const path = join(folder, name);
  writeFileSync(path, code);
  return pathToFileURL(path).href;
}
