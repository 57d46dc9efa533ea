import { notFound } from 'next/navigation'
import { locale as localeParam, store as storeParam } from 'next/root-params'
import { cache } from 'react'

import { localizedPath } from '@/features/stores/domain/locale-path'
import { findStoreBySlug } from '@/features/stores/store-directory'
import type { Context } from '@/platform/context'
import { storeContext } from '@/platform/request-context'
import { localeIn, type Locale } from '@/shared/locales'

/** The context of a page of the storefront. */
export interface Shop {
  readonly ctx: Context
  readonly locale: Locale
  /** The address of a page of this shop in the current language; other addresses are returned unchanged. */
  readonly href: (path: string) => string
}

/**
 * The shop of a store's slug and a language; null when the store does not exist or does not have that language. Routes
 * pass the `headers` of their request, which rate limits need to identify the client; cached pages have none.
 */
export async function openShop(slug: string, language: string, headers?: Headers): Promise<Shop | null> {
  const store = await findStoreBySlug(slug)
  const locale = store && localeIn(store, language)
  if (!store || !locale) return null
  const ctx = await storeContext(store, { locale, ...(headers ? { headers } : {}) })
  const href = (path: string) => (path.startsWith('/') ? localizedPath(store, locale, path) : path)
  return { ctx, locale, href }
}

/**
 * The store and the language that `proxy.ts` put into the path, with one context for all parts of a page. Calls
 * `notFound()` when either is unknown.
 */
export const currentShop = cache(async (): Promise<Shop> => {
  const shop = await openShop((await storeParam()) ?? '', (await localeParam()) ?? '')
  return shop ?? notFound()
})
