import { findLegalLinks } from '@/features/content/legal-pages.queries'
import { storeSettings } from '@/features/content/store-settings.queries'

import { currentShop } from '../../../../page-context'
import { CheckoutFooter } from '../../../../shell/checkout-footer'

export default async function CheckoutBottom() {
  const shop = await currentShop()
  const [settings, legal] = await Promise.all([storeSettings(shop.ctx), findLegalLinks(shop.ctx)])
  return <CheckoutFooter shop={shop} settings={settings} legal={legal} />
}
