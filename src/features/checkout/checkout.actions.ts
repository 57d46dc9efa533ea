'use server'

import { redirect } from 'next/navigation'

import { readCartToken } from '@/features/cart/current-cart'
import { currentMarket } from '@/features/cart/current-market'
import { countryChoice } from '@/features/cart/domain/country-choice'
import { saveCartDetails } from '@/features/cart/save-details'
import { actionContext } from '@/features/stores/action-context'
import { isServed } from '@/features/stores/domain/market'
import { localizedPath } from '@/features/stores/domain/locale-path'
import { chosenMarket, keepMarket } from '@/features/stores/shopper-market'
import type { Context } from '@/platform/context'
import { localeOf } from '@/platform/context-locale'
import { takeClientTurn } from '@/platform/http/client-turn'
import { isCountryCode, type CountryCode } from '@/shared/countries'
import { ok } from '@/shared/result'
import { normalizeCode } from '@/shared/typed-text'

import { consentText } from './consent'
import { checkoutModel, type CheckoutModel } from './checkout-model'
import { readCheckoutForm, type CheckoutForm } from './checkout-form'
import { addressIn } from './domain/checkout-fields'
import { submitOrder, type CheckoutAnswer } from './submit-order'
import { checkoutTexts } from './texts'

/**
 * The state of the checkout: the cart, and the result of the last attempt to order. `at` differs between answers.
 */
export interface CheckoutState extends CheckoutAnswer {
  readonly model: CheckoutModel
  /** The typed values, for browsers without scripts, which get a new page. */
  readonly values: CheckoutForm['values']
  readonly at: number
}

/**
 * Saves the form so far and returns the new prices and shipping methods; null when the cart no longer exists, and after
 * too many calls, which is safe because the order itself saves everything again.
 */
export async function saveCheckout(form: FormData): Promise<CheckoutModel | null> {
  const ctx = await actionContext(form)
  const turn = await takeClientTurn(ctx, 'write')
  const token = await readCartToken()
  if (!turn.ok || token === null) return null
  const input = readCheckoutForm(form)
  const { saved, country } = await saveForm(ctx, token, input)
  return saved.ok ? checkoutModel(ctx, saved.value, country) : null
}

/**
 * Places the order. A manual payment needs no further step; for an online payment the browser gets the provider's data.
 * Without scripts (no field `scripts`) it redirects to the order's page. Fields as in `readCheckoutForm`.
 */
export async function submitCheckout(before: CheckoutState, form: FormData): Promise<CheckoutState> {
  const ctx = await actionContext(form)
  const turn = await takeClientTurn(ctx, 'checkout')
  if (!turn.ok) return tooManyTries(ctx, before, form)
  const path = (to: string) => localizedPath(ctx.store, localeOf(ctx), to)
  const token = await readCartToken()
  if (token === null) redirect(path('/cart'))
  const input = readCheckoutForm(form)
  const { saved, country } = await saveForm(ctx, token, input)
  if (!saved.ok && saved.code === 'not_found') redirect(path('/cart'))
  // `before` comes from the browser and may be forged, so the saved cart is used when it can be read.
  const { requiresShipping } = saved.ok ? saved.value : before.model
  const needsConsent = saved.ok && consentText(ctx, saved.value, country) !== null
  const answer = await submitOrder(ctx, { token, input, country, asked: { requiresShipping, needsConsent } })
  if (answer.goTo !== null && !input.hasScripts) redirect(answer.goTo)
  const { model = saved.ok ? await checkoutModel(ctx, saved.value, country) : before.model, ...rest } = answer
  return { ...rest, model, values: input.values, at: Date.now() }
}

function tooManyTries(ctx: Context, before: CheckoutState, form: FormData): CheckoutState {
  const t = checkoutTexts(localeOf(ctx))
  const problem = { title: t('failures.rate_limited.title'), text: t('failures.rate_limited.text') }
  const { values } = readCheckoutForm(form)
  return { model: before.model, errors: {}, problem, goTo: null, form: null, values, at: Date.now() }
}

/**
 * Saves complete values with the cart. A country that the shopper has chosen is stored in the cart and in the browser,
 * so that every page shows the same; the form's initial country keeps following the language.
 */
async function saveForm(ctx: Context, token: string, input: CheckoutForm) {
  const named = countryIn(ctx, input)
  const market = (await currentMarket(ctx)).country
  const { country: kept } = await chosenMarket()
  const choice = countryChoice({ named, market, kept, hasTyped: hasTyped(input.values) })
  const country = named ?? market
  const saved = await saveCartDetails(ctx, token, { ...input.details, country, choice })
  if (!saved.ok) return { saved, country }
  if (saved.value.isChosen) await keepMarket({ country })
  return { saved: ok(saved.value.cart), country }
}

/** Whether a field of the destination's address other than the country was filled in. */
function hasTyped(values: CheckoutForm['values']): boolean {
  const kind = values['shipping.country'] === undefined ? 'billing' : 'shipping'
  return Object.entries(addressIn(values, kind)).some(([field, text]) => field !== 'country' && text?.trim())
}

/** The country that the form names; null if it names none that the store serves. */
function countryIn(ctx: Context, { values }: CheckoutForm): CountryCode | null {
  const typed = normalizeCode(values['shipping.country'] ?? values['billing.country'] ?? '').toUpperCase()
  return isCountryCode(typed) && isServed(ctx.store, typed) ? typed : null
}
