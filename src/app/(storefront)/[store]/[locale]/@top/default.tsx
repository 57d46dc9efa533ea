import { findNavigation } from '@/features/content/navigation.queries'
import { findFreeDeliveries } from '@/features/pricing/free-deliveries'
import { Announcement } from '@/features/pricing/ui/announcement'
import { storeSettings } from '@/features/content/store-settings.queries'

import { currentShop } from '../../../page-context'
import { Header } from '../../../shell/header'
import { shellTexts } from '../../../texts'

/** Above every page without its own top slot: the notice and the header. */
export default async function Top() {
  const shop = await currentShop()
  const [settings, navigation] = await Promise.all([storeSettings(shop.ctx), findNavigation(shop.ctx)])
  return (
    <>
      {settings.announcement && (
        <Announcement
          text={settings.announcement}
          label={shellTexts(shop.locale)('announcement')}
          locale={shop.locale}
          limits={await findFreeDeliveries(shop.ctx)}
        />
      )}
      <Header shop={shop} settings={settings} navigation={navigation} />
    </>
  )
}
