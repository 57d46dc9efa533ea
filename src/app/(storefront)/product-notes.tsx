import type { ReactNode } from 'react'

import type { ProductView } from '@/features/catalog/product-view'
import { catalogTexts } from '@/features/catalog/texts'
import { deliveryDays } from '@/features/pricing/delivery-words'
import { findDeliveryZones } from '@/features/pricing/delivery-zones'
import { promiseFor } from '@/features/pricing/domain/delivery'
import { pricingTexts } from '@/features/pricing/texts'
import { DeliveryPromise } from '@/features/pricing/ui/delivery-promise'
import { usualMarket } from '@/features/stores/usual-market'
import { countryName } from '@/shared/countries'
import { Icon, type IconName } from '@/ui/icon'

import type { Shop } from './page-context'

interface BuyNotesProps {
  readonly shop: Shop
  readonly product: ProductView
}

/** Below the price: what the price includes, and when the product arrives. */
export function BuyNotes({ shop, product }: BuyNotesProps) {
  const isDigital = product.kind === 'digital'
  return (
    <div className="grid gap-3">
      <TaxNote shop={shop} isDigital={isDigital} />
      {isDigital ? (
        <Note icon="download">{catalogTexts(shop.locale)('product.download')}</Note>
      ) : (
        <Delivery shop={shop} product={product} />
      )}
    </div>
  )
}

function Note({ icon, className = '', children }: { icon: IconName; className?: string; children: ReactNode }) {
  return (
    <p className={`flex items-center gap-2 text-sm ${className}`}>
      <Icon name={icon} />
      <span>{children}</span>
    </p>
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

/**
 * When the chosen variant arrives; the surrounding form selects the text by the chosen variant. A variant that is made
 * to order has its own text, and a sold-out one has none.
 */
async function Delivery({ shop: { ctx, locale }, product }: BuyNotesProps) {
  const t = catalogTexts(locale)
  const has = (...wanted: string[]) => product.variants.some(({ availability }) => wanted.includes(availability))
  const zones = await findDeliveryZones(ctx)
  const market = usualMarket(ctx)
  const time = promiseFor(zones, market)
  const country = countryName(market.country, locale)
  return (
    <>
      {has('in_stock', 'low_stock') && (
        // The dates may take a line less or more than the days, and must not move the button below.
        <Note
          icon="truck"
          className="min-h-[2lh] group-data-[availability=backorder]/buy:hidden group-data-[availability=sold\_out]/buy:hidden"
        >
          <DeliveryPromise
            zones={zones}
            timeZone={ctx.store.timeZone}
            template={t('product.deliveryTo', { country: '{country}', range: '{range}' })}
            noDelivery={t('product.noDelivery', { country: '{country}' })}
            usual={
              time
                ? t('product.deliveryTo', { country, range: deliveryDays(time, locale) })
                : t('product.noDelivery', { country })
            }
          />
        </Note>
      )}
      {has('backorder') && (
        <Note icon="truck" className="hidden group-data-[availability=backorder]/buy:flex">
          {pricingTexts(locale)('delivery.later')}
        </Note>
      )}
    </>
  )
}

/** The store's promises, which are the same for all products. */
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
