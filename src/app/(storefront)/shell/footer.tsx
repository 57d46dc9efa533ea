import type { LegalLink } from '@/features/content/legal-pages.queries'
import type { NavigationView } from '@/features/content/navigation.queries'
import type { StoreSettings } from '@/features/content/store-settings.queries'
import { takesOnlinePayments } from '@/features/payments/takes-online'
import { formatList } from '@/shared/locales'
import { SiteFooter } from '@/ui/site-footer'

import type { Shop } from '../page-context'
import { shellTexts } from '../texts'
import { LegalLinks } from './legal-links'
import { MarketChoice } from './market-choice'

interface FooterProps {
  readonly shop: Shop
  readonly settings: StoreSettings
  readonly navigation: NavigationView
  readonly legal: readonly LegalLink[]
}

/** The footer of every page: the store, links, ways to pay, and what prices include. */
export function Footer({ shop, settings, navigation, legal }: FooterProps) {
  const t = shellTexts(shop.locale)
  const linked = new Set(navigation.footer.flatMap(({ links }) => links.map(({ href }) => href)))
  const payments = [
    ...(settings.takesCards && takesOnlinePayments() ? [t('footer.cards')] : []),
    ...settings.manualPayments,
  ]
  return (
    <SiteFooter
      intro={
        <div className="grid gap-4">
          <p className="font-display text-xl">{settings.wordmark}</p>
          {settings.tagline && <p className="max-w-xs text-ink-soft">{settings.tagline}</p>}
          <p>
            <a className="inline-flex min-h-9 items-center underline" href={`mailto:${settings.contact.email}`}>
              <bdi>{settings.contact.email}</bdi>
            </a>
            {settings.contact.phone && (
              <a
                className="flex min-h-9 items-center underline"
                href={`tel:${settings.contact.phone.replaceAll(/[^+\d]/g, '')}`}
              >
                <bdi>{settings.contact.phone}</bdi>
              </a>
            )}
          </p>
          {settings.contact.address && (
            <address className="whitespace-pre-line text-ink-soft not-italic [unicode-bidi:plaintext] ltr:text-left rtl:text-right">
              {settings.contact.address}
            </address>
          )}
        </div>
      }
      columns={navigation.footer.map(({ heading, links }) => ({
        title: heading,
        links: links.map(({ label, href }) => ({ label, href: shop.href(href) })),
      }))}
      base={
        <>
          <LegalLinks shop={shop} links={legal.filter(({ path }) => !linked.has(path))} />
          <MarketChoice shop={shop} />
          <p>{t(shop.ctx.store.taxInclusive ? 'footer.taxIncluded' : 'footer.taxExcluded')}</p>
          {payments.length > 0 && (
            <p>
              {t('footer.pay')}: {formatList(payments, shop.locale)}
            </p>
          )}
        </>
      }
    />
  )
}
