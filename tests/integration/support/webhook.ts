import { POST } from '@/app/api/webhooks/[provider]/route'

import { stripeControl } from './stripe'

/** Calls the webhook route with any body; with a valid signature by default. */
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
    { params: Promise.resolve({ provider: 'stripe' }) },
  )
}

/** Delivers webhooks of another provider as they are, and returns the statuses. */
export async function deliverTo(
  provider: string,
  webhooks: readonly { readonly body: string; readonly headers: Readonly<Record<string, string>> }[],
): Promise<number[]> {
  const statuses: number[] = []
  for (const { body, headers } of webhooks) {
    const request = new Request(`https://shop.example/api/webhooks/${provider}`, { method: 'POST', body, headers })
    statuses.push((await POST(request, { params: Promise.resolve({ provider }) })).status)
  }
  return statuses
}

/** Delivers events one after the other, and returns the statuses. */
export async function deliver(events: readonly object[]): Promise<number[]> {
  const statuses: number[] = []
  for (const event of events) statuses.push((await postWebhook(JSON.stringify(event))).status)
  return statuses
}
