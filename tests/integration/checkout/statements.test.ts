import { eventsOf, payWith } from '../support/stripe'

import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { z } from 'zod'

import { jobQueue } from '@/platform/jobs'

import { berlin } from '../../factories/cart'
import { createProduct } from '../../factories/product'
import { callApi } from '../support/api'
import { guestAnswerSchema } from '../support/guest-answer'
import { statementsOf } from '../support/count-statements'
import { runJobs } from '../support/run-jobs'
import { openShop, type TestShop } from '../support/store-context'
import { deliver } from '../support/webhook'

vi.mock('next/headers', async () => (await import('../support/next-mocks')).cookieMock())
vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())

let shop: TestShop
let host: string
let skus: string[]

beforeAll(async () => {
  shop = await openShop({ isDefault: true })
  host = `${shop.ctx.store.slug}.example`
  const { variants } = await createProduct(shop.ctx, {
    title: 'Lamp',
    variants: Array.from({ length: 20 }, () => ({ onHand: 50 })),
  })
  skus = variants.map(({ sku }) => sku)
  await jobQueue()
})

type Call = readonly [method: 'POST' | 'PUT', path: string, body: object]

/** How many statements reach Postgres for each call of a guest's order, BEGIN and COMMIT among them, and its answer. */
async function order(provider: 'manual' | 'stripe', lines: number) {
  const counts: number[] = []
  let answer: z.infer<typeof guestAnswerSchema> = {}
  const count = async (work: () => Promise<unknown>) => counts.push((await statementsOf(shop.ctx, work)).length)
  const call = (...[method, path, body]: Call) =>
    count(async () => {
      const { status, body: found } = await callApi(host, method, path, { body })
      expect(status, JSON.stringify(found)).toBeLessThan(300)
      answer = guestAnswerSchema.parse(found)
    })
  await call('POST', '/carts', {})
  const cart = `/carts/${answer.token ?? ''}`
  for (const sku of skus.slice(0, lines)) await call('POST', `${cart}/lines`, { sku, quantity: 1 })
  await call('PUT', `${cart}/addresses`, { email: 'ada@example.com', shipping: berlin })
  await call('PUT', `${cart}/shipping-method`, { code: 'standard' })
  await call('POST', `${cart}/checkout`, { payment: { provider }, expectedTotal: answer.quote?.total })
  const [intent] = answer.payment?.clientSecret?.split('_secret_') ?? []
  if (intent) {
    await payWith(intent)
    await count(() => deliver(eventsOf(intent, 'payment_intent.succeeded')))
  }
  return counts
}

describe('a guest order of five lines', () => {
  test('takes a fixed number of statements for each step from the empty cart to the placed order, paid by hand', async () => {
    await order('manual', 1)
    const [create, ...rest] = await order('manual', 5)
    expect({ create, adds: rest.slice(0, 5), address: rest[5], delivery: rest[6], checkout: rest[7] }).toEqual({
      create: 1,
      adds: [2, 2, 2, 2, 2],
      address: 2,
      delivery: 2,
      checkout: 11,
    })
  })

  test('takes no more when it is paid by card, and four for the webhook', async () => {
    await order('stripe', 1)
    expect((await order('stripe', 5)).slice(-2)).toEqual([11, 4])
  })

  test('takes as many with twenty lines', async () => {
    const five = await order('manual', 5)
    const twenty = await order('manual', 20)
    expect(twenty.slice(-3)).toEqual(five.slice(-3))
  })

  test('takes 26 statements in all, from the empty cart to the placed order', async () => {
    const counts = await order('manual', 5)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(26)
  })

  test('loads the order once for each of its two mails, and takes no more for the rest when many mails are sent together', async () => {
    await order('manual', 1)
    await runJobs()
    const afterwards = async (orders: number) => {
      for (let placed = 0; placed < orders; placed++) await order('manual', 1)
      const statements = await statementsOf(shop.ctx, runJobs)
      const loads = statements.filter((text) => text.startsWith('select "id", "number", "token"')).length
      return { loads, rest: statements.filter((text) => !isOfMail(text)).length }
    }
    const one = await afterwards(1)
    const five = await afterwards(5)
    expect(one.loads).toBe(2)
    expect(five.loads).toBe(10)
    expect(five.rest).toBe(one.rest)
  })
})

/** What is read of an order, its payments, its events, and the store's payment methods and name for a mail. */
const isOfMail = (text: string): boolean =>
  /^\s*select\s+(\(select jsonb_agg|"id", "(number|type)"|"stores"\."card_payments"|coalesce\(nullif)/.test(text)
