import { addLine } from '@/features/cart/add-line'
import type { CartView } from '@/features/cart/cart-view'
import { createCart } from '@/features/cart/create-cart'
import { setAddresses } from '@/features/cart/set-addresses'
import type { Context } from '@/platform/context'
import type { Address } from '@/shared/address-format'
import type { CurrencyCode } from '@/shared/currencies'

/** An address in Germany, where the test stores tax at 19 % and deliver for 4.90. */
export const berlin: Address = {
  name: 'Ada Lovelace',
  line1: 'Turmstraße 1',
  postalCode: '10559',
  city: 'Berlin',
  country: 'DE',
}

export interface CartWishes {
  readonly currency?: CurrencyCode
  readonly lines?: readonly (readonly [sku: string, quantity: number])[]
  /** With an e-mail address and, unless it is null, a shipping address. */
  readonly address?: Address | null
  readonly email?: string
}

/** A cart with lines; with `address`, one that is ready for checkout. */
export async function fillCart(ctx: Context, wishes: CartWishes = {}): Promise<CartView> {
  const created = await createCart(ctx, wishes.currency ? { currency: wishes.currency } : {})
  if (!created.ok) throw new Error(created.code)
  let cart = created.value
  for (const [sku, quantity] of wishes.lines ?? []) cart = must(await addLine(ctx, cart.token, { sku, quantity }))
  if (wishes.address === undefined) return cart
  const email = wishes.email ?? 'ada@example.com'
  return must(await setAddresses(ctx, cart.token, { email, shipping: wishes.address }))
}

/** The value of a result that must be a success; throws otherwise. */
export function must<T>(result: { ok: true; value: T } | { ok: false; code: string }): T {
  if (!result.ok) throw new Error(`Expected to succeed: ${JSON.stringify(result)}`)
  return result.value
}
