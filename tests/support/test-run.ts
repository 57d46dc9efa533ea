import { join, resolve } from 'node:path'

import { appEnvironment, type AppSecrets } from '../../deploy/local/app-env.ts'

/** Everything that tests leave on disk. */
export const testDir = resolve('.data/test')

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
  port?: number
}

/** The app's environment in a test run. */
export function testEnvironment({ port = 3999, ...services }: TestServices): NodeJS.ProcessEnv {
  return {
    ...appEnvironment({ ...services, port, mediaDir: join(testDir, 'media'), secrets: testSecrets }),
    LOG_LEVEL: 'warn',
  }
}
