import { fileURLToPath } from 'node:url'

import { defineConfig } from 'vitest/config'

const fromRoot = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@payload-config$/, replacement: fromRoot('./payload.config.ts') },
      { find: /^@\//, replacement: fromRoot('./src/') },
      // It throws outside a server bundle by design; tests are on the server side.
      { find: /^server-only$/, replacement: fromRoot('./node_modules/server-only/empty.js') },
      { find: /^fast-check$/, replacement: fromRoot('./tests/repeatable-fast-check.ts') },
    ],
  },
  test: {
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.{ts,tsx}',
            'deploy/**/*.test.ts',
            'tests/{bench,factories,fakes,lint,support}/**/*.test.ts',
          ],
          environment: 'node',
          isolate: false,
          setupFiles: ['tests/support/fresh-modules.ts'],
          // Property tests try thousands of cases; on a busy machine that takes longer than the usual 5 s.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/integration/global-setup.ts'],
          isolate: false,
          sequence: { setupFiles: 'list' },
          setupFiles: [
            'tests/support/fresh-modules.ts',
            'tests/integration/close-app.ts',
            'tests/integration/own-database.ts',
            'tests/integration/patient-pool.ts',
            'tests/integration/quick-hashes.ts',
          ],
          pool: 'forks',
          // A file spends a part of its time waiting for Postgres, a retry or a process: so there are more of them than processors.
          maxWorkers: 3,
          // Only a test that hangs reaches it; on a busy machine the others take ten times as long as usual.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/faults/global-setup.ts'],
          pool: 'forks',
          // A test waits for a server to start, or for a retry, about half of its time: another one runs meanwhile.
          maxWorkers: 2,
          // Only a test that hangs reaches it; on a busy machine the others take ten times as long as usual.
          testTimeout: 900_000,
          hookTimeout: 900_000,
        },
      },
    ],
  },
})
