import type { Metadata } from 'next'

import { findPage, type PageView } from '@/features/content/page.queries'

import { ContentPage } from '../../../content-page'
import { missingMetadata, MissingPage } from '../../../missing-page'
import { currentShop, type Shop } from '../../../page-context'
import { pageMetadata } from '../../../page-metadata'

export const dynamic = 'force-static'
export const revalidate = 3600

export function generateStaticParams(): { slug: string[] }[] {
  return []
}

interface Props {
  params: Promise<{ slug: string[] }>
}

async function findOwn({ ctx }: Shop, params: Props['params']): Promise<PageView | null> {
  const { slug } = await params
  const [first, ...rest] = slug
  return first === undefined || rest.length > 0 || first === 'home' ? null : findPage(ctx, first)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const shop = await currentShop()
  const page = await findOwn(shop, params)
  if (!page) return missingMetadata(shop)
  return pageMetadata(shop, {
    path: `/${page.slug}`,
    title: page.seo.title ?? page.title,
    description: page.seo.description,
    picture: page.seo.picture,
  })
}

/** A content page by its slug; addresses that match no page end here with 404. */
export default async function SlugPage({ params }: Props) {
  const shop = await currentShop()
  const page = await findOwn(shop, params)
  if (!page) return <MissingPage shop={shop} />
  return <ContentPage shop={shop} page={page} />
}
