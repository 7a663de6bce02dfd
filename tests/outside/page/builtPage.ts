import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { chromiumOptions } from '../../engines/chromium.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the built page. */
    readonly page: string;
  }
}

let folder: string | undefined;

/** Builds the page into a temporary folder, once for all its tests. */
export async function setup({ provide }: TestProject): Promise<void> {
  if (chromiumOptions() === undefined) return;
  folder = await mkdtemp(join(tmpdir(), 'workshop-page-'));
  const configFile = fileURLToPath(
    new URL('../../../examples/workshop/page/vite.config.ts', import.meta.url),
  );
  await build({ configFile, logLevel: 'error', build: { outDir: folder } });
  provide('page', pathToFileURL(join(folder, 'workshop.html')).href);
}

/** Takes the folder away. */
export async function teardown(): Promise<void> {
  if (folder !== undefined) await rm(folder, { recursive: true });
}
