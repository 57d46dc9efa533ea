import type Stripe from 'stripe'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StripeFake } from '../fakes/stripe/server.ts'
import { failure, startOwnStripe } from './support/own-stripe.ts'

let fake: StripeFake
let stripe: Stripe
let connect: (key: string) => Stripe

beforeAll(async () => {
  ;({ fake, stripe, connect } = await startOwnStripe())
})

afterAll(async () => {
  await fake.close()
})

beforeEach(() => {
  fake.control.reset()
})

/** An intent of 20.00 USD that is confirmed with one of Stripe's ready-made cards. */
function pay(card: string, params: Partial<Stripe.PaymentIntentCreateParams> = {}): Promise<Stripe.PaymentIntent> {
  return stripe.paymentIntents.create({
    amount: 2000,
    currency: 'usd',
    automatic_payment_methods: { enabled: true },
    payment_method: card,
    return_url: 'https://shop.example/return',
    confirm: true,
    ...params,
  })
}

function eventTypes(): string[] {
  return fake.control.events().map((event) => event.type)
}

describe('payment intents', () => {
  it('waits for a payment method, then for the confirmation, then succeeds', async () => {
    const intent = await stripe.paymentIntents.create({
      amount: 2000,
      currency: 'EUR',
      automatic_payment_methods: { enabled: true },
      metadata: { order: 'o-1' },
    })
    expect(intent).toMatchObject({ status: 'requires_payment_method', currency: 'eur', metadata: { order: 'o-1' } })
    const updated = await stripe.paymentIntents.update(intent.id, { amount: 2500, payment_method: 'pm_card_visa' })
    expect(updated.status).toBe('requires_confirmation')
    const paid = await stripe.paymentIntents.confirm(intent.id, {
      return_url: 'https://shop.example/return',
      expand: ['latest_charge', 'payment_method'],
    })
    expect(paid).toMatchObject({
      status: 'succeeded',
      amount_received: 2500,
      latest_charge: { object: 'charge', paid: true, captured: true, amount_captured: 2500 },
      payment_method: { card: { last4: '4242' } },
    })
    expect(eventTypes()).toEqual(['payment_intent.created', 'charge.succeeded', 'payment_intent.succeeded'])
  })

  it.each([
    ['pm_card_chargeDeclined', 'card_declined', 'generic_decline'],
    ['pm_card_chargeDeclinedInsufficientFunds', 'card_declined', 'insufficient_funds'],
    ['pm_card_chargeDeclinedExpiredCard', 'expired_card', ''],
    ['pm_card_chargeDeclinedIncorrectCvc', 'incorrect_cvc', ''],
  ])('is declined for %s with %s and asks for another card', async (card, code, declineCode) => {
    const error = await failure(pay(card))
    expect(error).toMatchObject({ type: 'StripeCardError', statusCode: 402, code, decline_code: declineCode })
    const intent = await stripe.paymentIntents.retrieve(error.payment_intent?.id ?? '')
    expect(intent).toMatchObject({
      status: 'requires_payment_method',
      payment_method: null,
      amount_received: 0,
      last_payment_error: { code },
    })
    const paid = await stripe.paymentIntents.confirm(intent.id, {
      payment_method: 'pm_card_visa',
      return_url: 'https://shop.example/return',
    })
    expect(paid).toMatchObject({ status: 'succeeded', last_payment_error: null })
    expect(eventTypes()).toContain('payment_intent.payment_failed')
  })

  it('asks for 3-D Secure and charges once the buyer passed', async () => {
    const intent = await pay('pm_card_threeDSecure2Required')
    expect(intent).toMatchObject({
      status: 'requires_action',
      next_action: { type: 'redirect_to_url' },
      latest_charge: null,
    })
    expect(intent.next_action?.redirect_to_url?.return_url).toBe('https://shop.example/return')
    fake.control.authenticate(intent.id, true)
    expect(await stripe.paymentIntents.retrieve(intent.id)).toMatchObject({ status: 'succeeded', next_action: null })
    expect(eventTypes()).toContain('payment_intent.requires_action')
  })

  it('asks for another card when 3-D Secure fails', async () => {
    const intent = await pay('pm_card_authenticationRequired')
    fake.control.authenticate(intent.id, false)
    expect(await stripe.paymentIntents.retrieve(intent.id)).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code: 'payment_intent_authentication_failure' },
    })
  })

  it('stays processing until it settles', async () => {
    const intent = await pay('pm_card_processing')
    expect(intent.status).toBe('processing')
    fake.control.settleIntent(intent.id, true)
    expect((await stripe.paymentIntents.retrieve(intent.id)).status).toBe('succeeded')
    expect(eventTypes()).toEqual([
      'payment_intent.created',
      'charge.pending',
      'payment_intent.processing',
      'charge.succeeded',
      'payment_intent.succeeded',
    ])
  })

  it('holds the money until a capture, which may be partial', async () => {
    const intent = await pay('pm_card_visa', { capture_method: 'manual' })
    expect(intent).toMatchObject({ status: 'requires_capture', amount_capturable: 2000, amount_received: 0 })
    expect((await failure(stripe.paymentIntents.capture(intent.id, { amount_to_capture: 2001 }))).param).toBe(
      'amount_to_capture',
    )
    const captured = await stripe.paymentIntents.capture(intent.id, { amount_to_capture: 1500 })
    expect(captured).toMatchObject({ status: 'succeeded', amount_capturable: 0, amount_received: 1500 })
    expect(fake.control.state().money).toMatchObject([{ captured: 1500, refunded: 0, charges: 1 }])
    expect((await failure(stripe.refunds.create({ payment_intent: intent.id, amount: 1501 }))).param).toBe('amount')
    await stripe.refunds.create({ payment_intent: intent.id })
    expect(fake.control.state().money).toMatchObject([{ captured: 1500, refunded: 1500 }])
  })

  it('is canceled once, and never after it succeeded', async () => {
    const held = await pay('pm_card_visa', { capture_method: 'manual' })
    const canceled = await stripe.paymentIntents.cancel(held.id, { cancellation_reason: 'abandoned' })
    expect(canceled).toMatchObject({ status: 'canceled', cancellation_reason: 'abandoned', amount_capturable: 0 })
    expect(fake.control.state().money).toMatchObject([{ captured: 0, refunded: 0 }])
    const paid = await pay('pm_card_visa')
    for (const call of [
      stripe.paymentIntents.cancel(held.id),
      stripe.paymentIntents.cancel(paid.id),
      stripe.paymentIntents.capture(paid.id),
      stripe.paymentIntents.confirm(paid.id, { payment_method: 'pm_card_visa' }),
      stripe.paymentIntents.update(paid.id, { amount: 100 }),
    ]) {
      expect(await failure(call)).toMatchObject({ statusCode: 400, code: 'payment_intent_unexpected_state' })
    }
  })

  it('refuses bad parameters by name', async () => {
    const create = (params: object) =>
      failure(stripe.rawRequest('POST', '/v1/payment_intents', { amount: 2000, currency: 'usd', ...params }))
    expect(await create({ amount: 10 })).toMatchObject({ code: 'amount_too_small', param: 'amount' })
    expect(await create({ amount: 19.99 })).toMatchObject({ code: 'parameter_invalid_integer', param: 'amount' })
    expect(await create({ currency: 'xxq' })).toMatchObject({ param: 'currency' })
    expect(await create({ color: 'red' })).toMatchObject({ code: 'parameter_unknown', param: 'color' })
    expect(await create({ confirm: true, payment_method: 'pm_card_visa' })).toMatchObject({ param: 'return_url' })
    expect(await failure(stripe.paymentIntents.retrieve('pi_none'))).toMatchObject({
      statusCode: 404,
      code: 'resource_missing',
    })
    expect(await failure(connect('sk_test_wrong').balance.retrieve())).toMatchObject({ statusCode: 401 })
  })

  it('lists newest first, page by page, and finds by metadata', async () => {
    for (const order of ['a', 'b', 'c']) {
      await stripe.paymentIntents.create({ amount: 500, currency: 'usd', metadata: { order } })
    }
    const orders: (string | undefined)[] = []
    for await (const intent of stripe.paymentIntents.list({ limit: 2, created: { gte: 0 } }))
      orders.push(intent.metadata.order)
    expect(orders).toEqual(['c', 'b', 'a'])
    const found = await stripe.paymentIntents.search({
      query: `metadata['order']:'b' AND status:'requires_payment_method'`,
    })
    expect(found.data.map((intent) => intent.metadata.order)).toEqual(['b'])
  })
})

