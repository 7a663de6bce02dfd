import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { battery } from './battery/battery.js';
import { bundleBattery } from './bundleBattery.js';
import { canonical } from './canonical.js';
import type { EngineRun } from './inEngine.js';
import { oddLocales, oddZones } from './oddZones.js';
import { ElsewhereError, home, runInNode } from './runInNode.js';

// Each place runs a tenth of the entries, for the time it takes, so that each entry runs in one place; npm run test:engines
// runs all of them everywhere.
const places = oddLocales
  .flatMap((locale) => oddZones.map((zone) => ({ zone, locale })))
  .map((place, from) => ({ ...place, from }));

// Seconds, where nothing else runs: each place starts a process.
const PATIENCE_MS = 180_000;

const folder = mkdtempSync(join(tmpdir(), 'panhuo-engines-'));
const fileOf = (name: string, code: string): string => {
  writeFileSync(join(folder, name), code);
  return pathToFileURL(join(folder, name)).href;
};
let file: string;
let first: EngineRun;

beforeAll(async () => {
  file = fileOf('battery.mjs', await bundleBattery('src'));
  const watched = fileOf('watched.mjs', await bundleBattery('src', { watched: true }));
  first = await runInNode(process.execPath, watched, home).catch(runElsewhere);
}, PATIENCE_MS);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the battery', () => {
  it('calls a function of Math that the standard leaves to the engine in the entries that say so, and in no other', () => {
    expect(battery.map(({ name }) => [name, first.kinds[name]])).toEqual(
      battery.map(({ name, kind }) => [name, kind === 'exact' ? kind : 'transcendental']),
    );
  });

  it('gives the same bytes when it runs again in one process', { timeout: PATIENCE_MS }, () => {
    const differing = battery.filter(({ name, run }) => {
      run();
      return canonical(run()) !== first.texts[name];
    });
    expect(differing.map(({ name }) => name)).toEqual([]);
  });

  it.for(places)(
    'gives the same bytes in $zone and $locale',
    { timeout: PATIENCE_MS },
    async ({ zone, locale, from }, { skip }) => {
      let elsewhere: string | undefined;
      const part = { from, every: places.length };
      const run = await runInNode(process.execPath, file, { zone, locale }, part).catch((error: unknown) => {
        elsewhere = (error as Error).message;
        return runElsewhere(error);
      });
      if (elsewhere !== undefined) skip(`the system does not go by TZ and LANG: ${elsewhere}`);
      const names = Object.keys(run.texts);
      expect(names.length).toBeGreaterThan(40);
      expect(names.filter((name) => run.texts[name] !== first.texts[name])).toEqual([]);
    },
  );
});

/** The run itself where a system chooses the place by other ways; Linux goes by TZ and LANG, so there it is an error. */
function runElsewhere(error: unknown): EngineRun {
  if (error instanceof ElsewhereError && process.platform !== 'linux') return error.run;
  throw error;
}
