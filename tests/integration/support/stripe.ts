import Stripe from 'stripe'
import { afterAll } from 'vitest'

import { startStripeFake } from '../../fakes/stripe/server.ts'

/**
 * A Stripe of the test file's own. Import this before anything of the app: the app reads its environment once.
 * Webhooks are delivered by the tests themselves, so that they decide when and how often.
 */
const secretKey = process.env.STRIPE_SECRET_KEY ?? ''
const webhookSecret = process.env.STRIPE_WEBHOOK_SECRET ?? ''

const fake = await startStripeFake({
  port: 0,
  secretKey,
  publishableKey: process.env.STRIPE_PUBLISHABLE_KEY ?? '',
  webhooks: [{ url: 'http://127.0.0.1:9/', secret: webhookSecret }],
})
fake.control.setWebhookMode({ mode: 'off' })
process.env.STRIPE_API_BASE = fake.url
process.env.WORKER = 'off'

afterAll(() => fake.close())

export const stripeControl = fake.control

const { hostname, port } = new URL(fake.url)

/** What the shopper's browser and Stripe's dashboard do in tests. */
export const stripe = new Stripe(secretKey, { host: hostname, port, protocol: 'http', telemetry: false })

/** The shopper pays with one of Stripe's test cards; a decline is no error here. */
export async function payWith(intentId: string, card = 'pm_card_visa'): Promise<Stripe.PaymentIntent> {
  try {
    return await stripe.paymentIntents.confirm(intentId, {
      payment_method: card,
      return_url: 'https://shop.example/return',
    })
  } catch (error) {
    if (error instanceof Stripe.errors.StripeCardError) return stripe.paymentIntents.retrieve(intentId)
    throw error
  }
}

/** Captured and refunded amounts of one intent in the fake. */
export function moneyOf(intentId: string) {
  const found = stripeControl.state().money.find(({ intent }) => intent === intentId)
  if (!found) throw new Error(`Stripe knows no ${intentId}`)
  return found
}

/** Events about an intent, oldest first, as Stripe would send them. */
export const eventsOf = (intentId: string, type?: string) =>
  stripeControl
    .events()
    .filter((event) => type === undefined || event.type === type)
    .filter(({ data }) => JSON.stringify(data.object).includes(`"${intentId}"`))