describe('refunds and disputes', () => {
  it('refunds in parts and never more than was captured', async () => {
    const intent = await pay('pm_card_visa')
    const first = await stripe.refunds.create({
      payment_intent: intent.id,
      amount: 500,
      reason: 'requested_by_customer',
    })
    expect(first).toMatchObject({ status: 'succeeded', amount: 500, charge: intent.latest_charge })
    expect(await failure(stripe.refunds.create({ payment_intent: intent.id, amount: 1501 }))).toMatchObject({
      statusCode: 400,
      param: 'amount',
      message: 'Refund amount ($15.01) is greater than unrefunded amount on charge ($15.00)',
    })
    await stripe.refunds.create({ payment_intent: intent.id })
    expect(await failure(stripe.refunds.create({ payment_intent: intent.id }))).toMatchObject({
      code: 'charge_already_refunded',
    })
    const { latest_charge: charge } = await stripe.paymentIntents.retrieve(intent.id, {
      expand: ['latest_charge.refunds'],
    })
    if (charge === null || typeof charge === 'string') throw new Error('The charge was not expanded')
    expect(charge).toMatchObject({ refunded: true, amount_refunded: 2000 })
    expect(charge.refunds?.data.map(({ amount }) => amount)).toEqual([1500, 500])
    expect((await stripe.refunds.list({ payment_intent: intent.id })).data).toHaveLength(2)
    expect(eventTypes().filter((type) => type === 'charge.refunded')).toHaveLength(2)
  })

  it('lets a refund fail later, and the money counts as kept again', async () => {
    const intent = await pay('pm_card_refundFail')
    const refund = await stripe.refunds.create({ payment_intent: intent.id })
    fake.control.settleRefund(refund.id, false)
    expect(await stripe.refunds.retrieve(refund.id)).toMatchObject({ status: 'failed' })
    expect(fake.control.state().money).toMatchObject([{ captured: 2000, refunded: 0 }])
    expect(eventTypes()).toEqual(expect.arrayContaining(['refund.failed', 'refund.updated']))
  })

  it('opens a dispute, refuses refunds meanwhile, and closes it by evidence', async () => {
    const intent = await pay('pm_card_createDispute')
    const [dispute] = (await stripe.disputes.list({ payment_intent: intent.id })).data
    expect(dispute).toMatchObject({ status: 'needs_response', amount: 2000 })
    expect(await failure(stripe.refunds.create({ payment_intent: intent.id }))).toMatchObject({
      code: 'charge_disputed',
    })
    await stripe.disputes.update(dispute?.id ?? '', { evidence: { uncategorized_text: 'winning_evidence' } })
    expect((await stripe.disputes.retrieve(dispute?.id ?? '')).status).toBe('won')
    expect(eventTypes().slice(-3)).toEqual([
      'charge.dispute.created',
      'charge.dispute.updated',
      'charge.dispute.closed',
    ])
  })
})
