import { deliveryCountries } from '@/features/stores/domain/market'
import { storeForHost } from '@/features/stores/domain/store-for-host'
import type { StoreScope } from '@/platform/context'
import { env } from '@/platform/env'
import { perProcess } from '@/platform/per-process'
import { isCountryCode } from '@/shared/countries'
import { isCurrencyCode } from '@/shared/currencies'
import { isLocale } from '@/shared/locales'
import { isTimeZone } from '@/shared/time-zones'

import type { StoreRow } from './store-rows.queries'

/** A store in the directory: its scope and its host names. */
export interface ListedStore extends StoreScope {
  readonly domains: readonly string[]
  readonly isDefault: boolean
  /** Not a secret: it selects the store of a headless client and grants no more than a shopper may do. */
  readonly publishableKey: string | null
}

interface Directory {
  /**
   * Reads the rows. The code of the start sets it, so that the proxy, which Next bundles apart, loads neither Drizzle nor the
   * schema.
   */
  rows?: () => Promise<readonly StoreRow[]>
  stores?: readonly ListedStore[]
  readAt?: number
  loading?: Promise<readonly ListedStore[]> | undefined
}

const directory = perProcess<Directory>('stores', () => ({}))

/** Milliseconds after which the list is read again, in the background of the next request. */
const freshFor = 1000

function originOf(domain: string | undefined): string {
  const base = new URL(env().NEXT_PUBLIC_SERVER_URL)
  if (domain) base.hostname = domain
  return base.origin
}

const knownCountry = (code: string | null) => (code !== null && isCountryCode(code) ? code : null)

function toStore(row: StoreRow): ListedStore {
  const currencies = row.currencies.filter(isCurrencyCode)
  const defaultCurrency = isCurrencyCode(row.defaultCurrency) ? row.defaultCurrency : 'USD'
  const isDefault = row.isDefault ?? false
  const notServed = row.notServed.filter(isCountryCode)
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    origin: originOf(isDefault ? undefined : row.domains[0]),
    // A later version may have languages that this one does not have.
    defaultLocale: isLocale(row.defaultLocale) ? row.defaultLocale : 'en',
    locales: row.locales.filter(isLocale),
    defaultCurrency,
    currencies: currencies.length > 0 ? currencies : [defaultCurrency],
    defaultCountry: knownCountry(row.defaultCountry),
    sellerCountry: knownCountry(row.sellerCountry),
    languageDefaults: row.languageDefaults.flatMap(({ locale, country, currency }) =>
      isLocale(locale)
        ? [
            {
              locale,
              country: knownCountry(country),
              currency: currency !== null && isCurrencyCode(currency) ? currency : null,
            },
          ]
        : [],
    ),
    notServed,
    deliveryCountries: deliveryCountries(row.reach, notServed),
    taxInclusive: row.taxInclusive ?? false,
    // A time zone that this version of Node does not have must not break the store.
    timeZone: isTimeZone(row.timeZone) ? row.timeZone : 'UTC',
    domains: row.domains,
    isDefault,
    publishableKey: row.publishableKey,
  }
}

async function read(): Promise<readonly ListedStore[]> {
  const rows = (directory.rows ??= (await import('./read-store-rows')).readStoreRows)
  directory.stores = (await rows()).map(toStore)
  directory.readAt = performance.now()
  return directory.stores
}

function refresh(): Promise<readonly ListedStore[]> {
  directory.loading ??= read().finally(() => {
    directory.loading = undefined
  })
  return directory.loading
}

/** Reads the stores before the first request needs them. */
export async function openStoreDirectory(): Promise<void> {
  await refresh()
}

/** All stores, from memory; read again in the background when older than a second. Null before the first read. */
function presentStores(): readonly ListedStore[] | null {
  const { stores, readAt } = directory
  if (!stores || stores.length === 0 || readAt === undefined) return null
  if (performance.now() - readAt > freshFor) refresh().catch(() => undefined)
  return stores
}

const listStores = async (): Promise<readonly ListedStore[]> => presentStores() ?? refresh()

/** The store of a host name, with or without a port; a host that no store names gets the default store. */
export async function findStoreByHost(host: string | null): Promise<ListedStore | null> {
  return storeForHost(host, await listStores())
}

/** As {@link findStoreByHost}, but synchronous: null also before the first read. */
export const presentStore = (host: string): ListedStore | null => storeForHost(host, presentStores() ?? [])

export async function findStoreBySlug(slug: string): Promise<ListedStore | null> {
  return (await listStores()).find((store) => store.slug === slug) ?? null
}

export async function findStoreById(id: string): Promise<ListedStore | null> {
  const known = (await listStores()).find((store) => store.id === id)
  return known ?? (await refresh()).find((store) => store.id === id) ?? null
}
