import Stripe from 'stripe'

import { startStripeFake, type StripeFake } from '../../fakes/stripe/server.ts'

const secretKey = 'sk_test_integration'

/** The fake by itself, without the shop, and Stripe's own client for it. `connect` makes one with another key. */
export async function startOwnStripe(): Promise<{
  fake: StripeFake
  stripe: Stripe
  connect: (key: string) => Stripe
}> {
  const fake = await startStripeFake({ port: 0, secretKey, publishableKey: 'pk_test_integration' })
  const { hostname: host, port } = new URL(fake.url)
  const connect = (key: string): Stripe =>
    new Stripe(key, { host, port, protocol: 'http', maxNetworkRetries: 0, telemetry: false, timeout: 60_000 })
  return { fake, stripe: connect(secretKey), connect }
}

/** The error that the call fails with. */
export async function failure(call: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof Stripe.errors.StripeError) return error
  throw new Error('The call did not fail with a Stripe error', { cause: error })
}
