/**
 * Runs the fake as a process: `node tests/fakes/stripe/main.ts`. Each setting comes from the environment or, under the
 * same name in lower case with dashes, from the arguments (`--stripe-fake-port 4110`).
 */
import { parseArgs } from 'node:util'
import { startStripeFake } from './server.ts'

const SETTINGS = {
  STRIPE_FAKE_PORT: '4110',
  STRIPE_FAKE_HOST: '127.0.0.1',
  STRIPE_SECRET_KEY: 'sk_test_fake',
  STRIPE_PUBLISHABLE_KEY: 'pk_test_fake',
  STRIPE_WEBHOOK_SECRET: 'whsec_fake',
  /** Where events go; without it nothing is sent. */
  STRIPE_FAKE_WEBHOOK_URL: '',
  /** A JSON file that keeps the objects over restarts. */
  STRIPE_FAKE_DATA_FILE: '',
  /** How browsers reach the fake. */
  STRIPE_FAKE_PUBLIC_URL: '',
  /** Milliseconds until pending payments and refunds settle; empty: only by the control API. */
  STRIPE_FAKE_SETTLE_AFTER_MS: '8000',
} as const

type Setting = keyof typeof SETTINGS

const names = Object.keys(SETTINGS) as Setting[]
const flagOf = (name: Setting) => name.toLowerCase().replaceAll('_', '-')
const { values } = parseArgs({
  options: Object.fromEntries(names.map((name) => [flagOf(name), { type: 'string' as const }])),
})

function setting(name: Setting): string {
  const flag = values[flagOf(name)]
  return typeof flag === 'string' ? flag : (process.env[name] ?? SETTINGS[name])
}

const webhookUrl = setting('STRIPE_FAKE_WEBHOOK_URL')
const dataFile = setting('STRIPE_FAKE_DATA_FILE')
const publicUrl = setting('STRIPE_FAKE_PUBLIC_URL')
const settleAfter = setting('STRIPE_FAKE_SETTLE_AFTER_MS')

const fake = await startStripeFake({
  port: Number(setting('STRIPE_FAKE_PORT')),
  host: setting('STRIPE_FAKE_HOST'),
  secretKey: setting('STRIPE_SECRET_KEY'),
  publishableKey: setting('STRIPE_PUBLISHABLE_KEY'),
  webhooks: webhookUrl === '' ? [] : [{ url: webhookUrl, secret: setting('STRIPE_WEBHOOK_SECRET') }],
  ...(dataFile === '' ? {} : { dataFile }),
  ...(publicUrl === '' ? {} : { publicUrl }),
  settleAfterMs: settleAfter === '' ? null : Number(settleAfter),
})
process.stdout.write(`Stripe fake listens on ${fake.url}\n`)

let isStopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (isStopping) return
    isStopping = true
    void fake.close().then(() => process.exit(0))
  })
}
