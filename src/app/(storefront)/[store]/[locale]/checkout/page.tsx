import type { Metadata } from 'next'
import { redirect } from 'next/navigation'

import { readCartToken } from '@/features/cart/current-cart'
import { currentMarket } from '@/features/cart/current-market'
import { getCart } from '@/features/cart/get-cart'
import { checkoutModel } from '@/features/checkout/checkout-model'
import { checkoutStart } from '@/features/checkout/checkout-start'
import { returnProblem } from '@/features/checkout/return-failures'
import { checkoutTexts } from '@/features/checkout/texts'
import { checkoutLabels } from '@/features/checkout/ui/checkout-labels'
import { CheckoutPage } from '@/features/checkout/ui/checkout-page'
import { findLegalLinks } from '@/features/content/legal-pages.queries'
import { listAddresses } from '@/features/customers/addresses'
import { findCurrentCustomer } from '@/features/customers/current-customer'
import { servedCountries } from '@/features/stores/domain/market'
import { countryOptions } from '@/shared/countries'
import { Container } from '@/ui/container'
import { Heading } from '@/ui/heading'
import { Section } from '@/ui/section'

import { currentShop } from '../../../page-context'

export async function generateMetadata(): Promise<Metadata> {
  const { ctx, locale } = await currentShop()
  return { title: { absolute: `${checkoutTexts(locale)('title')} · ${ctx.store.name}` }, robots: { index: false } }
}

export default async function Page({ searchParams }: { searchParams: Promise<{ declined?: string | string[] }> }) {
  const { ctx, locale, href } = await currentShop()
  const token = await readCartToken()
  const customer = await findCurrentCustomer(ctx)
  const [home] = customer ? await listAddresses(ctx, customer.id) : []
  const market = await currentMarket(ctx)
  const cart = token === null ? null : await getCart(ctx, token, market)
  if (!cart?.ok || cart.value.lines.length === 0) redirect(href('/cart'))
  const country = cart.value.country ?? market.country
  // The account's address is proposed only if it is in the cart's country, because the shopper chose that country.
  const known = home?.address.country === country ? home.address : undefined
  const model = await checkoutModel(ctx, cart.value, country)
  const t = checkoutTexts(locale)
  const { declined } = await searchParams
  return (
    <Section tight>
      <Container>
        <Heading level={1} size="xl" className="mb-6">
          {t('title')}
        </Heading>
        <CheckoutPage
          initial={{
            ...checkoutStart(cart.value, model, { country, email: customer?.email, address: known }),
            problem: returnProblem(declined, locale),
          }}
          labels={checkoutLabels(
            locale,
            (await findLegalLinks(ctx)).map(({ page, path }) => ({ page, href: href(path) })),
          )}
          countries={countryOptions(
            locale,
            model.requiresShipping ? ctx.store.deliveryCountries : servedCountries(ctx.store),
          )}
          hrefs={{
            home: href('/'),
            cart: href('/cart'),
            market: ctx.store.currencies.length > 1 ? href('/market?back=/checkout') : null,
            signIn: customer ? null : href(`/account/sign-in?next=${href('/checkout')}`),
          }}
        />
      </Container>
    </Section>
  )
}
