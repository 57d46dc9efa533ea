'use server'

import { actionContext } from '@/features/stores/action-context'
import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import { takeClientTurn } from '@/platform/http/client-turn'
import { currencyCodes } from '@/shared/currencies'
import { typedChoice } from '@/shared/typed-fields'

import { addToCart, changeLine, type CartActionState } from './actions'
import { readCartToken } from './current-cart'
import { currentMarket } from './current-market'
import { getCart } from './get-cart'
import { setMarket } from './set-market'
import { showCart, type ShownCart } from './shown-cart'
import { cartTexts } from './texts'

/** What the cart's page shows. `removed` can be put back; `at` tells one answer from the next. */
export interface CartPageState {
  readonly cart: ShownCart | null
  readonly removed: { readonly sku: string; readonly title: string; readonly quantity: number } | null
  readonly error: string | null
  readonly at: number
}

const currencySchema = typedChoice(currencyCodes)

/**
 * Every change on the cart's page. Fields: `line` with `quantity`, or with `remove`; `sku` with `quantity` to put back
 * what was removed; `currency` to price the cart in another one; `locale`.
 */
export async function updateCart(_before: CartPageState, form: FormData): Promise<CartPageState> {
  const ctx = await actionContext(form)
  const removed = form.has('remove') ? lineOf(await currentCart(ctx), form.get('line')) : null
  if (form.has('remove')) form.set('quantity', '0')
  const code = await change(ctx, form)
  const t = cartTexts(localeOf(ctx))
  return {
    cart: await currentCart(ctx),
    removed: code === null ? removed : null,
    error: code === null ? null : t(`errors.${code}`),
    at: Date.now(),
  }
}

type ErrorCode = Exclude<Extract<CartActionState, { ok: false }>['code'], 'invalid_quantity' | 'currency_unavailable'>

async function change(ctx: Context, form: FormData): Promise<ErrorCode | null> {
  const currency = currencySchema.safeParse(form.get('currency'))
  if (currency.success && !form.has('sku')) {
    const turn = await takeClientTurn(ctx, 'write')
    if (!turn.ok) return turn.code
    const token = await readCartToken()
    if (token !== null) await setMarket(ctx, token, { currency: currency.data })
    return null
  }
  const result = form.has('sku') ? await addToCart(null, form) : await changeLine(null, form)
  if (result === null || result.ok) return null
  const { code } = result
  return code === 'invalid_quantity' || code === 'currency_unavailable' ? 'validation_failed' : code
}

async function currentCart(ctx: Context): Promise<ShownCart | null> {
  const token = await readCartToken()
  if (token === null) return null
  const { country } = await currentMarket(ctx)
  const cart = await getCart(ctx, token, { country })
  return cart.ok ? showCart(ctx, cart.value) : null
}

function lineOf(cart: ShownCart | null, id: FormDataEntryValue | null): CartPageState['removed'] {
  const line = cart?.lines.find((one) => one.id === id)
  return line ? { sku: line.sku, title: line.title, quantity: line.quantity } : null
}
