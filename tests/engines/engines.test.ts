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
import { home, runInNode } from './runInNode.js';

// Each place runs a tenth of the entries, for the time it takes; npm run test:engines runs all of them everywhere.
const places = oddLocales
  .flatMap((locale) => oddZones.map((zone) => ({ zone, locale })))
  .map((place, from) => ({ ...place, from }));

const folder = mkdtempSync(join(tmpdir(), 'panhuo-engines-'));
const fileOf = (name: string, code: string): string => {
  writeFileSync(join(folder, name), code);
  return pathToFileURL(join(folder, name)).href;
};
let file: string;
let first: EngineRun;

beforeAll(async () => {
  file = fileOf('battery.mjs', await bundleBattery('src'));
  first = await runInNode(
    process.execPath,
    fileOf('watched.mjs', await bundleBattery('src', { watched: true })),
    home,
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the battery', () => {
  it('calls a function of Math that the standard leaves to the engine in the entries that say so, and in no other', () => {
    expect(battery.map(({ name }) => [name, first.kinds[name]])).toEqual(
      battery.map(({ name, kind }) => [name, kind === 'exact' ? kind : 'transcendental']),
    );
  });

  it('gives the same bytes when it runs again in one process', () => {
    const differing = battery.filter(({ name, run }) => {
      run();
      return canonical(run()) !== first.texts[name];
    });
    expect(differing.map(({ name }) => name)).toEqual([]);
  });

  it.each(places)('gives the same bytes in $zone and $locale', async ({ zone, locale, from }) => {
    const { texts } = await runInNode(
      process.execPath,
      file,
      { zone, locale },
      { from, every: places.length },
    );
    const names = Object.keys(texts);
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => texts[name] !== first.texts[name])).toEqual([]);
  });
});
