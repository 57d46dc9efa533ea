import { asc, desc, eq, sql, type SQL } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'

import { pathOf } from '@/platform/field-path'
import {
  store_language_defaults as languageDefaults,
  store_languages as languages,
  store_shipping_methods as shippingMethods,
  stores,
  stores_texts as texts,
} from '@/platform/payload-schema'
import type { Store } from '@/platform/payload-types'
import { subquery } from '@/platform/subquery'
import type { Locale } from '@/shared/locales'

export type StoreRow = Awaited<ReturnType<typeof selectStores>>[number]

type LanguageDefault = Pick<typeof languageDefaults.$inferSelect, 'locale' | 'country' | 'currency'>

/** All stores, the default one first. `reach` has the countries of each shipping method; empty: all others. */
export const selectStores = (db: NodePgDatabase) =>
  db
    .select({
      id: stores.id,
      slug: stores.slug,
      name: stores.name,
      isDefault: stores.isDefault,
      publishableKey: stores.publishableKey,
      defaultLocale: stores.defaultLocale,
      defaultCurrency: stores.defaultCurrency,
      taxInclusive: stores.taxInclusive,
      timeZone: stores.timeZone,
      defaultCountry: stores.defaultCountry,
      sellerCountry: stores.sellerCountry,
      languageDefaults:
        list<LanguageDefault>(sql`select jsonb_agg(jsonb_build_object('locale', ${languageDefaults.locale},
          'country', ${languageDefaults.country}, 'currency', ${languageDefaults.currency})
        order by ${languageDefaults._order}) from ${languageDefaults}
        where ${languageDefaults._parentID} = ${stores.id}`),
      reach: list<string[]>(sql`select jsonb_agg(coalesce(${shippingMethods.countries}, '[]'::jsonb)
        order by ${shippingMethods._order}) from ${shippingMethods} where ${shippingMethods._parentID} = ${stores.id}`),
      notServed: textsOf('notServed'),
      domains: textsOf('domains'),
      currencies: textsOf('currencies'),
      locales: list<Locale>(sql`select jsonb_agg(${languages.value} order by ${languages.order}) from ${languages}
        where ${languages.parent} = ${stores.id}`),
    })
    .from(stores)
    .orderBy(sql`${desc(stores.isDefault)} nulls last`, asc(stores.createdAt))

const list = <T>(query: SQL): SQL<T[]> => subquery<T[]>(sql`coalesce((${query}), '[]'::jsonb)`)

const textsOf = (field: 'notServed' | 'domains' | 'currencies'): SQL<string[]> =>
  list<string>(sql`select jsonb_agg(${texts.text} order by ${texts.order}) from ${texts}
    where ${texts.parent} = ${stores.id} and ${eq(texts.path, pathOf<Store>(field))}`)
