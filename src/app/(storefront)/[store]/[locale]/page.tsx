import type { Metadata } from 'next'

import { noFilters } from '@/features/search/domain/listing/listing-url'
import { findPage } from '@/features/content/page.queries'
import { storeSettings } from '@/features/content/store-settings.queries'

import { ContentPage } from '../../content-page'
import { JsonLd } from '../../json-ld'
import { ListingPage } from '../../listing-page'
import { currentShop } from '../../page-context'
import { pageMetadata } from '../../page-metadata'

export const dynamic = 'force-static'
export const revalidate = 3600

const slug = 'home'

export async function generateMetadata(): Promise<Metadata> {
  const shop = await currentShop()
  const page = await findPage(shop.ctx, slug)
  return pageMetadata(shop, {
    path: '/',
    title: page?.seo.title ?? shop.ctx.store.name,
    description: page?.seo.description,
    picture: page?.seo.picture,
    isWholeTitle: true,
  })
}

export default async function HomePage() {
  const shop = await currentShop()
  const [page, settings] = await Promise.all([findPage(shop.ctx, slug), storeSettings(shop.ctx)])
  // A new store has products before an editor has made a home page.
  if (!page) return <ListingPage shop={shop} filters={noFilters} />
  const { store } = shop.ctx
  return (
    <>
      <ContentPage shop={shop} page={page} />
      <JsonLd
        data={{
          '@type': 'Organization',
          name: store.name,
          url: store.origin,
          email: settings.contact.email,
          ...(settings.logo ? { logo: new URL(settings.logo.url, store.origin).href } : {}),
        }}
      />
    </>
  )
}
