import type { NavigationView } from '@/features/content/navigation.queries'
import { searchTexts } from '@/features/search/texts'

import type { Shop } from '../page-context'

interface MainLink {
  readonly label: string
  readonly href: string
  /** The name for screen readers, where the label is short. */
  readonly name?: string
}

const allPath = '/products'

/** The link to all products, unless it is among the editor's main links, and these. */
export function mainLinks(
  { locale, href }: Shop,
  { header }: NavigationView,
  { short }: { short: boolean },
): MainLink[] {
  const t = searchTexts(locale)
  const all = {
    href: allPath,
    ...(short ? { label: t('listing.allShort'), name: t('listing.all') } : { label: t('listing.all') }),
  }
  const hasAll = header.some((link) => link.href === allPath)
  return [...(hasAll ? [] : [all]), ...header].map((link) => ({ ...link, href: href(link.href) }))
}
