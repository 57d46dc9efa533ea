import type { ShownCart } from '@/features/cart/shown-cart'

interface WithCart {
  readonly cart: Pick<ShownCart, 'messages'>
}

/**
 * The next state of the checkout with the earlier messages. The server returns a message about a reduced cart only
 * once, and the page saves while the shopper types; without this the messages would vanish before they are read.
 */
export function keepSaid<M extends WithCart>(before: M, next: M): M {
  const messages = [...new Set([...before.cart.messages, ...next.cart.messages])]
  return { ...next, cart: { ...next.cart, messages } }
}
