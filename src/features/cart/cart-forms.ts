import { z } from 'zod'

import { marketFor } from '@/features/stores/domain/market'
import { chosenMarket, keepMarket } from '@/features/stores/shopper-market'
import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import { takeClientTurn } from '@/platform/http/client-turn'
import { parseWith } from '@/platform/http/parse'
import type { RateLimited } from '@/platform/rate-limits'
import { currencyCodes, type CurrencyCode } from '@/shared/currencies'
import { fail, ok, type Result } from '@/shared/result'
import { typedChoice, typedCode, typedWhole } from '@/shared/typed-fields'

import { addLine, type AddLineFailure } from './add-line'
import type { CartView } from './cart-view'
import { addLineSchema, setQuantitySchema, type AddLineInput } from './cart.schemas'
import type { MarketFailure } from './check-market'
import { chosenSku } from './chosen-variant'
import { createCart } from './create-cart'
import { readCartToken, writeCartToken } from './current-cart'
import { removeLine } from './remove-line'
import { setQuantity } from './set-quantity'

export type CartFormFailure = AddLineFailure | MarketFailure | RateLimited | { readonly code: 'validation_failed' }

interface Changed {
  readonly cart: CartView
  /** The line that got more pieces, and how many more. */
  readonly added: { readonly lineId: string; readonly title: string; readonly pieces: number } | null
}

type CartChange = Promise<Result<Changed, CartFormFailure>>

const wholeNumber = typedWhole(3)
const currencySchema = typedChoice(currencyCodes)

/** Applies the change of a cart's form. Only in actions, because it may set the cookie of a new cart. */
export async function changeCartByForm(ctx: Context, form: FormData): CartChange {
  const turn = await takeClientTurn(ctx, 'write')
  if (!turn.ok) return turn
  return form.has('sku') ? addByForm(ctx, form) : changeLineByForm(ctx, form)
}

/** Adds to the cart, and creates one when none exists or the old one has become an order. */
async function addByForm(ctx: Context, form: FormData): CartChange {
  const sku = await chosenSku(ctx, form)
  if (sku === null) return fail('variant_unavailable')
  const input = parseWith(
    z.object({ sku: addLineSchema.shape.sku, quantity: wholeNumber.pipe(addLineSchema.shape.quantity) }),
    { sku, quantity: form.get('quantity') ?? '1' },
  )
  // A quantity of 0 is valid for a line (it removes it), but not for adding.
  if (!input.ok) return fail('invalid_quantity')
  const token = await readCartToken()
  const added = token === null ? null : await addLine(ctx, token, input.value)
  if (added && (added.ok || !isGone(added.code))) return added.ok ? ok(withAdded(added.value, input.value)) : added
  const fresh = await startCart(ctx, currencySchema.nullable().catch(null).parse(form.get('currency')))
  if (!fresh.ok) return fresh
  const first = await addLine(ctx, fresh.value.token, input.value)
  return first.ok ? ok(withAdded(first.value, input.value)) : first
}

/** Sets a line's quantity, or removes the line when it is 0. */
async function changeLineByForm(ctx: Context, form: FormData): CartChange {
  const input = parseWith(z.object({ line: typedCode({ min: 1, max: 64 }), quantity: wholeNumber }), {
    line: form.get('line'),
    quantity: form.has('remove') ? '0' : form.get('quantity'),
  })
  if (!input.ok) return fail('validation_failed')
  const { line: lineId, quantity } = input.value
  const token = await readCartToken()
  if (token === null) return fail('not_found')
  if (quantity === 0) return changed(await removeLine(ctx, token, lineId))
  if (!setQuantitySchema.safeParse({ quantity }).success) return fail('validation_failed')
  return changed(await setQuantity(ctx, token, { lineId, quantity }))
}

function changed<F extends CartFormFailure>(result: Result<CartView, F>): Result<Changed, F> {
  return result.ok ? ok({ cart: result.value, added: null }) : result
}

/** Whether the browser's cart can no longer be used, so that a new one replaces it. */
const isGone = (code: string): boolean => code === 'not_found' || code === 'cart_completed'

async function startCart(ctx: Context, currency: CurrencyCode | null) {
  const turn = await takeClientTurn(ctx, 'new_cart')
  if (!turn.ok) return turn
  const chosen = await chosenMarket()
  // The page sends the currency that it shows, which may be older than the choice; without scripts it sends none.
  const market = marketFor(ctx.store, localeOf(ctx), chosen, { currency })
  const hasCountry = chosen.country === market.country
  const created = await createCart(ctx, hasCountry ? market : { currency: market.currency })
  if (!created.ok) return created
  await writeCartToken(created.value.token)
  // Stored, so that every page, in each language, shows prices in the currency of the cart.
  await keepMarket({ currency: market.currency })
  return created
}

function withAdded(cart: CartView, { sku, quantity }: AddLineInput): Changed {
  const line = cart.lines.find((each) => each.sku === sku)
  if (!line) return { cart, added: null }
  const cut = cart.messages.find((message) => message.code === 'quantity_reduced' && message.lineId === line.id)
  const pieces = cut?.code === 'quantity_reduced' ? Math.max(0, cut.to - cut.had) : quantity
  return { cart, added: { lineId: line.id, title: line.title, pieces } }
}
