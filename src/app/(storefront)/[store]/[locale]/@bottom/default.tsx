import { findLegalLinks } from '@/features/content/legal-pages.queries'
import { findNavigation } from '@/features/content/navigation.queries'
import { storeSettings } from '@/features/content/store-settings.queries'

import { currentShop } from '../../../page-context'
import { CartPanel } from '../../../shell/cart-panel'
import { Footer } from '../../../shell/footer'
import { MenuDrawer } from '../../../shell/menu-drawer'
import { SearchDialog } from '../../../shell/search-dialog'

/** Below every page without its own bottom slot: the footer, and the dialogs that the header opens. */
export default async function Bottom() {
  const shop = await currentShop()
  const [settings, navigation, legal] = await Promise.all([
    storeSettings(shop.ctx),
    findNavigation(shop.ctx),
    findLegalLinks(shop.ctx),
  ])
  return (
    <>
      <Footer shop={shop} settings={settings} navigation={navigation} legal={legal} />
      <MenuDrawer shop={shop} navigation={navigation} />
      <SearchDialog shop={shop} />
      <CartPanel shop={shop} />
    </>
  )
}
