import type { Metadata } from 'next'

import { localizedPath } from '@/features/stores/domain/locale-path'
import { storeSettings } from '@/features/content/store-settings.queries'
import type { PictureView } from '@/features/content/picture'
import { localesOf } from '@/shared/locales'

import type { Shop } from './page-context'

interface PageFacts {
  /** Without the prefix of the language. For later pages of a list it includes the query with their number. */
  readonly path: string
  readonly title: string
  readonly description?: string | null | undefined
  /** For previews of a shared link; the store's picture without one. */
  readonly picture?: PictureView | null | undefined
  /** Whether to leave out the store's name after the title. */
  readonly isWholeTitle?: boolean
  readonly isHidden?: boolean
}

/** Canonical address, other languages, and link previews. Addresses use the store's origin, never the Host header. */
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
