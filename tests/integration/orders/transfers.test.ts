// Imported before the app, which reads its environment once.
import '../support/stripe'

import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { fulfillOrder } from '@/features/fulfillment/fulfill-order'
import { cancelOrder } from '@/features/orders/cancel-order'
import { endTransfers } from '@/features/orders/jobs/end-transfers'
import { markPaid } from '@/features/orders/mark-paid'
import { findOrderByToken, findOrderForStaff } from '@/features/orders/order.queries'
import { reinstateOrder } from '@/features/orders/reinstate-order'
import { sqlOf } from '@/platform/transaction'
import { addDays, dayIn, startOfDay } from '@/shared/calendar-day'
import { formatDate } from '@/shared/date-format'
import { money } from '@/shared/money'
import { formatMoney } from '@/shared/money-format'

import { createTestOrder, type TestOrder } from '../../factories/order'
import { createProduct, type TestProduct } from '../../factories/product'
import { createStaff } from '../../factories/staff'
import { unique } from '../../factories/unique'
import { setOnHand } from '../../factories/stock'
import { mailsTo } from '../support/mail-server'
import { countEvents, factsOf } from '../support/order-figures'
import { runJobs } from '../support/run-jobs'
import { expectSoundStock, figuresOf } from '../support/stock-figures'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
let staffId: string
let pen: TestProduct
let email: string
beforeAll(async () => {
  shop = await openShop()
  staffId = await createStaff(shop.ctx)
})
beforeEach(async () => {
  pen = await createProduct(shop.ctx, { variants: [{ onHand: 10 }] })
  email = `${unique('reader')}@example.com`
})

const order = (method = 'bank-transfer', isPaidOnDelivery = false): Promise<TestOrder> =>
  createTestOrder(shop.ctx, {
    provider: 'manual',
    method,
    isPaidOnDelivery,
    lines: [{ product: pen, quantity: 3 }],
    email,
  })

const levels = () => figuresOf(shop.ctx, [pen.variants[0].id])

/** Lets days pass for an order, by the database's clock. */
async function wait({ id }: TestOrder, days: number): Promise<void> {
  await sqlOf(shop.ctx).execute(sql`
    update orders set placed_at = placed_at - make_interval(secs => ${days * 86_400}),
      pay_by = pay_by - make_interval(secs => ${days * 86_400})
    where id = ${id}`)
}

const end = async () => endTransfers(await shop.newContext())
const subjects = async () => (await mailsTo(email)).map(({ subject }) => subject)

/** Days from the placing of an order to the end of its term: the whole days that the store gives, and the rest of the last one. */
async function termOf({ token }: TestOrder, { ctx }: TestShop = shop): Promise<number> {
  const view = await findOrderByToken(ctx, token)
  return (Date.parse(view?.payBy ?? '') - Date.parse(view?.placedAt ?? '')) / 86_400_000
}

