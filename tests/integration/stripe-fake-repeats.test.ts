import type Stripe from 'stripe'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { StripeFake } from '../fakes/stripe/server.ts'
import { failure, startOwnStripe } from './support/own-stripe.ts'

let fake: StripeFake
let stripe: Stripe

beforeAll(async () => {
  ;({ fake, stripe } = await startOwnStripe())
})

afterAll(async () => {
  await fake.close()
})

beforeEach(() => {
  fake.control.reset()
})

describe('idempotency keys', () => {
  const params = { amount: 2000, currency: 'usd', metadata: { order: 'o-1' } }

  it('answer the same call the same way, without doing it again', async () => {
    const first = await stripe.paymentIntents.create(params, { idempotencyKey: 'attempt-1' })
    const second = await stripe.paymentIntents.create(params, { idempotencyKey: 'attempt-1' })
    expect(second.id).toBe(first.id)
    expect(second.lastResponse.headers['idempotent-replayed']).toBe('true')
    expect(fake.control.state().paymentIntents).toHaveLength(1)
  })

  it('replay a decline too, and do not keep what was refused before it began', async () => {
    const decline = () =>
      failure(
        stripe.paymentIntents.create(
          { ...params, payment_method: 'pm_card_chargeDeclined', confirm: true, return_url: 'https://shop.example/' },
          { idempotencyKey: 'attempt-2' },
        ),
      )
    expect((await decline()).payment_intent?.id).toBe((await decline()).payment_intent?.id)
    await failure(stripe.paymentIntents.create({ ...params, amount: 1 }, { idempotencyKey: 'attempt-3' }))
    await stripe.paymentIntents.create(params, { idempotencyKey: 'attempt-3' })
  })

  it('refuse other parameters, and calls that are still running', async () => {
    await stripe.paymentIntents.create(params, { idempotencyKey: 'attempt-4' })
    const other = stripe.paymentIntents.create({ ...params, amount: 2001 }, { idempotencyKey: 'attempt-4' })
    expect(await failure(other)).toMatchObject({ type: 'StripeIdempotencyError', statusCode: 400 })
    fake.control.addFault({ method: 'POST', path: '/v1/payment_intents', delayMs: 4000 })
    const slow = stripe.paymentIntents.create(params, { idempotencyKey: 'attempt-5' })
    // A fault is taken from the list by the call that it hits.
    await expect.poll(() => fake.control.faults(), { timeout: 60_000 }).toEqual([])
    expect(await failure(stripe.paymentIntents.create(params, { idempotencyKey: 'attempt-5' }))).toMatchObject({
      statusCode: 409,
      code: 'idempotency_key_in_use',
    })
    await slow
    expect(fake.control.state().paymentIntents).toHaveLength(2)
  })
})

describe('faults', () => {
  it('fail as many calls as asked for', async () => {
    fake.control.addFault({ path: '/v1/balance', status: 500, times: 2 })
    expect(await failure(stripe.balance.retrieve())).toMatchObject({ statusCode: 500 })
    expect(await failure(stripe.balance.retrieve())).toMatchObject({ statusCode: 500 })
    fake.control.addFault({ status: 429 })
    expect(await failure(stripe.balance.retrieve())).toMatchObject({ type: 'StripeRateLimitError' })
    expect((await stripe.balance.retrieve()).object).toBe('balance')
  })

  it('time out after accepting: the retry under the same key finds the work done', async () => {
    fake.control.addFault({ method: 'POST', hang: true, when: 'after' })
    const create = (timeout: number) =>
      stripe.paymentIntents.create({ amount: 2000, currency: 'usd' }, { idempotencyKey: 'attempt-6', timeout })
    expect(await failure(create(1000))).toMatchObject({ type: 'StripeConnectionError' })
    const intent = await create(60_000)
    expect(fake.control.state().paymentIntents.map(({ id }) => id)).toEqual([intent.id])
  })
})
