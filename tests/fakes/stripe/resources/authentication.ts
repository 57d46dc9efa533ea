import type Stripe from 'stripe'
import type { World } from '../world.ts'

/** The page where the buyer authenticates, at the fake's own address. */
export const AUTHENTICATION_PAGE = '/v3/authenticate'

interface AuthenticationOptions {
  /** Stripe.js asked and will open the page in a frame of its own. */
  usesSdk: boolean
  returnUrl: string | null
}

/** The `next_action` of an intent that waits for authentication (3-D Secure). */
export function authenticationAction(
  world: World,
  intent: Stripe.PaymentIntent,
  { usesSdk, returnUrl }: AuthenticationOptions,
): Stripe.PaymentIntent.NextAction {
  const page = new URL(AUTHENTICATION_PAGE, world.publicUrl)
  page.searchParams.set('payment_intent', intent.id)
  page.searchParams.set('payment_intent_client_secret', intent.client_secret ?? '')
  if (usesSdk) {
    return { type: 'use_stripe_sdk', use_stripe_sdk: { type: 'three_d_secure_redirect', stripe_js: page.href } }
  }
  if (returnUrl !== null) page.searchParams.set('return_url', returnUrl)
  return { type: 'redirect_to_url', redirect_to_url: { return_url: returnUrl, url: page.href } }
}
