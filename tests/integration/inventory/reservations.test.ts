import { randomUUID } from 'node:crypto'

import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'

import { allocateReserved } from '@/features/inventory/allocate-reserved'
import { consumeAllocated } from '@/features/inventory/consume-allocated'
import { expireReservations } from '@/features/inventory/expire-reservations'
import { extendReservation } from '@/features/inventory/extend-reservation'
import { releaseHolds } from '@/features/inventory/release-holds'
import { reserveStock } from '@/features/inventory/reserve-stock'
import { selectLevels } from '@/features/inventory/level.repository'
import { inTransaction, sqlOf } from '@/platform/transaction'

import { createProduct, type TestVariant, type VariantWishes } from '../../factories/product'
import { adjustStock, setOnHand } from '../../factories/stock'
import { expectSoundStock, figuresOf } from '../support/stock-figures'
import { openShop, type TestShop } from '../support/store-context'

const inHalfAnHour = () => new Date(Date.now() + 30 * 60_000)
const line = ({ id, sku }: TestVariant, quantity: number) => ({ variantId: id, sku, quantity })

let shop: TestShop
beforeAll(async () => {
  shop = await openShop()
})

async function variant(wishes: VariantWishes = {}): Promise<TestVariant> {
  return (await createProduct(shop.ctx, { variants: [wishes] })).variants[0]
}

async function reserve(wanted: ReturnType<typeof line>[], expiresAt = inHalfAnHour()): Promise<string> {
  const orderId = randomUUID()
  expect(await reserveStock(shop.ctx, { orderId, lines: wanted, expiresAt })).toEqual({ ok: true, value: undefined })
  return orderId
}

describe('a reservation', () => {
  test('holds pieces until they are allocated and shipped', async () => {
    const pen = await variant()
    const orderId = await reserve([line(pen, 4)])
    expect(await figuresOf(shop.ctx, [pen.id])).toEqual([{ onHand: 10, reserved: 4, allocated: 0 }])
    expect((await allocateReserved(shop.ctx, orderId)).ok).toBe(true)
    expect((await allocateReserved(shop.ctx, orderId)).ok).toBe(true)
    expect(await figuresOf(shop.ctx, [pen.id])).toEqual([{ onHand: 10, reserved: 0, allocated: 4 }])
    expect((await consumeAllocated(shop.ctx, orderId, [line(pen, 1)])).ok).toBe(true)
    expect((await consumeAllocated(shop.ctx, orderId, [line(pen, 3)])).ok).toBe(true)
    expect(await consumeAllocated(shop.ctx, orderId, [line(pen, 1)])).toEqual({
      ok: false,
      code: 'insufficient_stock',
      lines: [{ sku: pen.sku, requested: 1, available: 0 }],
    })
    await releaseHolds(shop.ctx, orderId)
    expect(await figuresOf(shop.ctx, [pen.id])).toEqual([{ onHand: 6, reserved: 0, allocated: 0 }])
    await expectSoundStock(shop.ctx)
  })

  test('is all or nothing, and reports how many are available', async () => {
    const [pen, ink] = [await variant(), await variant({ onHand: 2 })]
    const result = await reserveStock(shop.ctx, {
      orderId: randomUUID(),
      lines: [line(pen, 4), line(ink, 3)],
      expiresAt: inHalfAnHour(),
    })
    expect(result).toEqual({
      ok: false,
      code: 'insufficient_stock',
      lines: [{ sku: ink.sku, requested: 3, available: 2 }],
    })
    expect(await figuresOf(shop.ctx, [pen.id])).toEqual([{ onHand: 10, reserved: 0, allocated: 0 }])
  })

  test('adds up the same variant on two lines (medusa#16502)', async () => {
    const pen = await variant()
    const two = (first: number, second: number) =>
      reserveStock(shop.ctx, {
        orderId: randomUUID(),
        lines: [line(pen, first), line(pen, second)],
        expiresAt: inHalfAnHour(),
      })
    expect(await two(6, 5)).toMatchObject({ ok: false, lines: [{ requested: 11, available: 10 }] })
    expect((await two(6, 4)).ok).toBe(true)
    expect(await figuresOf(shop.ctx, [pen.id])).toEqual([{ onHand: 10, reserved: 10, allocated: 0 }])
  })

  test('ignores variants whose stock is not tracked', async () => {
    const book = await variant({ onHand: null })
    const orderId = await reserve([line(book, 99)])
    expect((await allocateReserved(shop.ctx, orderId)).ok).toBe(true)
    expect((await consumeAllocated(shop.ctx, orderId, [line(book, 99)])).ok).toBe(true)
    expect(await selectLevels(shop.ctx, [book.id])).toEqual([])
  })

  test('may exceed the stock on hand of a variant on backorder, and is shipped after restocking', async () => {
    const lamp = await variant({ onHand: 1, allowBackorder: true })
    const orderId = await reserve([line(lamp, 3)])
    await allocateReserved(shop.ctx, orderId)
    expect(await selectLevels(shop.ctx, [lamp.id])).toMatchObject([{ available: -2 }])
    expect(await consumeAllocated(shop.ctx, orderId, [line(lamp, 3)])).toMatchObject({ code: 'insufficient_stock' })
    await adjustStock(shop.ctx, { variantId: lamp.id, change: 5 })
    expect((await consumeAllocated(shop.ctx, orderId, [line(lamp, 3)])).ok).toBe(true)
    expect(await figuresOf(shop.ctx, [lamp.id])).toEqual([{ onHand: 3, reserved: 0, allocated: 0 }])
  })
})

