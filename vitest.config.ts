import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// The library keeps no state, so files may share what a worker has loaded: most of a run is loading.
const isolate = false;

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// The same names that callers import, answered by the sources.
const alias = [
  { find: /^panhuo$/, replacement: here('src/index.ts') },
  { find: /^panhuo\/(.+)$/, replacement: `${here('src')}/$1/index.ts` },
];

// Zones in which days are odd: Apia skipped one, São Paulo had days without a midnight, Kiritimati is a day ahead.
const zones = [
  'Asia/Shanghai',
  'Pacific/Apia',
  'America/Sao_Paulo',
  'Pacific/Kiritimati',
  'America/Los_Angeles',
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
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      ...zones.map((TZ) => ({
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
