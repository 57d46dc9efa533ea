import type { Payload, PayloadRequest } from 'payload'

import type { Clock } from '@/shared/clock'
import type { CountryCode } from '@/shared/countries'
import type { CurrencyCode } from '@/shared/currencies'
import type { Locale } from '@/shared/locales'

/**
 * The part of a store that every use case may need. Tax rates, shipping methods and theme are read where they are used.
 */
export interface StoreScope {
  readonly id: string
  readonly slug: string
  readonly name: string
  /**
   * Public address without a trailing slash; links in pages and mails are built from it, never from a request's Host.
   */
  readonly origin: string
  readonly defaultLocale: Locale
  readonly locales: readonly Locale[]
  readonly defaultCurrency: CurrencyCode
  readonly currencies: readonly CurrencyCode[]
  readonly defaultCountry: CountryCode | null
  /** Where the seller is established; null when that is not set. */
  readonly sellerCountry: CountryCode | null
  /** Country and currency that shoppers of a language get until they choose; null means the store's default. */
  readonly languageDefaults: readonly {
    readonly locale: Locale
    readonly country: CountryCode | null
    readonly currency: CurrencyCode | null
  }[]
  /** Countries that the store sells nothing to, whatever its shipping methods say. */
  readonly notServed: readonly CountryCode[]
  /**
   * Countries that the store ships to: those of the shipping methods except those not served, in the methods' order.
   */
  readonly deliveryCountries: readonly CountryCode[]
  readonly taxInclusive: boolean
  /** IANA name, such as Europe/Berlin: all days and times that the store shows and counts are in it. */
  readonly timeZone: string
}

/** The context of work that belongs to no store: sweepers, webhooks, seeding. */
export interface SystemContext {
  readonly payload: Payload
  /** Pass it to every Local API call, so that a use case runs in one transaction. */
  readonly req: PayloadRequest
  readonly clock: Clock
}

/** The first argument of every use case and repository that works for one store. */
export interface Context extends SystemContext {
  readonly store: StoreScope
}
