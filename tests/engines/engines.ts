import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import { chromiumOptions } from './chromium.js';
import type { EngineRun } from './inEngine.js';
import { registryBinary } from './registryBinary.js';
import { type Place, requirePlace, runInNode } from './runInNode.js';

/** An engine that can run the bundle of a file, or why it cannot. */
export type Engine =
  | {
      readonly name: string;
      readonly version: string;
      run(file: string, code: string, place: Place): Promise<EngineRun>;
    }
  | { readonly name: string; readonly skipped: string };

/** The newest Node of a line. Its binary is a package of the registry, installed once into a folder that is ignored. */
export function nodeOf(line: number): Engine {
  const name = `Node ${String(line)}`;
  if (Number.parseInt(process.versions.node) === line) return nodeAt(process.execPath);
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const packageName = `node-${system}-${process.arch}`;
  const file = system === 'win' ? 'bin/node.exe' : 'bin/node';
  const binary = registryBinary({ packageName, version: String(line), file });
  if (binary === undefined) return { name, skipped: `the registry gave no ${packageName}@${String(line)}` };
  return nodeAt(binary);
}

function nodeAt(binary: string): Engine {
  const version = execFileSync(binary, ['--version'], { encoding: 'utf8' }).trim().slice(1);
  return { name: 'Node', version, run: (file, _code, place) => runInNode(binary, file, place) };
}

/** The Chromium of this machine. */
export async function localChromium(): Promise<Engine> {
  const name = 'Chromium';
  const options = chromiumOptions();
  if (options === undefined) return { name, skipped: 'there is no chromium on the path; CHROMIUM names one' };
  const browser = await chromium.launch(options);
  const version = browser.version();
  await browser.close();
  return {
    name,
    version,
    async run(_file, code, place) {
      const started = await chromium.launch(options);
      try {
        const context = await started.newContext({ timezoneId: place.zone, locale: place.locale });
        const page = await context.newPage();
        const run = await page.evaluate(async (source) => {
          const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
          const battery = (await import(url)) as { runBattery(): EngineRun };
          return battery.runBattery();
        }, code);
        return requirePlace(run, place);
      } finally {
        await started.close();
      }
    },
  };
}
