import type { Context } from '@/platform/context'

import type { CartView } from './cart-view'
import { readCartToken } from './current-cart'
import { currentMarket } from './current-market'
import { getCart } from './get-cart'
import { showCart, type ShownCart } from './shown-cart'

/**
 * This browser's cart, formatted; null when it has none. `changed` is the answer to a change, whose messages are in no
 * cart that is read afterwards.
 */
export async function findShownCart(ctx: Context, changed: CartView | null = null): Promise<ShownCart | null> {
  const token = await readCartToken()
  if (token === null) return null
  const { country } = await currentMarket(ctx)
  const cart = await getCart(ctx, token, { country })
  if (!cart.ok) return null
  if (changed === null) return showCart(ctx, cart.value)
  const messages = [...changed.messages, ...cart.value.messages.filter((message) => !isSaid(changed, message))]
  const formerCurrency = changed.formerCurrency ?? cart.value.formerCurrency
  return showCart(ctx, { ...cart.value, formerCurrency, messages })
}

const isSaid = ({ messages }: CartView, { code, lineId }: CartView['messages'][number]): boolean =>
  messages.some((said) => said.code === code && said.lineId === lineId)
