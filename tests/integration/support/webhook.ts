import { POST } from '@/app/api/webhooks/stripe/route'

import { stripeControl } from './stripe'

/** Calls the webhook route with any body; signed right unless told otherwise. */
export async function postWebhook(
  body: string,
  signature: string | null = stripeControl.sign(body),
): Promise<Response> {
  return POST(
    new Request('https://shop.example/api/webhooks/stripe', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...(signature === null ? {} : { 'stripe-signature': signature }) },
    }),
  )
}

/** Delivers events one after the other, and returns the statuses. */
export async function deliver(events: readonly object[]): Promise<number[]> {
  const statuses: number[] = []
  for (const event of events) statuses.push((await postWebhook(JSON.stringify(event))).status)
  return statuses
}
