import { createLocalReq, type PayloadRequest } from 'payload'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'

import type { StaffRole } from '@/platform/access'
import type { Context } from '@/platform/context'
import { storeContext, systemContext } from '@/platform/request-context'

import { createProduct, type TestProduct } from '../factories/product'
import { createStaff } from '../factories/staff'
import { createStore } from '../factories/store'
import { unique } from '../factories/unique'

let shop: Context
let other: Context
let ownProduct: TestProduct
let foreignProduct: TestProduct

async function signIn(id: string): Promise<PayloadRequest> {
  const user = await shop.payload.findByID({ collection: 'staff', id, depth: 0 })
  return createLocalReq({ user: { ...user, collection: 'staff' } }, shop.payload)
}

const requestOf = async (role: StaffRole) => signIn(await createStaff(shop, role))

async function createCategory({ payload, store }: Context, parent: string | null = null): Promise<string> {
  const slug = unique('category')
  const { id } = await payload.create({
    collection: 'categories',
    data: { store: store.id, title: slug, slug, parent },
  })
  return id
}

async function createPicture({ payload, store }: Context): Promise<string> {
  const data = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#22252b' } })
    .png()
    .toBuffer()
  const file = { data, mimetype: 'image/png', name: `${unique('picture')}.png`, size: data.length }
  const { id } = await payload.create({ collection: 'media', data: { store: store.id, alt: 'A square' }, file })
  return id
}

/** How Payload's REST API answers a refusal: 400 with the path of each wrong field. */
const refused = (path: string, message: RegExp = /./) => ({
  status: 400,
  data: { errors: [{ path, message: expect.stringMatching(message) as string }] },
})

beforeAll(async () => {
  const system = await systemContext()
  shop = await storeContext(await createStore(system))
  other = await storeContext(await createStore(system))
  ownProduct = await createProduct(shop)
  foreignProduct = await createProduct(other)
})

test('a product cannot refer to anything of another store', async () => {
  const req = await requestOf('editor')
  const change = (data: object) =>
    shop.payload.update({ collection: 'products', id: ownProduct.id, data, overrideAccess: false, req })
  const picture = await createPicture(other)
  const categories = [await createCategory(other)]
  await expect(change({ categories })).rejects.toMatchObject(refused('categories'))
  await expect(change({ related: [foreignProduct.id] })).rejects.toMatchObject(refused('related'))
  await expect(change({ gallery: [{ picture }] })).rejects.toMatchObject(refused('gallery.0.picture'))
  await expect(change({ seo: { picture } })).rejects.toMatchObject(refused('seo.picture'))
  const own = { categories: [await createCategory(shop)], gallery: [{ picture: await createPicture(shop) }] }
  expect(await change(own)).toMatchObject({ id: ownProduct.id })
})

test('variants, categories, pages and stores refer to nothing of another store', async () => {
  const req = await requestOf('manager')
  const { payload, store } = shop
  const as = { overrideAccess: false, req } as const
  const picture = await createPicture(other)
  const id = ownProduct.variants[0].id
  const moving = payload.update({ collection: 'variants', id, data: { product: foreignProduct.id }, ...as })
  await expect(moving).rejects.toMatchObject(refused('product'))
  const illustrating = payload.update({ collection: 'stores', id: store.id, data: { logo: picture }, ...as })
  await expect(illustrating).rejects.toMatchObject(refused('logo'))
  const slug = unique('aside')
  const category = { store: store.id, title: slug, slug, picture }
  await expect(payload.create({ collection: 'categories', data: category, ...as })).rejects.toMatchObject(
    refused('picture'),
  )
  const page = (block: { blockType: 'productRow'; products: string[] } | { blockType: 'story'; picture: string }) =>
    payload.create({
      collection: 'pages',
      data: { store: store.id, title: slug, slug, blocks: [block], _status: 'published' },
      ...as,
    })
  await expect(page({ blockType: 'productRow', products: [foreignProduct.id] })).rejects.toMatchObject(
    refused('blocks.0.products'),
  )
  await expect(page({ blockType: 'story', picture })).rejects.toMatchObject(refused('blocks.0.picture'))
  expect(await page({ blockType: 'productRow', products: [ownProduct.id] })).toMatchObject({ slug })
})

