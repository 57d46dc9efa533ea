import { z } from 'zod'

const money = z.object({ amount: z.int(), currency: z.string() })
const cartAnswer = z.object({ token: z.string() })
const quotedCart = z.object({ quote: z.object({ total: money }) })
const methods = z.object({ items: z.array(z.object({ code: z.string() })).min(1) })

const address = {
  name: 'Ada Lovelace',
  line1: 'Torstraße 1',
  city: 'Berlin',
  postalCode: '10119',
  country: 'DE',
}

/** What a call was answered with. */
export interface Answer {
  status: number
  body: unknown
}

/** A guest who buys through the public API, as `curl` would. */
export class ApiShopper {
  readonly #base: string

  constructor(serverUrl: string) {
    this.#base = `${serverUrl}/api/storefront/v1`
  }

  async call(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${this.#base}${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: await response.json() }
  }

  /** A cart that only lacks the checkout. */
  async fillCart(sku: string, email: string): Promise<string> {
    const { token } = cartAnswer.parse(await this.#must('POST', '/carts', { currency: 'EUR' }))
    await this.#must('POST', `/carts/${token}/lines`, { sku, quantity: 1 })
    await this.#must('PUT', `/carts/${token}/addresses`, { email, shipping: address })
    const [method] = methods.parse(await this.#must('GET', `/carts/${token}/shipping-methods`)).items
    await this.#must('PUT', `/carts/${token}/shipping-method`, { code: method?.code })
    return token
  }

  /** Places the order of a filled cart at the total that it shows now. */
  async checkOut(token: string): Promise<Answer> {
    const { quote } = quotedCart.parse(await this.#must('GET', `/carts/${token}`))
    const payment = { provider: 'manual' }
    return this.call('POST', `/carts/${token}/checkout`, { payment, expectedTotal: quote.total })
  }

  async #must(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await this.call(method, path, body)
    if (answer.status >= 300) {
      throw new Error(`${method} ${path}: ${String(answer.status)} ${JSON.stringify(answer.body)}`)
    }
    return answer.body
  }
}