describe('an expired reservation', () => {
  const expired = () => new Date(Date.now() - 1000)

  test('releases its pieces once', async () => {
    const pen = await variant()
    await reserve([line(pen, 4)], expired())
    await reserve([line(pen, 3)])
    expect(await expireReservations(shop.ctx)).toBeGreaterThanOrEqual(1)
    expect(await expireReservations(shop.ctx)).toBe(0)
    expect(await figuresOf(shop.ctx, [pen.id])).toEqual([{ onHand: 10, reserved: 3, allocated: 0 }])
    await expectSoundStock(shop.ctx)
  })

  test('is taken again for a late payment, or its pieces are reported as gone', async () => {
    const pen = await variant({ onHand: 5 })
    const late = await reserve([line(pen, 4)], expired())
    const tooLate = await reserve([line(pen, 1)], expired())
    await expireReservations(shop.ctx)
    await reserve([line(pen, 1)])
    expect((await allocateReserved(shop.ctx, late)).ok).toBe(true)
    expect(await allocateReserved(shop.ctx, tooLate)).toEqual({
      ok: false,
      code: 'insufficient_stock',
      lines: [{ sku: pen.sku, requested: 1, available: 0 }],
    })
    expect(await figuresOf(shop.ctx, [pen.id])).toEqual([{ onHand: 5, reserved: 1, allocated: 4 }])
    await expectSoundStock(shop.ctx)
  })

  test('is extended when the shopper comes back in time, and otherwise stays expired', async () => {
    const pen = await variant()
    const inTime = await reserve([line(pen, 4)], expired())
    await extendReservation(shop.ctx, { orderId: inTime, seconds: 1800 })
    const late = await reserve([line(pen, 1)], expired())
    await expireReservations(shop.ctx)
    await extendReservation(shop.ctx, { orderId: late, seconds: 1800 })
    expect(await figuresOf(shop.ctx, [pen.id])).toEqual([{ onHand: 10, reserved: 4, allocated: 0 }])
  })
})

describe('under load', () => {
  test('200 buyers of 10 units get exactly 10', async () => {
    const limited = await variant({ onHand: 10 })
    const contexts = await Promise.all(Array.from({ length: 200 }, shop.newContext))
    const results = await Promise.all(
      contexts.map((ctx) =>
        inTransaction(ctx, () =>
          reserveStock(ctx, { orderId: randomUUID(), lines: [line(limited, 1)], expiresAt: inHalfAnHour() }),
        ),
      ),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(10)
    expect(results.filter((result) => !result.ok && result.lines[0]?.available === 0)).toHaveLength(190)
    expect(await figuresOf(shop.ctx, [limited.id])).toEqual([{ onHand: 10, reserved: 10, allocated: 0 }])
    await expectSoundStock(shop.ctx)
  })

  test('variants in opposite order neither deadlock nor oversell', async () => {
    const variants = [await variant({ onHand: 60 }), await variant({ onHand: 60 }), await variant({ onHand: 60 })]
    const contexts = await Promise.all(Array.from({ length: 80 }, shop.newContext))
    // Without a transaction nothing is retried, so that a deadlock would fail the test.
    await Promise.all(
      contexts.map(async (ctx, index) => {
        const lines = (index % 2 ? variants : variants.toReversed()).map((each) => line(each, 1))
        const orderId = randomUUID()
        const result = await reserveStock(ctx, { orderId, lines, expiresAt: inHalfAnHour() })
        if (result.ok && index % 3 === 0) await allocateReserved(ctx, orderId)
        if (result.ok && index % 3 === 1) await releaseHolds(ctx, orderId)
      }),
    )
    await expectSoundStock(shop.ctx)
  })
})

describe('a correction', () => {
  test('never leaves less on hand than is reserved and allocated', async () => {
    const pen = await variant()
    await reserve([line(pen, 7)])
    expect(await adjustStock(shop.ctx, { variantId: pen.id, change: -4 })).toEqual({
      ok: false,
      code: 'insufficient_stock',
      available: 3,
    })
    expect(await setOnHand(shop.ctx, { variantId: pen.id, onHand: 7, note: 'counted' })).toMatchObject({
      ok: true,
      value: { onHand: 7, reserved: 7, available: 0 },
    })
    await expectSoundStock(shop.ctx)
  })

  test('cannot change the variants of another store', async () => {
    const pen = await variant()
    const other = await openShop()
    expect(await setOnHand(other.ctx, { variantId: pen.id, onHand: 99 })).toEqual({ ok: false, code: 'not_found' })
    expect(await adjustStock(other.ctx, { variantId: pen.id, change: -1 })).toEqual({ ok: false, code: 'not_found' })
    expect(await selectLevels(other.ctx, [pen.id])).toEqual([])
  })

  test('is recorded in the ledger with its author', async () => {
    const pen = await variant({ onHand: 3 })
    const staffId = randomUUID()
    await adjustStock(shop.ctx, { variantId: pen.id, change: -1, note: 'broken', staffId })
    const { rows } = await sqlOf(shop.ctx).execute(sql`
      select kind, quantity, note, staff_id from stock_movements where variant_id = ${pen.id} order by quantity`)
    expect(rows).toEqual([
      { kind: 'adjust', quantity: -1, note: 'broken', staff_id: staffId },
      { kind: 'adjust', quantity: 3, note: null, staff_id: null },
    ])
  })
})
