import { isServed } from '@/features/stores/domain/market'
import type { Context } from '@/platform/context'
import type { BillingAddress } from '@/shared/address-format'
import type { CountryCode } from '@/shared/countries'
import type { CurrencyCode } from '@/shared/currencies'
import { fail, ok, type Result } from '@/shared/result'
import { territoryOf } from '@/shared/us-territories'

export type CountryFailure = {
  /** The store sells nothing to this country; `path` is the field that names it. */
  readonly code: 'country_not_served'
  readonly country: CountryCode
  readonly errors: readonly { readonly path: string; readonly message: string }[]
}

export type MarketFailure = { readonly code: 'currency_unavailable' } | CountryFailure

interface WantedMarket {
  readonly country?: CountryCode | null | undefined
  readonly currency?: CurrencyCode | undefined
}

/** Refuses a country that the store does not serve; `path` is the field that names it. */
export function checkCountry(
  { store }: Context,
  country: CountryCode | null | undefined,
  path: string,
): Result<null, CountryFailure> {
  if (country == null || isServed(store, country)) return ok(null)
  const errors = [
    { path, message: `This store does not sell to ${country}. GET /stores/current lists where it delivers.` },
  ]
  return fail('country_not_served', { country, errors })
}

/**
 * Refuses an address in a country that is not served, also when that country is written as a state of the United
 * States, as Puerto Rico may be. `kind` is the address's field in the API.
 */
export function checkAddress(
  ctx: Context,
  address: BillingAddress | null,
  kind: 'shipping' | 'billing',
): Result<null, CountryFailure> {
  const country = checkCountry(ctx, address?.country, `${kind}.country`)
  return country.ok && address ? checkCountry(ctx, territoryOf(address), `${kind}.region`) : country
}

/** Whether the store sells in this currency and to this country. */
export function checkMarket(ctx: Context, { country, currency }: WantedMarket): Result<null, MarketFailure> {
  if (currency !== undefined && !ctx.store.currencies.includes(currency)) return fail('currency_unavailable')
  return checkCountry(ctx, country, 'country')
}
