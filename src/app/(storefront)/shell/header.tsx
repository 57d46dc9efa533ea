import type { NavigationView } from '@/features/content/navigation.queries'
import type { StoreSettings } from '@/features/content/store-settings.queries'
import { opensDialog } from '@/ui/dialog-props'
import { IconButton } from '@/ui/icon-button'
import { Logo } from '@/ui/logo'
import { Nav } from '@/ui/nav'
import { SiteHeader } from '@/ui/site-header'
import { ThemeToggle } from '@/ui/theme-toggle'

import type { Shop } from '../page-context'
import { shellTexts } from '../texts'
import { MarketChoice } from './market-choice'
import { AccountLink, CartLink } from './session-links'
import { menuId, searchId } from './ids'
import { mainLinks } from './main-links'

interface HeaderProps {
  readonly shop: Shop
  readonly settings: StoreSettings
  readonly navigation: NavigationView
}

/** The header of every page. On a phone it has the menu, the name, search and the cart; the rest is in the menu. */
export function Header({ shop, settings, navigation }: HeaderProps) {
  const t = shellTexts(shop.locale)
  return (
    <SiteHeader
      start={
        <>
          <IconButton icon="menu" label={t('menu.open')} className="xl:hidden" {...opensDialog(menuId)} />
          <div className="hidden xl:block">
            <Nav label={t('navigation')} items={mainLinks(shop, navigation, { short: true })} />
          </div>
        </>
      }
      end={
        <>
          <IconButton icon="search" label={t('search.open')} {...opensDialog(searchId)} />
          <div className="hidden items-center xl:flex">
            <MarketChoice shop={shop} className="max-w-56 px-3" />
            <ThemeToggle label={t('theme')} />
            <AccountLink href={shop.href('/account')} label={t('account.title')} />
          </div>
          <CartLink href={shop.href('/cart')} label={t('cart.title')} />
        </>
      }
    >
      <Logo
        name={settings.wordmark}
        href={shop.href('/')}
        image={settings.logo ? { ...settings.logo, src: settings.logo.url } : undefined}
      />
    </SiteHeader>
  )
}
