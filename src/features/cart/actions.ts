'use server'

import { z } from 'zod'

import type { Context } from '@/platform/context'
import { actionContext } from '@/features/stores/action-context'
import { marketFor } from '@/features/stores/domain/market'
import { chosenMarket, keepMarket } from '@/features/stores/shopper-market'
import { localeOf } from '@/platform/context-locale'
import { takeClientTurn } from '@/platform/http/client-turn'
import { parseWith } from '@/platform/http/parse'
import { currencyCodes, type CurrencyCode } from '@/shared/currencies'
import { typedChoice, typedCode, typedWhole } from '@/shared/typed-fields'

import { addLine, type AddLineFailure } from './add-line'
import type { CartView } from './cart-view'
import { addLineSchema, setQuantitySchema } from './cart.schemas'
import { createCart } from './create-cart'
import { readCartToken, writeCartToken } from './current-cart'
import { removeLine } from './remove-line'
import { setQuantity } from './set-quantity'

/** What a cart form shows after it was sent; null before. `at` tells one answer from the next. */
export type CartActionState =
  | null
  | { readonly ok: true; readonly at: number; readonly cart: CartView }
  | {
      readonly ok: false
      readonly at: number
      readonly code:
        AddLineFailure['code'] | 'validation_failed' | 'currency_unavailable' | 'country_not_served' | 'rate_limited'
    }

const wholeNumber = typedWhole(3)
const currencySchema = typedChoice(currencyCodes).nullable().catch(null)

/**
 * Adds to the cart, and makes one where there is none or where the old one is an order by now. Fields: `sku`,
 * `quantity` (1 when left out), `currency` of a new cart, `locale`.
 */
export async function addToCart(_before: CartActionState, form: FormData): Promise<CartActionState> {
  const input = parseWith(
    z.object({ sku: addLineSchema.shape.sku, quantity: wholeNumber.pipe(addLineSchema.shape.quantity) }),
    { sku: form.get('sku'), quantity: form.get('quantity') ?? '1' },
  )
  if (!input.ok) return failed('validation_failed')
  const ctx = await actionContext(form)
  const turn = await takeClientTurn(ctx, 'write')
  if (!turn.ok) return failed(turn.code)
  const token = await readCartToken()
  const added = token === null ? null : await addLine(ctx, token, input.value)
  if (added && (added.ok || !isGone(added.code))) return answer(added)
  const fresh = await startCart(ctx, currencySchema.parse(form.get('currency')))
  return fresh.ok ? answer(await addLine(ctx, fresh.value.token, input.value)) : failed(fresh.code)
}

/** Sets a line's quantity, or removes the line when it is 0. Fields: `line`, `quantity`, `locale`. */
export async function changeLine(_before: CartActionState, form: FormData): Promise<CartActionState> {
  const input = parseWith(z.object({ line: typedCode({ min: 1, max: 64 }), quantity: wholeNumber }), {
    line: form.get('line'),
    quantity: form.get('quantity'),
  })
  if (!input.ok) return failed('validation_failed')
  const { line: lineId, quantity } = input.value
  const token = await readCartToken()
  if (token === null) return failed('not_found')
  const ctx = await actionContext(form)
  const turn = await takeClientTurn(ctx, 'write')
  if (!turn.ok) return failed(turn.code)
  if (quantity === 0) return answer(await removeLine(ctx, token, lineId))
  if (!setQuantitySchema.safeParse({ quantity }).success) return failed('validation_failed')
  return answer(await setQuantity(ctx, token, { lineId, quantity }))
}

/** A cart that this browser cannot use any more; a new one takes its place. */
const isGone = (code: string): boolean => code === 'not_found' || code === 'cart_completed'

async function startCart(ctx: Context, currency: CurrencyCode | null) {
  const turn = await takeClientTurn(ctx, 'new_cart')
  if (!turn.ok) return turn
  const chosen = await chosenMarket()
  // The page sends the currency on the shopper's screen; without scripts it sends none.
  const market = marketFor(ctx.store, localeOf(ctx), { currency }, chosen)
  const hasCountry = chosen.country === market.country
  const created = await createCart(ctx, hasCountry ? market : { currency: market.currency })
  if (!created.ok) return created
  await writeCartToken(created.value.token)
  // From now on every page, in each language, shows prices in the currency of the cart.
  await keepMarket({ currency: market.currency })
  return created
}

const failed = (code: Extract<CartActionState, { ok: false }>['code']): CartActionState => ({
  ok: false,
  at: Date.now(),
  code,
})

function answer(result: Awaited<ReturnType<typeof addLine>>): CartActionState {
  return result.ok ? { ok: true, at: Date.now(), cart: result.value } : failed(result.code)
}
