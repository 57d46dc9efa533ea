import { Pool } from 'pg'

import { deliveryCountries } from '@/features/stores/domain/market'
import { storeForHost } from '@/features/stores/domain/store-for-host'
import type { StoreScope } from '@/platform/context'
import { env } from '@/platform/env'
import { perProcess } from '@/platform/per-process'
import { isCountryCode } from '@/shared/countries'
import { isCurrencyCode } from '@/shared/currencies'
import { isLocale } from '@/shared/locales'
import { isTimeZone } from '@/shared/time-zones'

/** A store as the directory knows it: its scope and the host names that show it. */
export interface ListedStore extends StoreScope {
  readonly domains: readonly string[]
  readonly isDefault: boolean
  /** Not a secret: it says which store a headless client means, and grants nothing that a shopper may not do. */
  readonly publishableKey: string | null
}

interface Directory {
  pool?: Pool
  stores?: readonly ListedStore[]
  readAt?: number
  loading?: Promise<readonly ListedStore[]> | undefined
}

const directory = perProcess<Directory>('stores', () => ({}))

/** Milliseconds after which the list is read again, behind the request that notices. */
const freshFor = 1000

interface Row {
  id: string
  slug: string
  name: string
  is_default: boolean | null
  publishable_key: string | null
  default_locale: string
  default_currency: string
  tax_inclusive: boolean | null
  time_zone: string
  default_country: string | null
  seller_country: string | null
  language_defaults: { locale: string; country: string | null; currency: string | null }[] | null
  not_served: string[] | null
  /** The countries of each shipping method. */
  reach: string[][] | null
  domains: string[] | null
  currencies: string[] | null
  locales: string[] | null
}

const query = `
  select s.id, s.slug, s.name, s.is_default, s.publishable_key, s.default_locale, s.default_currency, s.tax_inclusive,
    s.time_zone, s.default_country, s.seller_country,
    (select jsonb_agg(jsonb_build_object('locale', d.locale, 'country', d.country, 'currency', d.currency) order by d._order)
      from store_language_defaults d where d._parent_id = s.id) as language_defaults,
    (select array_agg(t.text order by t."order") from stores_texts t where t.parent_id = s.id and t.path = 'notServed') as not_served,
    (select jsonb_agg(coalesce((select jsonb_agg(t.text order by t."order") from stores_texts t
        where t.parent_id = s.id and t.path = 'shippingMethods.' || (m._order - 1) || '.countries'), '[]'::jsonb) order by m._order)
      from store_shipping_methods m where m._parent_id = s.id) as reach,
    (select array_agg(t.text order by t."order") from stores_texts t where t.parent_id = s.id and t.path = 'domains') as domains,
    (select array_agg(t.text order by t."order") from stores_texts t where t.parent_id = s.id and t.path = 'currencies') as currencies,
    (select array_agg(l.value::text order by l."order") from store_languages l where l.parent_id = s.id) as locales
  from stores s order by s.is_default desc nulls last, s.created_at`

function originOf(domain: string | undefined): string {
  const base = new URL(env().NEXT_PUBLIC_SERVER_URL)
  if (domain) base.hostname = domain
  return base.origin
}

const knownCountry = (code: string | null) => (code !== null && isCountryCode(code) ? code : null)

function toStore(row: Row): ListedStore {
  const currencies = (row.currencies ?? []).filter(isCurrencyCode)
  const defaultCurrency = isCurrencyCode(row.default_currency) ? row.default_currency : 'USD'
  const isDefault = row.is_default ?? false
  const notServed = (row.not_served ?? []).filter(isCountryCode)
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    origin: originOf(isDefault ? undefined : row.domains?.[0]),
    defaultLocale: isLocale(row.default_locale) ? row.default_locale : 'en',
    locales: (row.locales ?? []).filter(isLocale),
    defaultCurrency,
    currencies: currencies.length > 0 ? currencies : [defaultCurrency],
    defaultCountry: knownCountry(row.default_country),
    sellerCountry: knownCountry(row.seller_country),
    languageDefaults: (row.language_defaults ?? []).flatMap(({ locale, country, currency }) =>
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
    deliveryCountries: deliveryCountries(row.reach ?? [], notServed),
    taxInclusive: row.tax_inclusive ?? false,
    // A time zone that this version of Node does not know must not make the store fail.
    timeZone: isTimeZone(row.time_zone) ? row.time_zone : 'UTC',
    domains: row.domains ?? [],
    isDefault,
    publishableKey: row.publishable_key,
  }
}

async function read(): Promise<readonly ListedStore[]> {
  directory.pool ??= new Pool({
    connectionString: env().DATABASE_URL,
    max: 2,
    connectionTimeoutMillis: 5000,
    // A read that never ended would keep every later one from beginning.
    query_timeout: 5000,
    keepAlive: true,
    application_name: 'flow-masters-stores',
  }).on('error', () => undefined)
  const { rows } = await directory.pool.query<Row>(query)
  directory.stores = rows.map(toStore)
  directory.readAt = performance.now()
  return directory.stores
}

function refresh(): Promise<readonly ListedStore[]> {
  directory.loading ??= read().finally(() => {
    directory.loading = undefined
  })
  return directory.loading
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

/** As {@link findStoreByHost}, for those who cannot wait: null also before the first read. */
export const presentStore = (host: string): ListedStore | null => storeForHost(host, presentStores() ?? [])

export async function findStoreBySlug(slug: string): Promise<ListedStore | null> {
  return (await listStores()).find((store) => store.slug === slug) ?? null
}

export async function findStoreById(id: string): Promise<ListedStore | null> {
  const known = (await listStores()).find((store) => store.id === id)
  return known ?? (await refresh()).find((store) => store.id === id) ?? null
}
