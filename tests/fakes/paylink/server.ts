import { createHmac, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A payment at this provider. Amounts are decimals, such as '19.99'. */
export interface Link {
  readonly id: string
  readonly key: string
  readonly order: string
  readonly amount: string
  readonly currency: string
  readonly returnTo: string
  readonly url: string
  status: 'open' | 'authorized' | 'paid' | 'canceled'
  readonly refunds: { readonly id: string; readonly key: string; readonly amount: string }[]
}

/** A webhook as it goes out. */
export interface Delivery {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

type Answer = readonly [status: number, body: object]

interface Asked {
  readonly method: string
  readonly path: string
  readonly body: Readonly<Record<string, string>>
}

/**
 * A provider with pages of its own that exists in tests only: the buyer leaves for `url`, pays there, and comes back; a
 * signed webhook follows whenever the test says so.
 */
export class PaylinkFake {
  readonly links = new Map<string, Link>()
  readonly deliveries: (Delivery & { readonly link: string })[] = []
  readonly #server = createServer((request, response) => void this.#serve(request, response))
  #origin = ''

  constructor(
    readonly apiKey: string,
    readonly webhookSecret: string,
  ) {}

  get origin(): string {
    return this.#origin
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    this.#origin = `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  /** What the buyer does on the provider's page. */
  visit(id: string, outcome: 'paid' | 'authorized' | 'canceled'): void {
    this.#move(this.get(id), outcome)
  }

  get(id: string): Link {
    const link = this.links.get(id)
    if (!link) throw new Error(`No link ${id}`)
    return link
  }

  /** The webhooks about a link so far, oldest first. */
  about(id: string): Delivery[] {
    return this.deliveries.filter(({ link }) => link === id)
  }

  sign(body: string, secret = this.webhookSecret): string {
    const sent = String(Math.floor(Date.now() / 1000))
    return `${sent}.${createHmac('sha256', secret).update(`${sent}.${body}`).digest('hex')}`
  }

  #move(link: Link, status: Link['status']): void {
    link.status = status
    this.#announce(link, `link.${status}`)
  }

  #announce({ id }: Link, topic: string): void {
    const body = JSON.stringify({ event: `paylink_${randomBytes(8).toString('hex')}`, topic, link: id })
    this.deliveries.push({ link: id, body, headers: { 'paylink-signature': this.sign(body) } })
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString()
    const body = (text === '' ? {} : JSON.parse(text)) as Asked['body']
    const isKnown = request.headers.authorization === `Bearer ${this.apiKey}`
    const asked = { method: request.method ?? '', path: request.url ?? '', body }
    const [status, answer] = isKnown ? this.#answer(asked) : ([401, {}] as const)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  }

  #answer({ method, path, body }: Asked): Answer {
    const [, , id = '', action = ''] = path.split('/')
    if (method === 'POST' && id === '') return [201, this.#create(body)]
    const link = this.links.get(id)
    if (!link) return [404, {}]
    if (method === 'GET') return [200, link]
    if (action === 'refunds') return this.#refund(link, body)
    const from: readonly Link['status'][] = action === 'cancel' ? ['open', 'authorized'] : ['authorized']
    if (!from.includes(link.status)) return [409, { error: `The link is ${link.status}` }]
    this.#move(link, action === 'cancel' ? 'canceled' : 'paid')
    return [200, link]
  }

  #create(body: Asked['body']): Link {
    const { key = '', order = '', amount = '', currency = '', returnTo = '' } = body
    const known = [...this.links.values()].find((link) => link.key === key)
    if (known) return known
    const id = `link_${randomBytes(8).toString('hex')}`
    const url = `${this.origin}/pay/${id}`
    const link: Link = { id, key, order, amount, currency, returnTo, url, status: 'open', refunds: [] }
    this.links.set(id, link)
    return link
  }

  #refund(link: Link, { key = '', amount = '' }: Asked['body']): Answer {
    const known = link.refunds.find((refund) => refund.key === key)
    if (known) return [200, known]
    const before = link.refunds.reduce((sum, refund) => sum + Number(refund.amount), 0)
    if (link.status !== 'paid' || before + Number(amount) > Number(link.amount))
      return [409, { error: 'Not that much' }]
    const refund = { id: `back_${randomBytes(8).toString('hex')}`, key, amount }
    link.refunds.push(refund)
    this.#announce(link, 'link.refunded')
    return [201, refund]
  }
}
