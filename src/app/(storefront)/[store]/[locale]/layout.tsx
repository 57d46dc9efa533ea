import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'

import { storeSettings } from '@/features/content/store-settings.queries'
import { usualMarket } from '@/features/stores/usual-market'
import { storeTheme } from '@/features/stores/ui/theme'
import { countryName } from '@/shared/countries'
import { direction } from '@/shared/locales'
import { FontPreload } from '@/ui/font-preload'
import { Navigator } from '@/ui/navigator'
import { CurrencyStyle } from '@/ui/price'
import { SendWordsProvider } from '@/ui/send-words'
import { SkipLink } from '@/ui/skip-link'
import { OfflineNotice } from '@/ui/offline-notice'
import { Started } from '@/ui/started'
import { colorThemes } from '@/ui/tokens'
import '@/ui/styles/globals.css'

import { EarlyScript } from '../../early/early-script-element'
import { currentShop } from '../../page-context'
import { contentId } from '../../shell/ids'
import { personalPaths } from '../../shell/personal-pages'
import { sendWords } from '../../shell/send-words'
import { shellTexts } from '../../texts'

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: colorThemes.light.paper },
    { media: '(prefers-color-scheme: dark)', color: colorThemes.dark.paper },
  ],
}

export async function generateMetadata(): Promise<Metadata> {
  const { ctx } = await currentShop()
  return {
    metadataBase: new URL(ctx.store.origin),
    title: ctx.store.name,
    manifest: '/manifest.webmanifest',
    icons: { icon: { url: '/shop-icon.svg', type: 'image/svg+xml' }, apple: '/apple-icon.png' },
    formatDetection: { telephone: false },
  }
}

interface LayoutProps {
  readonly children: ReactNode
  /** The slots above and below a page: the shop's header and footer, or the short ones of the checkout. */
  readonly top: ReactNode
  readonly bottom: ReactNode
}

export default async function StorefrontLayout({ children, top, bottom }: LayoutProps) {
  const shop = await currentShop()
  const settings = await storeSettings(shop.ctx)
  const t = shellTexts(shop.locale)
  const { currencies, notServed } = shop.ctx.store
  const market = usualMarket(shop.ctx)
  return (
    <html
      lang={shop.locale}
      dir={direction(shop.locale)}
      data-country={market.country}
      data-country-name={`${market.country} ${countryName(market.country, shop.locale)}`}
      data-currency={market.currency}
      data-currencies={currencies.join(' ')}
      data-not-served={notServed.join(' ')}
      style={storeTheme(settings)}
      suppressHydrationWarning
    >
      <head>
        <FontPreload locale={shop.locale} />
        {currencies.length > 1 && <CurrencyStyle currencies={currencies} />}
        <EarlyScript />
      </head>
      <body className="flex flex-col">
        <SendWordsProvider words={sendWords(shop)}>
          <SkipLink target={contentId}>{t('skip')}</SkipLink>
          {top}
          <main id={contentId} tabIndex={-1} className="flex-1">
            {children}
          </main>
          {bottom}
          <OfflineNotice>{t('send.away')}</OfflineNotice>
          <Navigator native={personalPaths} />
          <Started />
        </SendWordsProvider>
      </body>
    </html>
  )
}
