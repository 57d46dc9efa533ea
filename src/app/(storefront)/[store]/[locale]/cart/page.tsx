import type { Metadata } from 'next'

import { readCartToken } from '@/features/cart/current-cart'
import { currentMarket } from '@/features/cart/current-market'
import { getCart } from '@/features/cart/get-cart'
import { showCart, type ShownCart } from '@/features/cart/shown-cart'
import { cartTexts } from '@/features/cart/texts'
import { cartLabels } from '@/features/cart/ui/cart-labels'
import { CartPage } from '@/features/cart/ui/cart-page'
import { storeSettings } from '@/features/stores/store-settings'
import { Container } from '@/ui/container'
import { Section } from '@/ui/section'

import { currentShop, type Shop } from '../../../page-context'

export async function generateMetadata(): Promise<Metadata> {
  const { ctx, locale } = await currentShop()
  return { title: { absolute: `${cartTexts(locale)('title')} · ${ctx.store.name}` }, robots: { index: false } }
}

export default async function Page() {
  const shop = await currentShop()
  const { ctx, locale, href } = shop
  const [cart, { promises }] = [await findShownCart(shop), await storeSettings(ctx)]
  return (
    <Section tight>
      <Container>
        <CartPage
          initial={{ cart, removed: null, error: null, at: 0 }}
          locale={locale}
          labels={cartLabels(locale)}
          title={cartTexts(locale)('title')}
          promises={promises}
          hrefs={{ checkout: href('/checkout'), shop: href('/') }}
        />
      </Container>
    </Section>
  )
}

async function findShownCart({ ctx }: Shop): Promise<ShownCart | null> {
  const token = await readCartToken()
  if (token === null) return null
  const { country } = await currentMarket(ctx)
  const cart = await getCart(ctx, token, { country })
  return cart.ok ? showCart(ctx, cart.value) : null
}
