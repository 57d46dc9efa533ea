import { z } from 'zod'

import { checkOut, placedOrder, readyCart } from '../../faults/support/shopper.ts'

const started = z.object({ payment: z.object({ clientSecret: z.string(), publishableKey: z.string() }) })

export interface Bought {
  readonly number: string
  /** Of the buyer's order page. */
  readonly token: string
}

/** The shop that a test buys in, and the fake Stripe that belongs to it. */
export interface Shop {
  readonly url: string
  readonly stripeUrl: string
}

const baseUrl = (): string => process.env.E2E_BASE_URL ?? 'http://localhost:3000'
const usualShop = (): Shop => ({ url: baseUrl(), stripeUrl: process.env.E2E_STRIPE_URL ?? '' })

/** One piece, to be paid by bank transfer. */
export async function buyByTransfer(sku: string, email: string): Promise<Bought> {
  return placedOrder(await checkOut(baseUrl(), await readyCart(baseUrl(), sku, email), 'manual'))
}

/** One piece, paid by card: in place of the browser, one call to Stripe with the data of the checkout. */
export async function buyByCard(sku: string, email: string, { url, stripeUrl } = usualShop()): Promise<Bought> {
  const answer = await checkOut(url, await readyCart(url, sku, email), 'stripe')
  const { intentId, ...order } = placedOrder(answer)
  const { clientSecret, publishableKey } = started.parse(answer.body).payment
  const paid = await fetch(new URL(`/v1/payment_intents/${intentId}/confirm`, stripeUrl), {
    method: 'POST',
    body: new URLSearchParams({
      key: publishableKey,
      client_secret: clientSecret,
      payment_method: 'pm_card_visa',
      return_url: `${url}/checkout/return`,
    }),
  })
  if (!paid.ok) throw new Error(`Not paid: ${String(paid.status)} ${await paid.text()}`)
  return order
}