describe('a bank transfer that does not come', () => {
  test('is awaited for the term of the store, reminded of once, then canceled: its stock is released, its buyer is told', async () => {
    const bought = await order()
    expect(Math.floor(await termOf(bought))).toBe(7)
    await wait(bought, 4)
    await end()
    await runJobs()
    expect(await subjects()).toEqual([`Your order ${bought.number}`])
    await wait(bought, 2)
    await Promise.all([end(), end()])
    await end()
    await runJobs()
    const reminders = (await mailsTo(email)).filter(({ subject }) => subject.includes('waiting for your transfer'))
    expect(reminders).toHaveLength(1)
    expect(reminders[0]?.text).toContain('Within a week, please.')
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'placed' })
    await wait(bought, 2)
    await Promise.all([end(), end(), end()])
    await runJobs()
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'canceled', paymentStatus: 'voided' })
    expect(await countEvents(shop.ctx, 'order.canceled', bought.id)).toBe(1)
    expect((await subjects()).filter((subject) => subject.includes('no payment received'))).toHaveLength(1)
    expect(await levels()).toEqual([{ onHand: 10, reserved: 0, allocated: 0 }])
    await expectSoundStock(shop.ctx)
  })

  test.each([
    ['paid on delivery', 'at-the-door', true],
    ['what is paid', 'bank-transfer', false],
    ['what was canceled before', 'bank-transfer', false],
  ])('is not %s', async (what, method, isPaidOnDelivery) => {
    const bought = await order(method, isPaidOnDelivery)
    if (what === 'what is paid') await markPaid(shop.ctx, { orderId: bought.id, staffId })
    if (what.startsWith('what was')) await cancelOrder(shop.ctx, { orderId: bought.id, reason: 'other', staffId })
    const before = await factsOf(shop.ctx, bought.id)
    expect((await findOrderByToken(shop.ctx, bought.token))?.payBy).toBeNull()
    await wait(bought, 40)
    await end()
    expect(await factsOf(shop.ctx, bought.id)).toEqual(before)
  })

  test('is recognized by the kind of its payment method, whatever the code is', async () => {
    const bought = await order('cash-on-delivery')
    expect(await findOrderByToken(shop.ctx, bought.token)).toMatchObject({
      nextStep: 'transfer_money',
      payBy: expect.any(String) as string,
    })
  })

  test('is not cash on delivery of an order that the previous version wrote', async () => {
    const bought = await order('cash-on-delivery')
    await sqlOf(shop.ctx).execute(sql`
      update orders set is_paid_on_delivery = null, pay_by = null where id = ${bought.id}`)
    await wait(bought, 40)
    await end()
    expect(await findOrderByToken(shop.ctx, bought.token)).toMatchObject({ nextStep: 'pay_on_delivery', payBy: null })
  })

  test('has the term of its own store, also when that is a day, and keeps it when the store changes its setting', async () => {
    const own = await openShop()
    await sqlOf(own.ctx).execute(sql`update stores set transfer_days = 1 where id = ${own.ctx.store.id}`)
    const bought = await createTestOrder(own.ctx, {
      provider: 'manual',
      method: 'bank-transfer',
      lines: [{ product: pen }],
      email,
    })
    await sqlOf(own.ctx).execute(sql`update stores set transfer_days = 60 where id = ${own.ctx.store.id}`)
    const term = await termOf(bought, own)
    expect(Math.floor(term)).toBe(1)
    await wait(bought, term * 0.3)
    await end()
    expect((await factsOf(own.ctx, bought.id)).timeline).not.toContain('order.payment_reminded')
    await wait(bought, term * 0.4)
    await end()
    expect((await factsOf(own.ctx, bought.id)).timeline).toContain('order.payment_reminded')
    await wait(bought, term * 0.4)
    await end()
    expect(await factsOf(own.ctx, bought.id)).toMatchObject({ status: 'canceled' })
  })

  test.each(['Pacific/Kiritimati', 'America/New_York', 'UTC'])(
    'is awaited until the end of the day that its buyer is told, in %s',
    async (timeZone) => {
      const own = await openShop({ timeZone })
      const bought = await createTestOrder(own.ctx, {
        provider: 'manual',
        method: 'bank-transfer',
        lines: [{ product: pen }],
        email,
      })
      const { payBy, placedAt } = (await findOrderByToken(own.ctx, bought.token)) ?? {}
      const [last, placed] = [new Date(payBy ?? ''), new Date(placedAt ?? '')]
      // The clock may be changed in between, so that the last of seven times 24 hours falls on the day after at most.
      const days = [7, 8].map((count) => addDays(dayIn(timeZone, placed), count))
      expect(days).toContain(dayIn(timeZone, last))
      expect(startOfDay(timeZone, addDays(dayIn(timeZone, last), 1)).getTime() - last.getTime()).toBe(1)
    },
  )

  test.each(['en', 'de', 'ar'] as const)(
    'names the amount and the last day in the language of the reader: %s',
    async (locale) => {
      const own = await openShop()
      await own.ctx.payload.update({
        collection: 'stores',
        id: own.ctx.store.id,
        data: {
          manualPayments: [{ code: 'bank-transfer', name: 'Transfer', instructions: '{total}, {number}, {payBy}' }],
        },
      })
      const { token, number } = await createTestOrder(own.ctx, {
        provider: 'manual',
        method: 'bank-transfer',
        lines: [{ product: await createProduct(own.ctx) }],
        email,
      })
      const { timeZone } = own.ctx.store
      own.ctx.req.locale = locale
      const view = await findOrderByToken(own.ctx, token)
      const total = formatMoney(view?.total ?? money(0, 'USD'), locale)
      expect(view?.payment?.instructions).toBe(
        `${total}, ${number}, ${formatDate(view?.payBy ?? '', { locale, timeZone })}`,
      )
    },
  )

  test('that an earlier version placed gets a full term from now on', async () => {
    const bought = await order()
    await sqlOf(shop.ctx).execute(sql`
      update orders set pay_by = null, placed_at = now() - interval '90 days' where id = ${bought.id}`)
    await end()
    expect(Math.floor((await termOf(bought)) - 90)).toBe(7)
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'placed' })
  })

  test('holds no stock once it has expired, whatever staff and workers do at that moment', async () => {
    for (let round = 0; round < 6; round += 1) {
      const bought = await order()
      await wait(bought, 8)
      const [a, b] = [await shop.newContext(), await shop.newContext()]
      await Promise.all([
        end(),
        end(),
        markPaid(a, { orderId: bought.id, staffId }),
        round % 2 ? cancelOrder(b, { orderId: bought.id, reason: 'other', staffId }) : end(),
      ])
      const { status, paymentStatus, captured, refunded } = await factsOf(shop.ctx, bought.id)
      if (status === 'canceled') expect(captured - refunded).toBe(0)
      else expect({ status, paymentStatus }).toEqual({ status: 'placed', paymentStatus: 'paid' })
      await expectSoundStock(shop.ctx)
      if (status === 'placed') await cancelOrder(shop.ctx, { orderId: bought.id, reason: 'other', staffId })
    }
    expect(await levels()).toEqual([{ onHand: 10, reserved: 0, allocated: 0 }])
  })
})

