import type { Metadata } from 'next'

import { localizedPath } from '@/features/stores/domain/locale-path'
import { storeSettings } from '@/features/content/store-settings.queries'
import type { PictureView } from '@/features/content/picture'
import { localesOf } from '@/shared/locales'

import type { Shop } from './page-context'

interface PageFacts {
  /** Without the language's prefix. Later pages of a list have their number in it as a query. */
  readonly path: string
  readonly title: string
  readonly description?: string | null | undefined
  /** For previews of a shared link; the store's own where there is none. */
  readonly picture?: PictureView | null | undefined
  /** The title as it is, without the store's name after it. */
  readonly isWholeTitle?: boolean
  readonly isHidden?: boolean
}

/** Canonical address, the other languages, and previews for messengers. Addresses come from the store, never from Host. */
export async function pageMetadata({ ctx, locale }: Shop, facts: PageFacts): Promise<Metadata> {
  const { store } = ctx
  const preview = facts.picture ? previewOf(facts.picture) : (await storeSettings(ctx)).sharingPicture
  const address = (language: typeof locale) => store.origin + localizedPath(store, language, facts.path)
  const title = facts.isWholeTitle ? facts.title : `${facts.title} · ${store.name}`
  const description = facts.description ?? undefined
  return {
    title: { absolute: title },
    ...(description ? { description } : {}),
    ...(facts.isHidden ? { robots: { index: false } } : {}),
    alternates: {
      canonical: address(locale),
      languages: {
        ...Object.fromEntries(localesOf(store).map((language) => [language, address(language)])),
        'x-default': address(store.defaultLocale),
      },
    },
    openGraph: {
      type: 'website',
      url: address(locale),
      siteName: store.name,
      locale,
      title: facts.title,
      ...(description ? { description } : {}),
      ...(preview ? { images: [{ url: new URL(preview.url, store.origin), alt: preview.alt }] } : {}),
    },
    twitter: { card: preview ? 'summary_large_image' : 'summary' },
  }
}

const previewOf = ({ previewUrl, url, alt }: PictureView) => ({ url: previewUrl ?? url, alt })
