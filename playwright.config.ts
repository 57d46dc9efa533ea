import { defineConfig, devices } from '@playwright/test'

import { launchOptions } from './tests/setup-browser.ts'

const httpSpecs = '**/http/*.spec.ts'
const afterwards = '**/afterwards/*.spec.ts'

/** `tests/run.ts` starts the production build with its services and gives its address in E2E_BASE_URL. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.data/test/e2e-results',
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  fullyParallel: true,
  // Only a test that hangs reaches a limit: on a busy machine everything takes several times as long.
  timeout: 480_000,
  expect: { timeout: 120_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env.E2E_BASE_URL ?? 'http://localhost:3000',
    // Recording every step is a good part of a test's work. To look into a failure: E2E_TRACE=1 npm run test:e2e
    trace: process.env.E2E_TRACE === undefined ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: launchOptions(),
  },
  projects: [
    // Mostly without a browser: the responses of the API, the panel's endpoints, pages and the cache.
    { name: 'http', testMatch: httpSpecs },
    {
      name: 'desktop',
      testIgnore: [httpSpecs, afterwards],
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
    },
    // What the width of the window decides: layout, the menu, drawers and whole purchases. No script of the shop asks for the
    // width, so everything else is tagged @once: it sets the size of the window itself, or does not depend on it.
    {
      name: 'phone',
      // The panel is tested on a desktop only.
      testIgnore: [httpSpecs, afterwards, /admin-/],
      grepInvert: /@once/,
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
    },
    { name: 'afterwards', testMatch: afterwards, dependencies: ['http', 'desktop', 'phone'] },
  ],
})
