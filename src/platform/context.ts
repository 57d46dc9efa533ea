import type { Payload, PayloadRequest } from 'payload'

import type { Clock } from '@/shared/clock'
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
