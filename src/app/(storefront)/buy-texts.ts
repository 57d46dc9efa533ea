import type { ProductView } from '@/features/catalog/product-view'
import { catalogTexts } from '@/features/catalog/texts'
import type { BuyTexts } from '@/features/cart/ui/buy-texts'
import type { Locale } from '@/shared/locales'

/** The words of the part of a product page that runs in the browser. */
export function buyTexts({ title, availability }: ProductView, locale: Locale): BuyTexts {
  const t = catalogTexts(locale)
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
    added: t('product.added'),
    notAdded: t('product.notAdded'),
    addedText: t('product.addedText', { title }),
    toCart: t('product.toCart'),
    goOn: t('product.goOn'),
    close: t('listing.close'),
    errors: {
      insufficient_stock: t('product.errors.insufficient_stock'),
      not_found: t('product.errors.not_found'),
      currency_unavailable: t('product.errors.currency_unavailable'),
      other: t('product.errors.other'),
    },
  }
}
