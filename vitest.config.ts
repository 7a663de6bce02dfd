import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { oddZones } from './tests/engines/oddZones.js';

// The library keeps no state, so files may share what a worker has loaded: most of a run is loading.
const isolate = false;

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// The same names that callers import, answered by the sources.
const alias = [
  { find: /^panhuo$/, replacement: here('src/index.ts') },
  { find: /^panhuo\/(.+)$/, replacement: `${here('src')}/$1/index.ts` },
];

export default defineConfig({
  test: {
    // All cores, not all but one: with two, the one is half of them.
    maxWorkers: '100%',
    coverage: { include: ['src/**'], reporter: ['text', 'html'] },
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'UTC',
          isolate,
          env: { TZ: 'UTC' },
          include: ['tests/**/*.test.ts'],
          // They have a command of their own: npm run test:examples.
          exclude: ['tests/outside/**'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      ...oddZones.map((TZ) => ({
        resolve: { alias },
        test: {
          name: TZ,
          isolate,
          env: { TZ },
          include: [
            'tests/kernel/{day,period,readDay,wordDay}.test.ts',
            'tests/customer/{status,activityFacts,activityFactsLaws}.test.ts',
            'tests/market/calendar.test.ts',
            'tests/regime/dating/monthlyBars.test.ts',
            'tests/regime/judge/fourForms.test.ts',
            'tests/retention/cohorts/cohortViews.test.ts',
            'tests/retention/states/activityStates.test.ts',
          ],
        },
      })),
    ],
  },
});
