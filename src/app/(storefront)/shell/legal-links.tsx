import type { LegalLink } from '@/features/content/legal-pages.queries'

import type { Shop } from '../page-context'
import { shellTexts } from '../texts'

interface LegalLinksProps {
  readonly shop: Shop
  readonly links: readonly LegalLink[]
  /** Opens them in a tab of their own, where something typed would be left behind. */
  readonly inNewTab?: boolean
}

/** The pages that the law asks for. */
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
