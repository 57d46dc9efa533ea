import type { NavigationView } from '@/features/content/navigation.queries'
import { Drawer } from '@/ui/drawer'
import { ButtonLink } from '@/ui/button'
import { Nav } from '@/ui/nav'
import { ThemeToggle } from '@/ui/theme-toggle'

import type { Shop } from '../page-context'
import { shellTexts } from '../texts'
import { menuId } from './ids'
import { mainLinks } from './main-links'
import { MarketChoice } from './market-choice'

interface MenuDrawerProps {
  readonly shop: Shop
  readonly navigation: NavigationView
}

/** The navigation of a phone: categories, account, country, currency and language, light and dark. A native dialog. */
export function MenuDrawer({ shop, navigation }: MenuDrawerProps) {
  const t = shellTexts(shop.locale)
  return (
    <Drawer
      id={menuId}
      side="start"
      title={t('menu.title')}
      closeLabel={t('menu.close')}
      footer={
        <div className="flex items-center justify-between gap-4">
          <ButtonLink variant="secondary" icon="user" href={shop.href('/account')} data-native className="flex-1">
            {t('account.title')}
          </ButtonLink>
          <ThemeToggle label={t('theme')} />
        </div>
      }
    >
      <Nav stacked label={t('menu.title')} items={mainLinks(shop, navigation, { short: false })} />
      <div className="mt-6 border-t border-rule pt-2">
        <MarketChoice shop={shop} />
      </div>
    </Drawer>
  )
}
