import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { chromiumOptions } from '../../tests/engines/chromium.js';

/** What a page showed and what it fetched from elsewhere, or why it could not be opened. */
export type Opened =
  { readonly text: string; readonly elsewhere: readonly string[] } | { readonly skipped: string };

const root = join(import.meta.dirname, '../..');

/** Serves the project as any static server would, opens a page of this folder in Chromium, and reads its output. */
export async function openPage(file: string): Promise<Opened> {
  const options = chromiumOptions();
  if (options === undefined) return { skipped: 'there is no chromium on the path; CHROMIUM names one' };
  await bundleWorker();
  const server = await preview({
    root,
    configFile: false,
    appType: 'mpa',
    logLevel: 'error',
    build: { outDir: '.' },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const browser = await chromium.launch(options);
  try {
    const origin = server.resolvedUrls!.local[0]!;
    const page = await browser.newPage();
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
        elsewhere.push(request.url());
    });
    await page.goto(new URL(`examples/embed/${file}`, origin).href);
    const output = page.locator('output:not(:empty)');
    return { text: (await output.textContent()) ?? '', elsewhere };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** A worker sees no import map: it is bundled into one file, as the top of webWorker.js says. */
async function bundleWorker(): Promise<void> {
  await build({
    entryPoints: [join(import.meta.dirname, 'webWorker.js')],
    outfile: join(import.meta.dirname, '.temp/webWorker.js'),
    bundle: true,
    format: 'esm',
    logLevel: 'error',
  });
}
