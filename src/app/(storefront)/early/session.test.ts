import { beforeEach, expect, test, vi } from 'vitest'

import { announceCart } from '@/features/cart/ui/cart-changed'

import { showSession } from './session'

/** The part of a link in the header that the script uses. */
class Link {
  readonly dataset: Record<string, string>
  readonly badge = { textContent: '' }
  name = ''
  constructor(session: string, label: string) {
    this.dataset = { session, label }
  }
  setAttribute(_: 'aria-label', name: string) {
    this.name = name
  }
  querySelector() {
    return this.badge
  }
}

let cart: Link
let account: Link
let answer: (pieces: number) => void

beforeEach(() => {
  cart = new Link('cart', 'Cart')
  account = new Link('account', 'Account')
  vi.stubGlobal('document', { querySelectorAll: () => [cart, account] })
  vi.stubGlobal('window', Object.assign(new EventTarget(), { requestIdleCallback: (ask: () => void) => ask() }))
  vi.stubGlobal(
    'fetch',
    () =>
      new Promise((resolve) => {
        answer = (count) => resolve(Response.json({ cart: { count }, customer: { name: 'Ada' } }))
      }),
  )
})

test('the links show the session that the server returns', async () => {
  showSession()
  answer(3)
  await vi.waitFor(() => expect(account.name).toBe('Account (Ada)'), { timeout: 60_000 })
  expect(cart.name).toBe('Cart (3)')
  expect(cart.badge.textContent).toBe('3')
})

test('an empty cart has no badge', () => {
  showSession()
  announceCart(1)
  expect(cart.badge.textContent).toBe('1')
  announceCart(0)
  expect(cart.badge.textContent).toBe('')
  expect(cart.name).toBe('Cart')
})

test('an answer to an older request does not overwrite the badge after something was added', async () => {
  showSession()
  announceCart(2)
  expect(cart.name).toBe('Cart (2)')
  answer(1)
  await vi.waitFor(() => expect(account.name).toBe('Account (Ada)'), { timeout: 60_000 })
  expect(cart.name).toBe('Cart (2)')
})