test('a category cannot be moved below itself, and stays in its store', async () => {
  const req = await requestOf('editor')
  const top = await createCategory(shop)
  const below = await createCategory(shop, await createCategory(shop, top))
  const move = (id: string, parent: string | null) =>
    shop.payload.update({ collection: 'categories', id, data: { parent }, overrideAccess: false, depth: 0, req })
  await expect(move(top, below)).rejects.toMatchObject(refused('parent', /cannot be below itself/))
  await expect(move(top, top)).rejects.toMatchObject(refused('parent', /cannot be below itself/))
  const foreign = await createCategory(other)
  await expect(move(top, foreign)).rejects.toMatchObject(refused('parent', /same store/))
  expect(await move(below, top)).toMatchObject({ parent: top })
  expect(await move(below, null)).toMatchObject({ parent: null })
})

test('owners can neither remove nor extend their own rights', async () => {
  const req = await requestOf('owner')
  const id = String(req.user?.id)
  const change = (data: object) =>
    shop.payload.update({ collection: 'staff', id, data, overrideAccess: false, depth: 0, req })
  await expect(change({ role: 'editor' })).rejects.toMatchObject(refused('role', /your own role/))
  await expect(change({ stores: [other.store.id] })).rejects.toMatchObject(refused('stores', /from yourself/))
  const both = [shop.store.id, other.store.id]
  await expect(change({ stores: both })).rejects.toMatchObject(refused('stores', /your own stores/))
  expect(await change({ name: 'Renamed' })).toMatchObject({ name: 'Renamed', role: 'owner', stores: [shop.store.id] })
})

test('an owner manages the staff of their own stores only', async () => {
  const req = await requestOf('owner')
  const change = (id: string, data: object) =>
    shop.payload.update({ collection: 'staff', id, data, overrideAccess: false, depth: 0, req })
  const stranger = await createStaff(other, 'owner')
  await expect(change(stranger, { password: 'taken-over-123' })).rejects.toMatchObject({ status: 403 })
  const shared = await createStaff(shop, 'manager')
  const stores = [shop.store.id, other.store.id]
  await shop.payload.update({ collection: 'staff', id: shared, data: { stores } })
  await expect(change(shared, { password: 'taken-over-123' })).rejects.toMatchObject(refused('stores', /not yours/))
  expect(await change(await createStaff(shop, 'support'), { role: 'editor' })).toMatchObject({ role: 'editor' })
})

async function makeStore(req: PayloadRequest): Promise<string> {
  const slug = unique('store')
  const { id } = await shop.payload.create({
    collection: 'stores',
    data: {
      name: slug,
      slug,
      locales: ['en'],
      defaultLocale: 'en',
      currencies: ['USD'],
      defaultCurrency: 'USD',
      timeZone: 'UTC',
      contact: { email: 'hello@example.com' },
    },
    overrideAccess: false,
    req,
  })
  return id
}

const storesOf = async ({ user }: PayloadRequest) =>
  (await shop.payload.findByID({ collection: 'staff', id: String(user?.id), depth: 0 })).stores

test('a new store belongs to the owner who created it', async () => {
  const req = await requestOf('owner')
  const id = await makeStore(req)
  expect(await storesOf(req)).toEqual([shop.store.id, id])
})

test('several stores that are created at the same time, as in several tabs, belong to their owner', async () => {
  const req = await requestOf('owner')
  const { user } = req
  const tabs = await Promise.all([1, 2, 3].map(() => createLocalReq(user ? { user } : {}, shop.payload)))
  const ids = await Promise.all(tabs.map(makeStore))
  expect((await storesOf(req))?.toSorted()).toEqual([shop.store.id, ...ids].toSorted())
})

test('a published document has a link to its page in the language being edited, and a draft has none', async () => {
  const req = await requestOf('editor')
  const { preview } = shop.payload.collections.products.config.admin
  const linkIn = (id: string, locale: string) => preview?.({ id }, { locale, req, token: null })
  const placeOf = (link: string | null | undefined) => {
    const { hostname, pathname } = new URL(link ?? '')
    return `${hostname}${pathname}`
  }
  const page = `products/${ownProduct.slug}`
  expect(placeOf(await linkIn(ownProduct.id, 'en'))).toBe(`${shop.store.slug}.example/${page}`)
  expect(placeOf(await linkIn(ownProduct.id, 'de'))).toBe(`${shop.store.slug}.example/de/${page}`)
  expect(await linkIn((await createProduct(shop, { isPublished: false })).id, 'en')).toBeNull()
  expect(await linkIn(foreignProduct.id, 'en')).toBeNull()
})