describe('a transfer that comes after the cancellation', () => {
  async function expired(): Promise<TestOrder> {
    const bought = await order()
    await wait(bought, 8)
    await end()
    expect(await findOrderForStaff(shop.ctx, bought.id)).toMatchObject({
      status: 'canceled',
      cancelReason: 'transfer_expired',
      actions: ['reinstate'],
    })
    return bought
  }

  test('allocates the goods again once while they are available, and the order continues', async () => {
    const bought = await expired()
    const tries = await Promise.all(
      [1, 2].map(async () => reinstateOrder(await shop.newContext(), { orderId: bought.id, staffId })),
    )
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await levels()).toEqual([{ onHand: 10, reserved: 0, allocated: 3 }])
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({
      status: 'placed',
      paymentStatus: 'paid',
      captured: bought.total,
    })
    await end()
    expect(await fulfillOrder(shop.ctx, { orderId: bought.id, staffId })).toMatchObject({ ok: true })
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'completed' })
    await runJobs()
    expect(await subjects()).toContain(`Payment received for order ${bought.number}`)
    await expectSoundStock(shop.ctx)
  })

  test('does not suppress the mail of a later cancellation', async () => {
    const bought = await expired()
    await runJobs()
    expect(await reinstateOrder(shop.ctx, { orderId: bought.id, staffId })).toMatchObject({ ok: true })
    expect(await cancelOrder(shop.ctx, { orderId: bought.id, reason: 'other', staffId })).toMatchObject({ ok: true })
    await runJobs()
    const told = (await mailsTo(email)).filter(({ subject }) => subject.includes('canceled'))
    expect(told).toHaveLength(2)
    expect(told.filter(({ subject }) => subject.includes('no payment received'))).toHaveLength(1)
    expect(new Set(told.map(({ messageId }) => messageId)).size).toBe(2)
    expect(await levels()).toEqual([{ onHand: 10, reserved: 0, allocated: 0 }])
  })

  test('before the mail of the cancellation was sent makes that mail needless', async () => {
    const bought = await expired()
    expect(await reinstateOrder(shop.ctx, { orderId: bought.id, staffId })).toMatchObject({ ok: true })
    await runJobs()
    expect((await subjects()).filter((subject) => subject.includes('canceled'))).toEqual([])
  })

  test('is refused when the goods were sold meanwhile, and nothing is recorded', async () => {
    const bought = await expired()
    await setOnHand(shop.ctx, { variantId: pen.variants[0].id, onHand: 2 })
    expect(await reinstateOrder(shop.ctx, { orderId: bought.id, staffId })).toMatchObject({
      code: 'insufficient_stock',
    })
    expect(await factsOf(shop.ctx, bought.id)).toMatchObject({ status: 'canceled', captured: 0 })
    await setOnHand(shop.ctx, { variantId: pen.variants[0].id, onHand: 3 })
    expect(await reinstateOrder(shop.ctx, { orderId: bought.id, staffId })).toMatchObject({ ok: true })
  })

  test('is not accepted for an order that was canceled for another reason', async () => {
    const bought = await order()
    await cancelOrder(shop.ctx, { orderId: bought.id, reason: 'customer_request', staffId })
    expect(await reinstateOrder(shop.ctx, { orderId: bought.id, staffId })).toEqual({ ok: false, code: 'not_payable' })
  })
})

