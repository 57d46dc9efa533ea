import { join, resolve } from 'node:path'

import { appEnvironment, type AppSecrets } from '../../deploy/local/app-env.ts'

/** The folder of all files that tests write. */
export const testDir = resolve('.data/test')

/** Records of the started processes, in case this run is killed. */
export const runDir = join(testDir, 'run')

/** Machine code of what earlier processes have loaded: a server starts in about half of the time with it. */
export const compileCacheDir = join(testDir, 'compile-cache')

/** Not secret: nothing of a test run is reachable from outside, and fixed values keep failures repeatable. */
export const testSecrets: AppSecrets = {
  payload: 'test-payload-secret-0123456789-0123456789',
  stripeSecretKey: 'sk_test_flowmasters',
  stripePublishableKey: 'pk_test_flowmasters',
  stripeWebhook: 'whsec_test_flowmasters',
  metrics: 'test-metrics-token-0123456789',
}

export interface TestServices {
  databaseUrl: string
  smtpUrl: string
  stripeUrl: string
  mediaDir?: string
  port?: number
}

/** The app's environment in a test run. All requests come from one address, so the rate limits are off. */
export function testEnvironment({
  port = 3999,
  mediaDir = join(testDir, 'media', 'empty'),
  ...services
}: TestServices): NodeJS.ProcessEnv {
  return {
    ...appEnvironment({ ...services, port, mediaDir, secrets: testSecrets }),
    LOG_LEVEL: 'warn',
    RATE_LIMITS: 'off',
    NODE_COMPILE_CACHE: compileCacheDir,
  }
}
