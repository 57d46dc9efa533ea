import { findNavigation } from '@/features/content/navigation.queries'
import { storeSettings } from '@/features/stores/store-settings'

import { currentShop } from '../../../page-context'
import { Header } from '../../../shell/header'
import { shellTexts } from '../../../texts'

/** Above every page that has no top of its own: the notice and the header. */
export default async function Top() {
  const shop = await currentShop()
  const [settings, navigation] = await Promise.all([storeSettings(shop.ctx), findNavigation(shop.ctx)])
  return (
    <>
      {settings.announcement && (
        <aside
          aria-label={shellTexts(shop.locale)('announcement')}
          className="bg-action px-gutter py-2 text-center text-sm text-on-action dark:bg-sunken dark:text-ink"
        >
          <p>{settings.announcement}</p>
        </aside>
      )}
      <Header shop={shop} settings={settings} navigation={navigation} />
    </>
  )
}
