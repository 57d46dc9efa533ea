import type { Payload, PayloadRequest } from 'payload'

import type { Clock } from '@/shared/clock'
import type { CountryCode } from '@/shared/countries'
import type { CurrencyCode } from '@/shared/currencies'
import type { Locale } from '@/shared/locales'

/** The part of a store that every use case may need. Rates, methods and theme are read by those who use them. */
export interface StoreScope {
  readonly id: string
  readonly slug: string
  readonly name: string
  /** Public address without a trailing slash; links in pages and mails are built from it, never from a request's Host. */
  readonly origin: string
  readonly defaultLocale: Locale
  readonly locales: readonly Locale[]
  readonly defaultCurrency: CurrencyCode
  readonly currencies: readonly CurrencyCode[]
  readonly defaultCountry: CountryCode | null
  /** Where the seller is established; null when that is not set. */
  readonly sellerCountry: CountryCode | null
  /** What shoppers of a language see until they choose; a null stands for the store's default. */
  readonly languageDefaults: readonly {
    readonly locale: Locale
    readonly country: CountryCode | null
    readonly currency: CurrencyCode | null
  }[]
  /** Countries that the store sells nothing to, whatever its shipping methods say. */
  readonly notServed: readonly CountryCode[]
  /** Countries that parcels go to: those of the shipping methods without those not served, in the methods' order. */
  readonly deliveryCountries: readonly CountryCode[]
  readonly taxInclusive: boolean
  /** IANA, such as Europe/Berlin: the days and times of everything that the store shows and counts. */
  readonly timeZone: string
}

/** What work that belongs to no store gets: sweepers, event intake, seeding. */
export interface SystemContext {
  readonly payload: Payload
  /** Goes to every Local API call, so that all of a use case is in one transaction. */
  readonly req: PayloadRequest
  readonly clock: Clock
}

/** The first argument of every use case and repository that works for one store. */
export interface Context extends SystemContext {
  readonly store: StoreScope
}
