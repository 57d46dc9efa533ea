import { usualMarket } from '@/features/stores/usual-market'

import type { Shop } from '../page-context'
import { MarketLink } from './market-link'
import { marketSetting } from './market-texts'

/** The link to the choice of country, currency and language, with the market of the cached page. */
export function MarketChoice({ shop, className }: { readonly shop: Shop; readonly className?: string }) {
  return (
    <MarketLink setting={marketSetting(shop)} usual={usualMarket(shop.ctx)} {...(className ? { className } : {})} />
  )
}
