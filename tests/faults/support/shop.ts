import Stripe from 'stripe'
import { expect } from 'vitest'

import { startTestApp, type TestApp } from '../../support/test-app.ts'
import { testSecrets } from '../../support/test-run.ts'
import { openBooks, type Books } from './books'
import { eventually } from './shopper'

/** The app in real processes, with what tests look at and break. */
export interface FaultyShop extends TestApp {
  readonly books: Books
  /** The buyer pays in the browser, which talks to Stripe alone. */
  readonly pay: (intentId: string) => Promise<void>
  /** Refunds as in Stripe's dashboard; `amount` in minor units. */
  readonly refundAtStripe: (intentId: string, amount: number) => Promise<void>
  /** Waits until everything is done, then expects exactly one mail to the address. */
  readonly expectOneMail: (email: string) => Promise<void>
  readonly mailsTo: (email: string) => number
}

/** `env` is added to the usual environment, `postgresUrl` is a server other than that of most tests. */
export async function openShop(
  name: string,
  env: Record<string, string> = {},
  postgresUrl = process.env.TEST_POSTGRES_URL ?? '',
): Promise<FaultyShop> {
  const app = await startTestApp({
    name: `faults-${name}`,
    // One folder a worker: Node caches compiled code by its path, so that only the first start of a worker is slow.
    folder: `faults-worker-${process.env.VITEST_POOL_ID ?? '1'}`,
    postgresUrl,
    shop: 'small',
    env,
  })
  const books = openBooks(app.databaseUrl)
  const { hostname, port } = new URL(app.stripe.url)
  const stripe = new Stripe(testSecrets.stripeSecretKey, { host: hostname, port, protocol: 'http', telemetry: false })
  const mailsTo = (email: string): number => app.mail.store.list({ to: email }).length
  return {
    ...app,
    books,
    mailsTo,
    pay: async (intentId) => {
      await stripe.paymentIntents.confirm(intentId, {
        payment_method: 'pm_card_visa',
        return_url: 'https://shop.example/return',
      })
    },
    refundAtStripe: async (intentId, amount) => {
      await stripe.refunds.create({ payment_intent: intentId, amount })
    },
    expectOneMail: async (email) => {
      await eventually(
        `a mail to ${email}`,
        () => mailsTo(email),
        (count) => count > 0,
      )
      await books.drained()
      expect(mailsTo(email)).toBe(1)
    },
  }
}
