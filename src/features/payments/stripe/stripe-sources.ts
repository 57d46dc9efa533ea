import type { BrowserSources } from '@/features/payments/browser-sources'
import { env } from '@/platform/env'

/** The origins of Stripe.js and its frames; with STRIPE_API_BASE that server replaces all of them. */
export function stripeSources(): BrowserSources {
  const { STRIPE_API_BASE } = env()
  if (STRIPE_API_BASE) {
    const { origin } = new URL(STRIPE_API_BASE)
    return { script: [origin], frame: [origin], connect: [origin], form: [] }
  }
  // https://docs.stripe.com/security/guide#content-security-policy
  return {
    script: ['https://js.stripe.com', 'https://*.js.stripe.com'],
    frame: ['https://js.stripe.com', 'https://*.js.stripe.com', 'https://hooks.stripe.com'],
    connect: ['https://api.stripe.com'],
    form: [],
  }
}
