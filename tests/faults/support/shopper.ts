import { setTimeout as sleep } from 'node:timers/promises'

import { z } from 'zod'

/** An answer of the Storefront API; `code` is that of a problem, `milliseconds` how long it took. */
export interface Answer {
  readonly status: number
  readonly code: string | null
  readonly body: unknown
  readonly milliseconds: number
}

export interface ReadyCart {
  readonly token: string
  readonly total: { amount: number; currency: string }
}

const cartSchema = z.object({
  token: z.string(),
  quote: z.object({ total: z.object({ amount: z.int(), currency: z.string() }) }),
})

const placedSchema = z.object({
  order: z.object({ number: z.string(), token: z.string(), status: z.string() }),
  payment: z.object({ clientSecret: z.string().optional() }),
})

const codeSchema = z.object({ code: z.string() })

/** Calls the API; a server that is not there is status 0. */
export async function call(url: string, method: string, path: string, body?: unknown): Promise<Answer> {
  const start = performance.now()
  const answer = (status: number, content: unknown): Answer => ({
    status,
    body: content,
    code: codeSchema.safeParse(content).data?.code ?? null,
    milliseconds: performance.now() - start,
  })
  try {
    const response = await fetch(`${url}/api/storefront/v1${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    const text = await response.text()
    return answer(response.status, /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text)
  } catch (error) {
    return answer(0, String(error))
  }
}

/**
 * Repeats the call while the shop is overloaded (503), as its response tells a client to do. On a busy
 * machine a call may wait too long for a lock or a connection, which is no failure of the shop.
 */
export async function patiently(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await ask()
    if (answer.status !== 503 || answer.code !== 'unavailable') return answer
    await sleep(1000)
  }
}

async function must(url: string, ...[method, path, body]: [string, string, unknown]): Promise<unknown> {
  const answer = await patiently(() => call(url, method, path, body))
  if (answer.status < 300 && answer.status > 0) return answer.body
  throw new Error(`${method} ${path}: ${String(answer.status)} ${JSON.stringify(answer.body)}`)
}

/** A cart with one piece and an address: all that checkout needs. */
export async function readyCart(url: string, sku: string, email: string): Promise<ReadyCart> {
  const { token } = cartSchema.parse(await must(url, 'POST', '/carts', {}))
  await must(url, 'POST', `/carts/${token}/lines`, { sku, quantity: 1 })
  const shipping = { name: 'Ada Lovelace', line1: 'Turmstraße 1', postalCode: '10559', city: 'Berlin', country: 'DE' }
  const cart = cartSchema.parse(await must(url, 'PUT', `/carts/${token}/addresses`, { email, shipping }))
  return { token, total: cart.quote.total }
}

export const checkOut = (url: string, { token, total }: ReadyCart, provider: 'stripe' | 'manual'): Promise<Answer> =>
  call(url, 'POST', `/carts/${token}/checkout`, {
    payment: { provider },
    expectedTotal: total,
    // Has an effect only where the law demands it: downloads to a country of the European Union.
    withdrawalConsent: true,
  })

/** What a successful checkout answered; `intentId` is empty for a manual payment. */
export function placedOrder(answer: Answer): { number: string; token: string; status: string; intentId: string } {
  if (answer.status !== 201) throw new Error(`Not placed: ${String(answer.status)} ${JSON.stringify(answer.body)}`)
  const { order, payment } = placedSchema.parse(answer.body)
  return { ...order, intentId: payment.clientSecret?.split('_secret_')[0] ?? '' }
}

/** Fills a cart and checks it out; throws when that fails. */
export async function buy(url: string, email: string, provider: 'stripe' | 'manual' = 'stripe') {
  const cart = await readyCart(url, 'PLENTY', email)
  return placedOrder(await patiently(() => checkOut(url, cart, provider)))
}

/** Repeats the check until it is true. Throws with the last response when it does not become true within minutes. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T> | T,
  isSo: (value: T) => boolean,
  timeout = 300_000,
): Promise<T> {
  const deadline = Date.now() + timeout
  for (;;) {
    const value = await look()
    if (isSo(value)) return value
    if (Date.now() > deadline)
      throw new Error(`${what}: not within ${String(timeout)} ms, but ${JSON.stringify(value)}`)
    await sleep(50)
  }
}
