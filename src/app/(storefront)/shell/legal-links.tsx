import type { LegalLink } from '@/features/content/legal-pages.queries'

import type { Shop } from '../page-context'
import { shellTexts } from '../texts'

interface LegalLinksProps {
  readonly shop: Shop
  readonly links: readonly LegalLink[]
  /** Opens the pages in a new tab, where leaving the page would lose what the shopper typed. */
  readonly inNewTab?: boolean
}

/** Links to the legally required pages. */
export function LegalLinks({ shop: { locale, href }, links, inNewTab = false }: LegalLinksProps) {
  if (links.length === 0) return null
  const t = shellTexts(locale)
  return (
    <nav aria-label={t('legal.label')}>
      <ul className="flex flex-wrap gap-x-5">
        {links.map(({ page, path }) => (
          <li key={page}>
            <a
              className="inline-flex min-h-9 items-center underline"
              href={href(path)}
              {...(inNewTab ? { target: '_blank', rel: 'noreferrer' } : {})}
            >
              {t(`legal.${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
