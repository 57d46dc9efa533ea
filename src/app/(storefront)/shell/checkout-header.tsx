import type { StoreSettings } from '@/features/content/store-settings.queries'
import { Icon } from '@/ui/icon'
import { Logo } from '@/ui/logo'

import type { Shop } from '../page-context'
import { shellTexts } from '../texts'

/** The bar above the checkout: the way back to the cart, whose shop it is, and nothing else to follow. */
export function CheckoutHeader({ shop, settings }: { readonly shop: Shop; readonly settings: StoreSettings }) {
  const t = shellTexts(shop.locale)
  return (
    <header className="border-b border-rule">
      <div className="ui-container ui-header-bar">
        <a href={shop.href('/cart')} data-native className="inline-flex min-h-11 items-center gap-2 text-sm">
          <Icon name="chevron" back className="size-4" />
          <span className="max-sm:sr-only">{t('checkout.back')}</span>
          <span aria-hidden className="sm:hidden">
            {t('checkout.cart')}
          </span>
        </a>
        <Logo
          name={settings.wordmark}
          href={shop.href('/')}
          image={settings.logo ? { ...settings.logo, src: settings.logo.url } : undefined}
        />
        <p className="flex items-center justify-end gap-2 text-sm text-ink-soft">
          <Icon name="lock" className="size-4" />
          {/* Without room beside the logo the padlock alone has to do; it is decoration then. */}
          <span className="max-sm:sr-only">{t('checkout.secure')}</span>
        </p>
      </div>
    </header>
  )
}
