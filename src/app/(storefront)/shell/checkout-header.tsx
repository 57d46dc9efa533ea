import type { StoreSettings } from '@/features/content/store-settings.queries'
import { Icon } from '@/ui/icon'
import { Logo } from '@/ui/logo'

import type { Shop } from '../page-context'
import { shellTexts } from '../texts'

/** The header of the checkout: a link back to the cart and the logo, and no other link that would distract. */
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
          {/* On narrow screens only the padlock is shown, as decoration. */}
          <span className="max-sm:sr-only">{t('checkout.secure')}</span>
        </p>
      </div>
    </header>
  )
}
