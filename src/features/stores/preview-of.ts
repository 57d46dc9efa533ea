import type { GeneratePreviewURL } from 'payload'

import { localeIn } from '@/shared/locales'

import { localizedPath } from './domain/locale-path'
import { publicUrl } from './public-url'
import { findStoreById } from './store-directory'

/**
 * The panel's link to a document's page in its store, in the language being edited. Drafts are not public, so the link
 * exists only after the first publication and shows the published version.
 */
export const previewOf =
  (collection: 'products' | 'pages', pathOf: (slug: string) => string): GeneratePreviewURL =>
  async ({ id }, { locale, req }) => {
    if (typeof id !== 'string') return null
    const published = await req.payload.findByID({
      collection,
      id,
      draft: false,
      depth: 0,
      select: { slug: true, store: true, _status: true },
      disableErrors: true,
      overrideAccess: false,
      req,
    })
    if (published?._status !== 'published' || typeof published.store !== 'string') return null
    const store = await findStoreById(published.store)
    if (!store || !published.slug) return null
    const shown = localeIn(store, locale) ?? store.defaultLocale
    return publicUrl(store, localizedPath(store, shown, pathOf(published.slug)))
  }
