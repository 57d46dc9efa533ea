import type { BrowserData } from '@/features/payments/provider'
import { findOnlineProvider } from '@/features/payments/providers'
import type { Context } from '@/platform/context'

import { returnPath } from './request-payment'

/** How the shopper goes on with a payment that was started. */
export interface WayToPay {
  /** The address to go to; null to stay. */
  readonly goTo: string | null
  /** Data for the provider's form, which is secret. `returnTo` is the path to return to. */
  readonly form: { readonly data: BrowserData; readonly returnTo: string } | null
}

/**
 * The provider's page, or its form on this page, or for a provider with neither, as when the shopper confirms on a phone,
 * the page that waits for the payment.
 */
export function wayToPay(
  ctx: Context,
  { provider, redirectUrl, ...data }: BrowserData & { readonly provider: string },
  orderToken: string,
): WayToPay {
  const returnTo = returnPath(ctx, orderToken)
  if (redirectUrl !== undefined) return { goTo: redirectUrl, form: null }
  const hasForm = findOnlineProvider(provider)?.browser.form != null
  return hasForm ? { goTo: null, form: { data, returnTo } } : { goTo: returnTo, form: null }
}
