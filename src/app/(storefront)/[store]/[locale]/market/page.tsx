import type { Metadata } from 'next'
import { headers } from 'next/headers'

import { currentMarket } from '@/features/cart/current-market'
import { Container } from '@/ui/container'
import { Heading } from '@/ui/heading'
import { Section } from '@/ui/section'

import { currentShop } from '../../../page-context'
import { backTo } from '../../../shell/back-to'
import { MarketForm } from '../../../shell/market-form'
import { marketSetting } from '../../../shell/market-texts'
import { shellTexts } from '../../../texts'

export async function generateMetadata(): Promise<Metadata> {
  const { ctx, locale } = await currentShop()
  return { title: { absolute: `${shellTexts(locale)('market.title')} · ${ctx.store.name}` }, robots: { index: false } }
}

/** The choice of country, currency and language as a page, for browsers without scripts. */
export default async function Page({ searchParams }: { searchParams: Promise<{ back?: string | string[] }> }) {
  const shop = await currentShop()
  const setting = marketSetting(shop)
  return (
    <Section tight>
      <Container width="form">
        <Heading level={1} size="xl" className="mb-6">
          {setting.words.title}
        </Heading>
        <MarketForm
          setting={setting}
          countries={shop.ctx.store.deliveryCountries}
          market={await currentMarket(shop.ctx)}
          back={backTo({ store: shop.ctx.store, back: (await searchParams).back, headers: await headers() })}
        />
      </Container>
    </Section>
  )
}
