import type { ProductView } from '@/features/catalog/product-view'
import { catalogTexts } from '@/features/catalog/texts'
import { cartTexts } from '@/features/cart/texts'
import type { BuyTexts } from '@/features/cart/ui/buy-texts'
import type { Locale } from '@/shared/locales'

/** The texts of the part of a product page that runs in the browser. */
export function buyTexts({ title, availability }: ProductView, locale: Locale): BuyTexts {
  const t = catalogTexts(locale)
  const c = cartTexts(locale)
  return {
    price: { now: t('price.now'), was: t('price.was') },
    variant: t('product.variant'),
    outOption: t('product.outOption'),
    chooseOther: availability === 'sold_out' ? '' : t('product.chooseOther'),
    unavailable: t('product.unavailable'),
    quantity: t('product.quantity'),
    decrease: t('product.decrease'),
    increase: t('product.increase'),
    add: t('product.add'),
    soldOut: t('product.soldOut'),
    adding: c('drawer.adding'),
    added: c('added', { title }),
    notAdded: c('drawer.notAdded'),
    toCart: c('drawer.view'),
  }
}
