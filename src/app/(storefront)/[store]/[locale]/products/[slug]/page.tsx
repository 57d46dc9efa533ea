import type { Metadata } from 'next'

import { findProduct } from '@/features/search/product/product.queries'
import { plainText } from '@/features/content/rich-text'

import { missingMetadata, MissingPage } from '../../../../missing-page'
import { currentShop } from '../../../../page-context'
import { pageMetadata } from '../../../../page-metadata'
import { ProductPage } from '../../../../product-page'

export const dynamic = 'force-static'
export const revalidate = 3600

export function generateStaticParams(): { slug: string }[] {
  return []
}

interface Props {
  params: Promise<{ slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const shop = await currentShop()
  const product = await findProduct(shop.ctx, (await params).slug)
  if (!product) return missingMetadata(shop)
  const text = product.description ? plainText(product.description).slice(0, 180) : product.subtitle
  return pageMetadata(shop, {
    path: `/products/${product.slug}`,
    title: product.seo.title ?? product.title,
    description: product.seo.description ?? text,
    picture: product.seo.picture ?? product.pictures[0]?.picture,
  })
}

export default async function ProductRoute({ params }: Props) {
  const shop = await currentShop()
  const product = await findProduct(shop.ctx, (await params).slug)
  if (!product) return <MissingPage shop={shop} />
  return <ProductPage shop={shop} product={product} />
}
