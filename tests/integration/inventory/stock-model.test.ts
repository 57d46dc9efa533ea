import { randomUUID } from 'node:crypto'

import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'

import { allocateReserved } from '@/features/inventory/allocate-reserved'
import { consumeAllocated } from '@/features/inventory/consume-allocated'
import { stockEffects, type StockMovementKind } from '@/features/inventory/domain/stock'
import { expireReservations } from '@/features/inventory/expire-reservations'
import { releaseHolds } from '@/features/inventory/release-holds'
import { reserveStock } from '@/features/inventory/reserve-stock'

import { createProduct, type TestVariant } from '../../factories/product'
import { adjustStock } from '../../factories/stock'
import { expectSoundStock, figuresOf, type Figures } from '../support/stock-figures'
import { openShop, type TestShop } from '../support/store-context'

type Step =
  | { do: 'reserve'; order: number; quantities: [number, number]; expired: boolean }
  | { do: 'allocate' | 'release' | 'send'; order: number }
  | { do: 'expire' }
  | { do: 'adjust'; variant: 0 | 1; change: number }

interface Held {
  quantities: readonly [number, number]
  status: 'reserved' | 'allocated' | 'released' | 'consumed'
  expired: boolean
}

const order = fc.integer({ min: 0, max: 3 })
const quantity = fc.integer({ min: 1, max: 6 })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('reserve' as const),
    order,
    quantities: fc.tuple(quantity, quantity),
    expired: fc.boolean(),
  }),
  fc.record({ do: fc.constantFrom('allocate' as const, 'release' as const, 'send' as const), order }),
  fc.record({ do: fc.constant('expire' as const) }),
  fc.record({
    do: fc.constant('adjust' as const),
    variant: fc.constantFrom(0 as const, 1 as const),
    change: fc.integer({ min: -5, max: 5 }).filter((change) => change !== 0),
  }),
)

const available = ({ onHand, reserved, allocated }: Figures): number => onHand - reserved - allocated

const isSound = (level: Figures): boolean =>
  Object.values(level).every((pieces) => pieces >= 0) && available(level) >= 0

function moved({ onHand, reserved, allocated }: Figures, kind: StockMovementKind, pieces: number): Figures {
  const effect = stockEffects[kind]
  return {
    onHand: onHand + effect.onHand * pieces,
    reserved: reserved + effect.reserved * pieces,
    allocated: allocated + effect.allocated * pieces,
  }
}

/** The expected effects on the database, computed from the table of effects alone. */
class Model {
  levels: [Figures, Figures] = [
    { onHand: 10, reserved: 0, allocated: 0 },
    { onHand: 10, reserved: 0, allocated: 0 },
  ]
  readonly orders = new Map<number, Held>()

  fits([a, b]: readonly [number, number]): boolean {
    return available(this.levels[0]) >= a && available(this.levels[1]) >= b
  }

  apply(kind: StockMovementKind, [a, b]: readonly [number, number]): void {
    this.levels = [moved(this.levels[0], kind, a), moved(this.levels[1], kind, b)]
  }
}

let shop: TestShop
let variants: readonly [TestVariant, TestVariant]
beforeAll(async () => {
  shop = await openShop()
})

async function perform(step: Step, model: Model, orderIds: string[]): Promise<void> {
  const { ctx } = shop
  if (step.do === 'expire') {
    await expireReservations(ctx)
    for (const held of model.orders.values()) {
      if (held.status !== 'reserved' || !held.expired) continue
      model.apply('release_reservation', held.quantities)
      held.status = 'released'
    }
    return
  }
  if (step.do === 'adjust') {
    const after = moved(model.levels[step.variant], 'adjust', step.change)
    const result = await adjustStock(ctx, { variantId: variants[step.variant].id, change: step.change })
    expect(result.ok).toBe(isSound(after))
    if (result.ok) model.levels[step.variant] = after
    return
  }
  const held = model.orders.get(step.order)
  if (step.do === 'reserve') {
    if (held) return
    const orderId = (orderIds[step.order] = randomUUID())
    const result = await reserveStock(ctx, {
      orderId,
      lines: variants.map(({ id, sku }, index) => ({ variantId: id, sku, quantity: step.quantities[index] ?? 1 })),
      expiresAt: new Date(Date.now() + (step.expired ? -1000 : 3_600_000)),
    })
    expect(result.ok).toBe(model.fits(step.quantities))
    if (!result.ok) return
    model.apply('reserve', step.quantities)
    model.orders.set(step.order, { quantities: step.quantities, status: 'reserved', expired: step.expired })
    return
  }
  const orderId = orderIds[step.order]
  if (!held || orderId === undefined) return
  if (step.do === 'allocate') {
    const again = held.status === 'released'
    const expected = !again || model.fits(held.quantities)
    expect((await allocateReserved(ctx, orderId)).ok).toBe(expected)
    if (!expected || held.status === 'allocated' || held.status === 'consumed') return
    if (again) model.apply('reserve', held.quantities)
    model.apply('allocate', held.quantities)
    held.status = 'allocated'
  } else if (step.do === 'release') {
    await releaseHolds(ctx, orderId)
    if (held.status === 'reserved') model.apply('release_reservation', held.quantities)
    if (held.status === 'allocated') model.apply('release_allocation', held.quantities)
    if (held.status === 'reserved' || held.status === 'allocated') held.status = 'released'
  } else {
    const lines = variants.map(({ id }, index) => ({ variantId: id, quantity: held.quantities[index] ?? 1 }))
    expect((await consumeAllocated(ctx, orderId, lines)).ok).toBe(held.status === 'allocated')
    if (held.status !== 'allocated') return
    model.apply('fulfill', held.quantities)
    held.status = 'consumed'
  }
}

test('random reservations, payments, expiries and shipments keep I1 after every step', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const { variants: created } = await createProduct(shop.ctx, { variants: [{ onHand: 10 }, { onHand: 10 }] })
      const [first, second] = created
      if (!second) throw new Error('Two variants were asked for')
      variants = [first, second]
      const model = new Model()
      const orderIds: string[] = []
      for (const each of steps) {
        await perform(each, model, orderIds)
        const ids = [first.id, second.id]
        expect(await figuresOf(shop.ctx, ids)).toEqual(model.levels)
        expect(model.levels.every(isSound)).toBe(true)
        await expectSoundStock(shop.ctx, ids)
      }
    }),
    { numRuns: 25 },
  )
})
