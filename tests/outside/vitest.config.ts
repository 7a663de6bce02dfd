import { defineConfig } from 'vitest/config';

// They start browsers and servers, which take their time.
const limits = { testTimeout: 300_000, hookTimeout: 300_000 };

// The examples seen from outside: a real browser, a real PostgreSQL, other runtimes, the site. npm run test:examples
export default defineConfig({
  test: {
    // Side by side they would take the cores from one another.
    fileParallelism: false,
    projects: [
      {
        test: {
          ...limits,
          name: 'page',
          include: ['tests/outside/page/*.test.ts'],
          globalSetup: 'tests/outside/page/builtPage.ts',
        },
      },
      {
        test: { ...limits, name: 'programs', include: ['tests/outside/{embed,service,site}/*.test.ts'] },
      },
    ],
  },
});
