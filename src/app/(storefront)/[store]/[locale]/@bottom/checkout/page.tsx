import { storeSettings } from '@/features/stores/store-settings'

import { currentShop } from '../../../../page-context'
import { CheckoutFooter } from '../../../../shell/checkout-footer'

export default async function CheckoutBottom() {
  const shop = await currentShop()
  return <CheckoutFooter settings={await storeSettings(shop.ctx)} />
}
