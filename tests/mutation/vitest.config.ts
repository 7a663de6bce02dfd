import { defineConfig } from 'vitest/config';
import { BrokenFiles } from './brokenFiles.js';
import { QuickestFirst } from './quickestFirst.js';

// Runs in Stryker's copy of the project, where bundle.ts has built the sources with all mutants in them.
const dist = `${process.cwd()}/dist`;

// A busy machine is no slow library: what a test allows itself is left to Stryker, which stops what does not end. A law is
// tried on a hundred cases at most, the number of fast-check itself.
const patience = {
  name: 'patience',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    id.endsWith('.test.ts')
      ? code.replaceAll(/\{ timeout: [\d_]+ \}/g, '{}').replaceAll(/numRuns: [\d_]{3,}/g, 'numRuns: 100')
      : undefined,
};

export default defineConfig({
  plugins: [patience],
  resolve: {
    alias: [
      { find: /^panhuo$/, replacement: `${dist}/index.js` },
      { find: /^panhuo\/(.+)$/, replacement: `${dist}/$1/index.js` },
      { find: /^(?:\.\.\/)+src\/(.+)$/, replacement: `${dist}/$1` },
    ],
  },
  test: {
    // A zone of our users that is not UTC: there the two would not differ.
    env: { TZ: 'Asia/Shanghai' },
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/mutation/setup.ts'],
    // One worker keeps the library for all files of a run; setup.ts drops what else they share.
    isolate: false,
    server: { deps: { external: [new RegExp(`^${dist}/`)] } },
    sequence: { sequencer: QuickestFirst },
    reporters: [new BrokenFiles()],
    testTimeout: 0,
    hookTimeout: 0,
  },
});
