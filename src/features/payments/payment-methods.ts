import { cacheTags, remembered } from '@/platform/cache'
import type { Context } from '@/platform/context'
import { languagesOf } from '@/platform/localized-sql'
import type { Money } from '@/shared/money'
import { ok } from '@/shared/result'

import type { AmountRefusal } from './domain/amount-refusal'
import { checkAmount } from './domain/check-amount'
import { isOffered, type Purchase } from './domain/offered-method'
import { selectPaymentMethods, type ManualPaymentMethod } from './payment-methods.queries'
import type { OnlineProvider } from './provider'
import { readyProviders } from './providers'

export type PaymentMethods = {
  /** Empty when this store takes no online payments, or no provider has keys. */
  readonly online: readonly OnlineProvider[]
  /** Why none of them is offered for this amount, although the store takes online payments; null otherwise. */
  readonly refusal: AmountRefusal | null
  readonly manual: readonly ManualPaymentMethod[]
}

/** Seconds for which the editors' settings are cached: as long as prices of delivery are (pricing/store-rates). */
const freshFor = 3

/**
 * The payment methods of this store, with texts in the context's locale. With `country` or `requiresShipping`, only
 * methods that are offered for it; with `amount`, only providers that accept it.
 */
export async function paymentMethods(
  ctx: Context,
  { amount, ...purchase }: Purchase & { readonly amount?: Money } = {},
): Promise<PaymentMethods> {
  const { id } = ctx.store
  const { locale, fallback } = languagesOf(ctx)
  const validity = { tags: [cacheTags.store(id)], seconds: freshFor }
  const offered = await remembered(['payment-methods', id, locale, fallback], validity, () => selectPaymentMethods(ctx))
  const ready = !offered.takesOnline ? [] : readyProviders().filter(isFor(purchase))
  const checked = ready.map((provider) => ({ provider, taken: amount ? checkAmount(provider, amount) : ok(null) }))
  const online = checked.flatMap(({ provider, taken }) => (taken.ok ? [provider] : []))
  const [refusal] = checked.flatMap(({ taken }) => (taken.ok ? [] : [taken]))
  return {
    online,
    refusal: online.length === 0 ? (refusal ?? null) : null,
    manual: offered.manual.filter((method) => isOffered(method, purchase)),
  }
}

const isFor =
  ({ country }: Purchase) =>
  ({ countries }: OnlineProvider): boolean =>
    country === undefined || countries === 'all' || countries.has(country)
