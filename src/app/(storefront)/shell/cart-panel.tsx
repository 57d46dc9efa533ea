import { cartTexts } from '@/features/cart/texts'
import { CartDrawer } from '@/features/cart/ui/cart-drawer'

import type { Shop } from '../page-context'
import { shellTexts } from '../texts'

/** The cart drawer of every page. */
export function CartPanel({ shop: { locale, href } }: { readonly shop: Shop }) {
  const t = cartTexts(locale)
  return (
    <CartDrawer
      locale={locale}
      texts={{
        title: t('title'),
        close: shellTexts(locale)('menu.close'),
        loading: t('drawer.loading'),
        view: t('drawer.view'),
      }}
      hrefs={{
        cart: href('/cart'),
        contents: href('/cart/contents'),
        checkout: href('/checkout'),
        shop: href('/products'),
      }}
    />
  )
}
