import { fileURLToPath } from 'node:url';
import { createLogger, defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { workshopData } from './data/workshopData.js';
import { lockedPage } from './lockedPage.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const logger = createLogger('warn');

/** Builds the page into one file that opens without a server and without a network. */
export default defineConfig({
  root: here('.'),
  customLogger: {
    ...logger,
    // The one file goes to the root of the project on purpose, and nothing there is emptied or overwritten.
    warn: (message, options) => {
      if (!message.includes('build.outDir must not be')) logger.warn(message, options);
    },
  },
  // The names that callers import, answered by the built package, as in a program of your own.
  resolve: {
    alias: [
      { find: /^panhuo$/, replacement: here('../../../dist/index.js') },
      { find: /^panhuo\/(.+)$/, replacement: `${here('../../../dist')}/$1/index.js` },
      // Files are read as everywhere in the examples, by the edition of csv-parse for browsers.
      { find: 'csv-parse/sync', replacement: 'csv-parse/browser/esm/sync' },
    ],
  },
  build: {
    outDir: here('../../..'),
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'es2023',
    rolldownOptions: {
      input: here('workshop.html'),
      // The data of the lessons are worked out while the page is built, which takes its time.
      checks: { bundlerTimings: false },
    },
    // One file holds everything on purpose.
    chunkSizeWarningLimit: 4_000,
  },
  plugins: [workshopData(), viteSingleFile({ removeViteModuleLoader: true }), lockedPage()],
});
