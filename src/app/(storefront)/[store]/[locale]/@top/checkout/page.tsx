import { storeSettings } from '@/features/content/store-settings.queries'

import { currentShop } from '../../../../page-context'
import { CheckoutHeader } from '../../../../shell/checkout-header'

export default async function CheckoutTop() {
  const shop = await currentShop()
  return <CheckoutHeader shop={shop} settings={await storeSettings(shop.ctx)} />
}
