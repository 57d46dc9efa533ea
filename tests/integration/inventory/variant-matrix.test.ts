import { randomUUID } from 'node:crypto'

import { beforeAll, describe, expect, test } from 'vitest'

import { allocateReserved } from '@/features/inventory/allocate-reserved'
import { consumeAllocated } from '@/features/inventory/consume-allocated'
import { reserveStock } from '@/features/inventory/reserve-stock'
import { getVariantMatrix, saveVariantMatrix, type MatrixRow } from '@/features/inventory/variant-matrix'

import { createProduct, type TestVariant } from '../../factories/product'
import { expectSoundStock, figuresOf } from '../support/stock-figures'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
beforeAll(async () => {
  shop = await openShop()
})

/** A form that is open: what it showed, and how it is saved with some cells typed over. */
async function openForm(onHand: number | null = 10) {
  const { id: productId, variants } = await createProduct(shop.ctx, { variants: [{ onHand }] })
  const [variant] = variants
  const [shown] = (await getVariantMatrix(shop.ctx, productId)).rows
  if (!shown) throw new Error('The product has a variant')
  const save = (typed: Partial<MatrixRow>, seen: Partial<MatrixRow> = {}) =>
    saveVariantMatrix(shop.ctx, {
      productId,
      rows: [{ ...shown, ...typed, shown: { ...shown, ...seen } }],
      staffId: randomUUID(),
    })
  return { variant, shown, save }
}

async function sell({ id, sku }: TestVariant, quantity: number, isSent: boolean): Promise<void> {
  const orderId = randomUUID()
  const line = { variantId: id, sku, quantity }
  const expiresAt = new Date(Date.now() + 60_000)
  expect((await reserveStock(shop.ctx, { orderId, lines: [line], expiresAt })).ok).toBe(true)
  expect((await allocateReserved(shop.ctx, orderId)).ok).toBe(true)
  if (isSent) expect((await consumeAllocated(shop.ctx, orderId, [line])).ok).toBe(true)
}

describe('a form that was open while pieces were sent', () => {
  test('does not bring them back when something else is saved', async () => {
    const { variant, shown, save } = await openForm()
    await sell(variant, 2, true)
    const saved = await save({ price: { ...shown.price, USD: '77.00' } })
    expect(saved).toMatchObject({ ok: true, value: { rows: [{ onHand: '8', price: { USD: '77.00' } }] } })
    expect(await figuresOf(shop.ctx, [variant.id])).toEqual([{ onHand: 8, reserved: 0, allocated: 0 }])
  })

  test('is told how many there are by now, and saves again', async () => {
    const { variant, save } = await openForm()
    await sell(variant, 2, true)
    expect(await save({ onHand: '15' })).toMatchObject({
      ok: false,
      errors: [{ path: 'rows.0.onHand', message: 'There are 8 by now. Look at the figure, then save again.' }],
    })
    expect(await figuresOf(shop.ctx, [variant.id])).toEqual([{ onHand: 8, reserved: 0, allocated: 0 }])
    expect(await save({ onHand: '15' }, { onHand: '8' })).toMatchObject({
      ok: true,
      value: { rows: [{ onHand: '15' }] },
    })
    await expectSoundStock(shop.ctx, [variant.id])
  })

  test('cannot take what has been promised since', async () => {
    const { variant, save } = await openForm()
    await sell(variant, 8, false)
    expect(await save({ onHand: '5', sku: `${variant.sku}-NEW` })).toMatchObject({
      ok: false,
      code: 'validation_failed',
      errors: [{ path: 'rows.0.onHand' }],
    })
    expect(await figuresOf(shop.ctx, [variant.id])).toEqual([{ onHand: 10, reserved: 0, allocated: 8 }])
  })
})

test('the same rows sent twice, by a double click or after a lost answer, count once', async () => {
  const { variant, save } = await openForm()
  for (let time = 0; time < 3; time += 1) expect((await save({ onHand: '15' })).ok).toBe(true)
  expect(await figuresOf(shop.ctx, [variant.id])).toEqual([{ onHand: 15, reserved: 0, allocated: 0 }])
})

test('two editors who change different cells both keep their change', async () => {
  const { variant, shown, save } = await openForm()
  expect((await save({ price: { ...shown.price, USD: '55.00' }, measure: '50 ml' })).ok).toBe(true)
  const second = await save({ sku: `${variant.sku}-B`, isActive: false })
  expect(second).toMatchObject({
    ok: true,
    value: { rows: [{ sku: `${variant.sku}-B`, isActive: false, price: { USD: '55.00' }, measure: '50 ml' }] },
  })
})

test('counting begins with a figure and does not end with an empty cell', async () => {
  const untracked = await openForm(null)
  expect(untracked.shown).toMatchObject({ onHand: '', stock: null })
  expect(await untracked.save({ onHand: '4' })).toMatchObject({ ok: true, value: { rows: [{ onHand: '4' }] } })
  const tracked = await openForm()
  expect(await tracked.save({ onHand: ' ' })).toMatchObject({
    ok: false,
    errors: [{ path: 'rows.0.onHand', message: 'Stock that is counted stays counted. Write 0 when there is none.' }],
  })
})
