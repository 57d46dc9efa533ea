import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { addLine, countPieces, mergeCarts, removeLine, setQuantity, type Cart } from '@/features/cart/domain/cart'
import { clampToAvailability, priceChanges } from '@/features/cart/domain/cart-messages'
import { money } from '@/shared/money'

const line = (variant: string, quantity: number, id = `line-${variant}`) => ({
  id,
  variantId: variant,
  sku: variant.toUpperCase(),
  quantity,
})
const cartOf = (...lines: ReturnType<typeof line>[]): Cart => ({ currency: 'EUR', lines })

describe('a cart', () => {
  test('keeps one line a variant', () => {
    const once = addLine({ currency: 'EUR', lines: [] }, line('pen', 1))
    expect(once).toEqual({ ok: true, value: cartOf(line('pen', 1)) })
    expect(addLine(cartOf(line('pen', 1)), line('pen', 2, 'other'))).toEqual({
      ok: true,
      value: cartOf(line('pen', 3)),
    })
  })

  test('holds at most 100 variants', () => {
    const full = cartOf(...Array.from({ length: 100 }, (_, index) => line(`v${String(index)}`, 1)))
    expect(addLine(full, line('pen', 1))).toEqual({ ok: false, code: 'cart_full', maxLines: 100 })
    expect(addLine(full, line('v7', 1)).ok).toBe(true)
  })

  test.each([-1, 0, 1.5, 100, Number.POSITIVE_INFINITY, Number.NaN])('refuses to add %s pieces', (quantity) => {
    expect(addLine({ currency: 'EUR', lines: [] }, line('pen', quantity))).toEqual({
      ok: false,
      code: 'invalid_quantity',
    })
  })

  test('drops a line that is set to 0 or removed', () => {
    const cart = cartOf(line('pen', 1), line('ink', 2))
    expect(setQuantity(cart, 'line-pen', 0)).toEqual({ ok: true, value: cartOf(line('ink', 2)) })
    expect(removeLine(cart, 'line-pen')).toEqual({ ok: true, value: cartOf(line('ink', 2)) })
    expect(setQuantity(cart, 'line-ink', 5)).toEqual({ ok: true, value: cartOf(line('pen', 1), line('ink', 5)) })
    expect(setQuantity(cart, 'nowhere', 1)).toEqual({ ok: false, code: 'line_not_found' })
    expect(removeLine(cart, 'nowhere')).toEqual({ ok: false, code: 'line_not_found' })
    expect(setQuantity(cart, 'line-pen', 100)).toEqual({ ok: false, code: 'invalid_quantity' })
  })
})

describe('merging', () => {
  test('keeps everything of both and the larger quantity of what is in both', () => {
    const guest = cartOf(line('pen', 1, 'g1'), line('ink', 3, 'g2'))
    const customer = cartOf(line('pen', 2, 'c1'), line('lamp', 1, 'c2'))
    expect(mergeCarts(guest, customer)).toEqual(
      cartOf(line('pen', 2, 'g1'), line('ink', 3, 'g2'), line('lamp', 1, 'c2')),
    )
  })

  const lines = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 99 })), {
    selector: ([variant]) => variant,
  })

  test('loses no variant, doubles none, and changes nothing the second time', () => {
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const guest = cartOf(...one.map(([variant, quantity]) => line(variant, quantity, `g-${variant}`)))
        const customer = cartOf(...other.map(([variant, quantity]) => line(variant, quantity, `c-${variant}`)))
        const merged = mergeCarts(guest, customer)
        const variants = merged.lines.map(({ variantId }) => variantId)
        expect(variants.toSorted()).toEqual([...new Set([...one, ...other].map(([variant]) => variant))].toSorted())
        expect(mergeCarts(merged, customer)).toEqual(merged)
        expect(mergeCarts(guest, merged)).toEqual(merged)
      }),
    )
  })
})

