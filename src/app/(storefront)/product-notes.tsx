import type { ProductView } from '@/features/catalog/product-view'
import { catalogTexts } from '@/features/catalog/texts'
import { deliveryDays } from '@/features/pricing/delivery-words'
import { findDeliveryZones } from '@/features/pricing/delivery-zones'
import { promiseFor } from '@/features/pricing/domain/delivery'
import { pricingTexts } from '@/features/pricing/texts'
import { DeliveryPromise } from '@/features/pricing/ui/delivery-promise'
import { usualMarket } from '@/features/stores/usual-market'
import { countryName } from '@/shared/countries'
import { Icon } from '@/ui/icon'

import type { Shop } from './page-context'

interface BuyNotesProps {
  readonly shop: Shop
  readonly product: ProductView
}

/** Below the price: what it contains, and when the product arrives. */
export function BuyNotes({ shop, product }: BuyNotesProps) {
  const isDigital = product.kind === 'digital'
  return (
    <div className="grid gap-3">
      <TaxNote shop={shop} isDigital={isDigital} />
      <p className="flex items-center gap-2 text-sm">
        <Icon name={isDigital ? 'download' : 'truck'} />
        <span>
          {isDigital ? catalogTexts(shop.locale)('product.download') : <Delivery shop={shop} product={product} />}
        </span>
      </p>
    </div>
  )
}

function TaxNote({ shop, isDigital }: { readonly shop: Shop; readonly isDigital: boolean }) {
  const t = catalogTexts(shop.locale)
  const isInclusive = shop.ctx.store.taxInclusive
  if (isDigital) {
    return (
      <p className="text-sm text-ink-soft">
        {t(isInclusive ? 'product.taxIncludedDigital' : 'product.taxExcludedDigital')}
      </p>
    )
  }
  const [before = '', after = ''] = t(isInclusive ? 'product.taxIncluded' : 'product.taxExcluded', {
    link: '\n',
  }).split('\n')
  return (
    <p className="text-sm text-ink-soft">
      {before}
      <a className="underline" href={shop.href('/shipping-and-returns')}>
        {t('product.delivery')}
      </a>
      {after}
    </p>
  )
}

async function Delivery({ shop: { ctx, locale }, product }: BuyNotesProps) {
  if (product.availability === 'backorder') return <>{pricingTexts(locale)('delivery.later')}</>
  const t = catalogTexts(locale)
  const zones = await findDeliveryZones(ctx)
  const market = usualMarket(ctx)
  const time = promiseFor(zones, market)
  const country = countryName(market.country, locale)
  return (
    <DeliveryPromise
      zones={zones}
      locale={locale}
      timeZone={ctx.store.timeZone}
      template={t('product.deliveryTo', { country: '{country}', range: '{range}' })}
      noDelivery={t('product.noDelivery', { country: '{country}' })}
      usual={
        time
          ? t('product.deliveryTo', { country, range: deliveryDays(time, locale) })
          : t('product.noDelivery', { country })
      }
    />
  )
}

/** What the store promises with everything it sells. */
export function StorePromises({ promises }: { readonly promises: readonly string[] }) {
  if (promises.length === 0) return null
  return (
    <ul className="grid gap-2 border-t border-rule pt-5 text-sm">
      {promises.map((promise) => (
        <li key={promise} className="flex items-center gap-2">
          <Icon name="check" />
          {promise}
        </li>
      ))}
    </ul>
  )
}
