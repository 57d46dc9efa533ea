import sharp from 'sharp'
import { beforeAll, describe, expect, test, vi } from 'vitest'

import { findProduct } from '@/features/search/product/product.queries'
import { findPage } from '@/features/content/page.queries'
import { storeSettings } from '@/features/content/store-settings.queries'

import { createProduct } from '../../factories/product'
import { unique } from '../../factories/unique'
import { openShop, type TestShop } from '../support/store-context'

vi.mock('next/cache', async () => (await import('../support/next-mocks')).cacheMock())

let shop: TestShop

beforeAll(async () => {
  shop = await openShop()
})

async function picture(alt: string): Promise<string> {
  const data = await sharp({ create: { width: 1400, height: 900, channels: 3, background: '#446688' } })
    .jpeg()
    .toBuffer()
  const { id } = await shop.ctx.payload.create({
    collection: 'media',
    data: { store: shop.ctx.store.id, alt },
    file: { data, name: `${unique('shared')}.jpg`, mimetype: 'image/jpeg', size: data.length },
  })
  return id
}

async function createPage(seoPicture: string | null, heroPicture: string | null): Promise<string> {
  const slug = unique('page')
  await shop.ctx.payload.create({
    collection: 'pages',
    data: {
      store: shop.ctx.store.id,
      title: 'About us',
      slug,
      _status: 'published',
      seo: { picture: seoPicture },
      blocks: [
        { blockType: 'hero', heading: 'About us' },
        { blockType: 'hero', heading: 'Our house', picture: heroPicture },
      ],
    },
  })
  return slug
}

describe('the picture of a shared link is', () => {
  test('the one that the editor chose for the page', async () => {
    const slug = await createPage(await picture('Chosen'), await picture('Hero'))
    expect((await findPage(shop.ctx, slug))?.seo.picture).toMatchObject({ alt: 'Chosen' })
  })

  test('else the first picture of the page', async () => {
    const slug = await createPage(null, await picture('Hero'))
    expect((await findPage(shop.ctx, slug))?.seo.picture).toMatchObject({ alt: 'Hero' })
  })

  test('else that of the store, in the size for previews', async () => {
    const slug = await createPage(null, null)
    expect((await findPage(shop.ctx, slug))?.seo.picture).toBeNull()
    await shop.ctx.payload.update({
      collection: 'stores',
      id: shop.ctx.store.id,
      data: { sharingPicture: await picture('Our shop') },
    })
    const { sharingPicture } = await storeSettings(shop.ctx)
    expect(sharingPicture).toEqual({ alt: 'Our shop', url: expect.stringMatching(/1200x630\.jpe?g$/) as string })
  })

  test('the one that the editor chose for the product', async () => {
    const product = await createProduct(shop.ctx)
    expect((await findProduct(shop.ctx, product.slug))?.seo.picture).toBeNull()
    await shop.ctx.payload.update({
      collection: 'products',
      id: product.id,
      data: { seo: { picture: await picture('Chosen') }, _status: 'published' },
    })
    expect((await findProduct(shop.ctx, product.slug))?.seo.picture).toMatchObject({ alt: 'Chosen' })
  })
})
