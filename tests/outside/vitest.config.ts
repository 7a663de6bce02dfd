import { defineConfig } from 'vitest/config';

// The examples seen from outside: a real browser, a real PostgreSQL, other runtimes, the site. npm run test:examples
export default defineConfig({
  test: {
    include: ['tests/outside/**/*.test.ts'],
    // They start browsers and servers: side by side they would take the cores from one another.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