describe('availability', () => {
  test('is reported for each line', () => {
    const cart = cartOf(line('pen', 5), line('ink', 1), line('lamp', 1), line('book', 9))
    const { cart: clamped, messages } = clampToAvailability(
      cart,
      new Map([
        ['pen', 2],
        ['ink', 0],
        ['book', null],
      ]),
    )
    expect(clamped).toEqual(cartOf(line('pen', 2), line('book', 9)))
    expect(messages).toEqual([
      { code: 'quantity_reduced', lineId: 'line-pen', sku: 'PEN', from: 5, to: 2, had: 5, reason: 'stock' },
      { code: 'line_removed', lineId: 'line-ink', sku: 'INK', from: 1, reason: 'sold_out' },
      { code: 'line_removed', lineId: 'line-lamp', sku: 'LAMP', from: 1, reason: 'unavailable' },
    ])
  })

  test.each([
    { what: 'a new line that asks for more', had: 0, from: 30, limit: 10, cut: { to: 10, reason: 'stock' } },
    { what: 'more of what is at its limit', had: 10, from: 15, limit: 10, cut: { to: 10, reason: 'stock' } },
    { what: 'a part of what was asked for', had: 4, from: 14, limit: 10, cut: { to: 10, reason: 'stock' } },
    { what: 'more than a line holds', had: 98, from: 103, limit: null, cut: { to: 99, reason: 'limit' } },
    { what: 'more than a line holds, of much', had: 99, from: 100, limit: 5000, cut: { to: 99, reason: 'limit' } },
    {
      what: 'all that is left, as many as a line holds',
      had: 9,
      from: 109,
      limit: 99,
      cut: { to: 99, reason: 'stock' },
    },
    { what: 'pieces that are gone while others are added', had: 5, from: 8, limit: 2, cut: { to: 2, reason: 'stock' } },
  ])('reports previous, requested and actual pieces of $what', ({ had, from, limit, cut }) => {
    const before = cartOf(...(had === 0 ? [] : [line('pen', had)]))
    const { cart, messages } = clampToAvailability(cartOf(line('pen', from)), new Map([['pen', limit]]), before)
    expect(messages).toEqual([
      { code: 'quantity_reduced', lineId: 'line-pen', sku: 'PEN', from, had, to: cut.to, reason: cut.reason },
    ])
    expect(countPieces(cart)).toBe(cut.to)
  })

  test('leaves out lines beyond the limit of a cart, and counts only available ones', () => {
    const many = Array.from({ length: 103 }, (_, index) => line(`v${String(index)}`, 1))
    const limits = new Map(many.map(({ variantId }) => [variantId, variantId === 'v0' ? 0 : null]))
    const { cart, messages } = clampToAvailability(cartOf(...many), limits)
    expect(cart).toEqual(cartOf(...many.slice(1, 101)))
    expect(messages).toMatchObject([
      { lineId: 'line-v0', reason: 'sold_out' },
      { lineId: 'line-v101', reason: 'cart_full' },
      { lineId: 'line-v102', reason: 'cart_full' },
    ])
  })

  test('returns the same object when nothing changes', () => {
    const cart = cartOf(line('pen', 2))
    expect(clampToAvailability(cart, new Map([['pen', 2]])).cart).toBe(cart)
  })

  test('is never exceeded, also by two lines of one variant', () => {
    const lines = fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.integer({ min: 1, max: 99 })), { maxLength: 6 })
    fc.assert(
      fc.property(lines, fc.nat(50), fc.nat(50), (list, a, b) => {
        const cart = cartOf(...list.map(([variant, quantity], index) => line(variant, quantity, String(index))))
        const { cart: clamped } = clampToAvailability(
          cart,
          new Map([
            ['a', a],
            ['b', b],
          ]),
        )
        const pieces = (variant: string) =>
          countPieces({ ...clamped, lines: clamped.lines.filter((one) => one.variantId === variant) })
        expect(pieces('a')).toBeLessThanOrEqual(a)
        expect(pieces('b')).toBeLessThanOrEqual(b)
        expect(
          clampToAvailability(
            clamped,
            new Map([
              ['a', a],
              ['b', b],
            ]),
          ).messages,
        ).toEqual([])
      }),
    )
  })
})

test('a changed price is reported if it was shown in the same currency', () => {
  const lines = [line('pen', 1), line('ink', 1), line('lamp', 1)]
  const shown = new Map([
    ['line-pen', money(100, 'EUR')],
    ['line-ink', money(100, 'USD')],
  ])
  const present = new Map(lines.map((one) => [one.id, money(120, 'EUR')]))
  expect(priceChanges(lines, shown, present)).toEqual([
    { code: 'price_changed', lineId: 'line-pen', sku: 'PEN', from: money(100, 'EUR'), to: money(120, 'EUR') },
  ])
})
