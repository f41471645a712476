import { defineConfig } from 'vitest/config';

const minute = 60_000;

export default defineConfig({
  test: {
    // Threads crash with the Temporal SDK's native bridge.
    pool: 'forks',
    maxWorkers: 2,
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: ['test/{domain,histories,house,compose,config}/**/*.test.ts', 'test/web/words/**/*.test.ts'],
          testTimeout: minute,
        },
      },
      {
        extends: true,
        test: {
          name: 'stack',
          include: ['test/{workflows,activities,database,temporal,api,worker,journeys,faults,dev}/**/*.test.ts'],
          globalSetup: 'test/support/global-setup.ts',
          testTimeout: 2 * minute,
          hookTimeout: 2 * minute,
        },
      },
      {
        extends: true,
        test: {
          name: 'web',
          include: ['test/web/stories/**/*.test.ts'],
          globalSetup: ['test/support/global-setup.ts', 'test/web/browser/global-setup.ts'],
          testTimeout: 2 * minute,
          hookTimeout: 2 * minute,
        },
      },
    ],
  },
});
