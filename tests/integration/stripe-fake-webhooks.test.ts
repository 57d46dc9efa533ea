import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Stripe from 'stripe'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { connectControl } from '../fakes/stripe/control/client.ts'
import type { StripeFake } from '../fakes/stripe/server.ts'
import { startStripeFake } from '../fakes/stripe/server.ts'

const WEBHOOK_SECRET = 'whsec_integration'
const KEYS = { secretKey: 'sk_test_integration', publishableKey: 'pk_test_integration' }

let fake: StripeFake
let stripe: Stripe
let received: Stripe.Event[]
let answers: number[]

const receiver = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const status = answers.shift() ?? 200
    const signature = String(request.headers['stripe-signature'])
    if (status === 200) received.push(stripe.webhooks.constructEvent(Buffer.concat(chunks), signature, WEBHOOK_SECRET))
    response.writeHead(status).end()
  })
})

beforeEach(async () => {
  received = []
  answers = []
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  fake = await start()
})

afterEach(async () => {
  await fake.close()
  receiver.closeAllConnections()
  await new Promise((resolve) => receiver.close(resolve))
})

async function start(dataFile?: string): Promise<StripeFake> {
  const { port } = receiver.address() as AddressInfo
  const started = await startStripeFake({
    ...KEYS,
    port: 0,
    webhooks: [{ url: `http://127.0.0.1:${port}/`, secret: WEBHOOK_SECRET }],
    ...(dataFile === undefined ? {} : { dataFile }),
  })
  const address = new URL(started.url)
  stripe = new Stripe(KEYS.secretKey, {
    host: address.hostname,
    port: address.port,
    protocol: 'http',
    telemetry: false,
  })
  return started
}

function pay(): Promise<Stripe.PaymentIntent> {
  return stripe.paymentIntents.create({
    amount: 2000,
    currency: 'usd',
    payment_method: 'pm_card_visa',
    return_url: 'https://shop.example/return',
    confirm: true,
  })
}

/** Waits until it is true, for which only a hang takes too long. */
const patience = { timeout: 60_000 }

async function receivedCount(count: number): Promise<string[]> {
  await vi.waitFor(() => expect(received.length).toBeGreaterThanOrEqual(count), patience)
  return received.map((event) => event.type)
}

const EVENTS_OF_A_PAYMENT = ['payment_intent.created', 'charge.succeeded', 'payment_intent.succeeded']

describe('webhooks', () => {
  it('arrive signed, with the object as it was at that moment', async () => {
    const intent = await pay()
    expect((await receivedCount(3)).sort()).toEqual([...EVENTS_OF_A_PAYMENT].sort())
    const created = received.find((event) => event.type === 'payment_intent.created')
    expect(created?.data.object).toMatchObject({ id: intent.id, status: 'requires_confirmation' })
    expect(created?.request?.id).toMatch(/^req_/)
    const fetched = await stripe.events.list({ types: ['payment_intent.succeeded'] })
    expect(fetched.data).toHaveLength(1)
    expect(await stripe.events.retrieve(fetched.data[0]?.id ?? '')).toMatchObject({ pending_webhooks: 0 })
  })

  it('are retried until they are received', async () => {
    answers = [500, 503]
    await stripe.paymentIntents.create({ amount: 2000, currency: 'usd' })
    await receivedCount(1)
    await vi.waitFor(() => expect(fake.control.deliveries()[0]?.state).toBe('delivered'), patience)
    expect(fake.control.deliveries()[0]?.attempts.map(({ status }) => status)).toEqual([500, 503, 200])
  })

  it('arrive many times, or backwards, or not at all', async () => {
    fake.control.setWebhookMode({ mode: 'duplicated', times: 5 })
    await stripe.paymentIntents.create({ amount: 2000, currency: 'usd' })
    await receivedCount(5)
    expect(new Set(received.map((event) => event.id)).size).toBe(1)

    received = []
    fake.control.setWebhookMode({ mode: 'out_of_order', windowMs: 100 })
    await pay()
    expect(await receivedCount(3)).toEqual([...EVENTS_OF_A_PAYMENT].reverse())

    received = []
    fake.control.setWebhookMode({ mode: 'off' })
    await pay()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(received).toEqual([])
    await fake.control.sendSkipped()
    expect(received).toHaveLength(3)
    await fake.control.resendEvent(received[0]?.id ?? '', 10)
    expect(received).toHaveLength(13)
  })

  it('can be signed for any payload', () => {
    const payload = JSON.stringify({ id: 'evt_forged', object: 'event' })
    expect(stripe.webhooks.constructEvent(payload, fake.control.sign(payload), WEBHOOK_SECRET)).toMatchObject({
      id: 'evt_forged',
    })
    for (const header of [
      fake.control.sign(payload, { secret: 'whsec_other' }),
      fake.control.sign(payload, { timestamp: Math.floor(Date.now() / 1000) - 3600 }),
      fake.control.sign(`${payload} `),
    ]) {
      expect(() => stripe.webhooks.constructEvent(payload, header, WEBHOOK_SECRET)).toThrow(
        Stripe.errors.StripeSignatureVerificationError,
      )
    }
  })
})

describe('the control API', () => {
  it('does over HTTP what the control does in the process', async () => {
    const control = connectControl(fake.url)
    await control.setWebhookMode({ mode: 'off' })
    await control.addFault({ path: '/v1/payment_intents', method: 'POST', status: 500 })
    expect(await control.faults()).toHaveLength(1)
    const intent = await pay()
    expect(await control.faults()).toEqual([])
    expect((await control.state()).money).toMatchObject([{ intent: intent.id, captured: 2000 }])
    const [first] = await control.events()
    expect((await control.deliveries(first?.id)).map(({ state }) => state)).toEqual(['skipped'])
    expect(await control.resendEvent(first?.id ?? '', 2)).toHaveLength(2)
    const payload = JSON.stringify({ object: 'event' })
    stripe.webhooks.constructEvent(payload, await control.sign(payload), WEBHOOK_SECRET)
    await expect(control.settleRefund('re_none', true)).rejects.toThrow('re_none')
    await control.reset()
    expect(await control.events()).toEqual([])
  })
})

describe('the data file', () => {
  it('keeps payments refundable and undelivered events pending over a restart', async () => {
    await fake.close()
    const dataFile = join(await mkdtemp(join(tmpdir(), 'stripe-fake-')), 'stripe.json')
    fake = await start(dataFile)
    // More than are delivered before the restart.
    answers = Array.from({ length: 1000 }, () => 500)
    const intent = await pay()
    await vi.waitFor(() => {
      const tried = fake.control.deliveries().filter(({ attempts }) => attempts.length > 0)
      expect(tried).toHaveLength(3)
    }, patience)
    await fake.close()
    answers = []
    fake = await start(dataFile)
    expect((await receivedCount(3)).sort()).toEqual([...EVENTS_OF_A_PAYMENT].sort())
    await stripe.refunds.create({ payment_intent: intent.id })
    expect(fake.control.state().money).toMatchObject([{ captured: 2000, refunded: 2000 }])
  })
})
