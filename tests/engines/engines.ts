import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumOptions } from './chromium.js';
import type { EngineRun } from './inEngine.js';
import { type Place, requirePlace, runInNode } from './runInNode.js';

/** An engine that can run the bundle of a file, or why it cannot. */
export type Engine =
  | {
      readonly name: string;
      readonly version: string;
      run(file: string, code: string, place: Place): Promise<EngineRun>;
    }
  | { readonly name: string; readonly skipped: string };

// Inside node_modules, which is left out of the repository and of everything that reads it.
const cache = join(import.meta.dirname, '../../node_modules/.cache/panhuo-engines');

/** The newest Node of a line. Its binary is a package of the registry, installed once into a folder that is ignored. */
export function nodeOf(line: number): Engine {
  const name = `Node ${String(line)}`;
  if (Number.parseInt(process.versions.node) === line) return nodeAt(process.execPath);
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const packageName = `node-${system}-${process.arch}`;
  const folder = join(cache, String(line));
  const binary = join(folder, 'node_modules', packageName, 'bin', system === 'win' ? 'node.exe' : 'node');
  if (!existsSync(binary)) {
    const options = ['--no-save', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
    try {
      execFileSync('npm', ['install', '--prefix', folder, ...options, `${packageName}@${String(line)}`], {
        stdio: ['ignore', 'ignore', 'pipe'],
        shell: system === 'win',
      });
    } catch {
      return { name, skipped: `the registry gave no ${packageName}@${String(line)}` };
    }
  }
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