describe('staff get a mail of each new order', () => {
  async function shopWith(data: object): Promise<TestShop> {
    const own = await openShop({ locales: ['de', 'en'] })
    await own.ctx.payload.update({ collection: 'stores', id: own.ctx.store.id, data })
    return own
  }
  const buyIn = (own: TestShop) =>
    createTestOrder(own.ctx, { provider: 'manual', method: 'bank-transfer', lines: [{ product: pen }], email })

  test('once, at the contact address, in the store’s language, also of a transfer', async () => {
    const own = await shopWith({})
    const bought = await buyIn(own)
    await runJobs()
    await runJobs()
    const [mail, ...more] = await mailsTo(`hello@${own.ctx.store.slug}.example`)
    expect(more).toEqual([])
    expect(mail?.subject).toContain(`Neue Bestellung ${bought.number}`)
    expect(mail?.text).toContain('Ada Lovelace hat eine Bestellung über')
    expect(mail?.text).toContain('noch nicht bezahlt')
    expect(mail?.text).toContain(`/admin/collections/orders/${bought.id}`)
  })

  test('at each address of its list, and to no one when it is switched off', async () => {
    const [a, b] = [`${unique('a')}@example.com`, `${unique('b')}@example.com`]
    const own = await shopWith({ newOrderMailTo: [a, b.toUpperCase()] })
    await buyIn(own)
    const silent = await shopWith({ newOrderMails: false })
    await buyIn(silent)
    await runJobs()
    expect(await mailsTo(a)).toHaveLength(1)
    expect(await mailsTo(b)).toHaveLength(1)
    expect(await mailsTo(`hello@${own.ctx.store.slug}.example`)).toEqual([])
    expect(await mailsTo(`hello@${silent.ctx.store.slug}.example`)).toEqual([])
  })

  test.each([[['nobody']], [['a@example.com', '@']]])('invalid addresses are refused: %j', async (newOrderMailTo) => {
    await expect(shopWith({ newOrderMailTo })).rejects.toThrow(/Addresses for these e-mails/)
  })

  test.each([0, 61, 1.5])('%s days for a transfer are refused', async (transferDays) => {
    await expect(shopWith({ transferDays })).rejects.toThrow(/Days to pay by transfer/)
  })
})
