import type { ProductView } from '@/features/catalog/product-view'
import { catalogTexts } from '@/features/catalog/texts'
import type { StoreSettings } from '@/features/stores/store-settings'
import { zoneOf } from '@/features/stores/domain/delivery'
import { DeliveryPromise } from '@/features/stores/ui/delivery-promise'
import { Icon } from '@/ui/icon'

import type { Shop } from './page-context'

interface BuyNotesProps {
  readonly shop: Shop
  readonly product: ProductView
  readonly settings: StoreSettings
}

/** Below the price: what it contains, and when the product arrives. */
export function BuyNotes({ shop, product, settings }: BuyNotesProps) {
  const isDigital = product.kind === 'digital'
  return (
    <div className="grid gap-3">
      <TaxNote shop={shop} isDigital={isDigital} />
      <p className="flex items-center gap-2 text-sm">
        <Icon name={isDigital ? 'download' : 'truck'} />
        <span>
          {isDigital ? catalogTexts(shop.locale)('product.download') : <Delivery {...{ shop, product, settings }} />}
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

function Delivery({ shop: { locale }, product, settings }: BuyNotesProps) {
  const t = catalogTexts(locale)
  if (product.availability === 'backorder') return <>{t('product.deliveryBackorder')}</>
  const zones = settings.deliveryZones
  const country = zones[0]?.countries[0] ?? null
  const zone = zoneOf(zones, country)
  if (!zone) return null
  // A day to pack comes before the days on the way.
  const [min, max] = [zone.minDays + 1, zone.maxDays + 1]
  const range = min === max ? t('product.sameDays', { days: max }) : t('product.days', { min, max })
  const name = country === null ? null : (new Intl.DisplayNames([locale], { type: 'region' }).of(country) ?? country)
  return (
    <DeliveryPromise
      zones={zones}
      locale={locale}
      template={t('product.deliveryTo', { country: '{country}', range: '{range}' })}
      usual={
        name === null ? t('product.deliveryAnywhere', { range }) : t('product.deliveryTo', { country: name, range })
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
