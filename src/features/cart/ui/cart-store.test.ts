import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { noCart, refusalOf, type CartState } from '../cart-state'
import type { AddedLine } from './foreseen-cart'

const updateCart = vi.fn<(before: CartState, form: FormData) => Promise<CartState>>()
vi.mock('../actions', () => ({ updateCart }))
vi.mock('react', () => ({ useSyncExternalStore: (_: unknown, snapshot: () => unknown) => snapshot() }))

const pen: AddedLine = { sku: 'pen', title: 'Pen', note: 'Ink', thumbUrl: null, prices: [], quantity: 1, status: '' }

const formOf = (fields: Readonly<Record<string, string>>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.resetModules()
  updateCart.mockReset()
  vi.stubGlobal('window', Object.assign(new EventTarget(), { setTimeout, clearTimeout }))
  vi.stubGlobal('navigator', { onLine: true })
  vi.stubGlobal('document', { getElementById: () => null })
  vi.stubGlobal('HTMLDialogElement', Object)
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ cart: null, labels: null })))
})
afterEach(() => vi.useRealTimers())

test('while an addition has no answer, another press adds nothing and shows why', async () => {
  const { openCart, sendCart, useCartStore: readStore } = await import('./cart-store')
  let answer = (_: CartState): void => undefined
  updateCart.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)))
  const first = sendCart(formOf({ sku: 'pen' }), pen)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(await first).toMatchObject({ failure: 'slow' })

  expect(await sendCart(formOf({ sku: 'pen' }), pen)).toMatchObject({ failure: 'slow' })
  openCart()
  expect(readStore()).toMatchObject({ failure: 'slow' })
  expect(await sendCart(formOf({ sku: 'ink' }))).toMatchObject({ failure: 'slow' })
  expect(updateCart).toHaveBeenCalledTimes(1)

  // The first addition is answered at last, so the content of the cart is known.
  answer(noCart)
  await vi.advanceTimersByTimeAsync(0)
  updateCart.mockResolvedValue({ ...noCart, at: 1 })
  expect(await sendCart(formOf({ sku: 'pen' }), pen)).toMatchObject({ failure: null })
  expect(updateCart).toHaveBeenCalledTimes(2)
})

test('an addition that failed late does not block the next one', async () => {
  const { sendCart } = await import('./cart-store')
  let fail = (_: Error): void => undefined
  updateCart.mockReturnValueOnce(new Promise((_, reject) => (fail = reject)))
  const first = sendCart(formOf({ sku: 'pen' }), pen)
  await vi.advanceTimersByTimeAsync(20_000)
  await first
  fail(new Error('network'))
  await vi.advanceTimersByTimeAsync(0)
  updateCart.mockResolvedValue({ ...noCart, at: 1 })
  expect(await sendCart(formOf({ sku: 'pen' }), pen)).toMatchObject({ failure: null })
})

const refused: CartState = { ...noCart, error: 'Not for sale.', at: 1 }

test('a variant that cannot be added is named, on the product page and when a removal is undone', async () => {
  const { adoptCart, sendCart } = await import('./cart-store')
  updateCart.mockResolvedValue(refused)
  expect(refusalOf((await sendCart(formOf({ sku: 'pen' }), pen)).state ?? noCart)).toBe('Pen (Ink): Not for sale.')
  expect(refusalOf((await sendCart(formOf({ sku: 'pen' }), { ...pen, note: '' })).state ?? noCart)).toBe(
    'Pen: Not for sale.',
  )
  updateCart.mockResolvedValueOnce({ ...refused, about: 'Pen (Ink, fine)' })
  expect(refusalOf((await sendCart(formOf({ sku: 'pen' }), pen)).state ?? noCart)).toBe(
    'Pen (Ink, fine): Not for sale.',
  )
  adoptCart({ ...noCart, removed: { sku: 'ink', title: 'Ink well', quantity: 1 } })
  expect(refusalOf((await sendCart(formOf({ sku: 'ink' }))).state ?? noCart)).toBe('Ink well: Not for sale.')
  expect(refusalOf((await sendCart(formOf({ line: 'x', quantity: '100' }))).state ?? noCart)).toBe('Not for sale.')
})
