import type { ShownCart } from '@/features/cart/shown-cart'

interface WithCart {
  readonly cart: Pick<ShownCart, 'messages'>
}

/**
 * What the checkout shows next, with what was said before. The server says only once what it has cut from the cart, and
 * the page saves while the shopper types: without this the words would be gone before they are read.
 */
export function keepSaid<M extends WithCart>(before: M, next: M): M {
  const messages = [...new Set([...before.cart.messages, ...next.cart.messages])]
  return { ...next, cart: { ...next.cart, messages } }
}
