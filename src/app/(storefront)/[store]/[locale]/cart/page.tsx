import type { Metadata } from 'next'

import { readCartToken } from '@/features/cart/current-cart'
import { noCart } from '@/features/cart/cart-state'
import { findShownCart } from '@/features/cart/find-shown-cart'
import { cartTexts } from '@/features/cart/texts'
import { cartLabels } from '@/features/cart/ui/cart-labels'
import { CartPage } from '@/features/cart/ui/cart-page'
import { storeSettings } from '@/features/content/store-settings.queries'
import { Container } from '@/ui/container'
import { Section } from '@/ui/section'

import { currentShop } from '../../../page-context'

export async function generateMetadata(): Promise<Metadata> {
  const { ctx, locale } = await currentShop()
  return { title: { absolute: `${cartTexts(locale)('title')} · ${ctx.store.name}` }, robots: { index: false } }
}

interface PageProps {
  readonly searchParams: Promise<Readonly<Record<string, unknown>>>
}

export default async function Page({ searchParams }: PageProps) {
  const shop = await currentShop()
  const { ctx, locale, href } = shop
  const [cart, { promises }] = [await findShownCart(ctx), await storeSettings(ctx)]
  // After adding something the browser sends the cart's cookie, unless it refused the cookie.
  const isCookieLost = 'added' in (await searchParams) && (await readCartToken()) === null
  const error = isCookieLost ? cartTexts(locale)('errors.cookies') : null
  return (
    <Section tight>
      <Container>
        <CartPage
          initial={{ ...noCart, cart, error }}
          locale={locale}
          labels={cartLabels(locale)}
          title={cartTexts(locale)('title')}
          promises={promises}
          hrefs={{ checkout: href('/checkout'), shop: href('/products') }}
        />
      </Container>
    </Section>
  )
}
