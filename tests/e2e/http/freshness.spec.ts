import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

import { expect, test, type APIRequestContext } from '@playwright/test'

import { asStaff, valueOf } from './shop.ts'
import { unique } from '../support/unique.ts'

/** Milliseconds after a change from which on every request gets what is new. */
const goal = 2000

/** Milliseconds between two tries. */
const restMs = 100

/** The most (ms) that one try counts for, so that a machine that pauses or is slow does not fail the test. */
const countedMs = 200

/**
 * Repeats the check of a change that was just answered until it holds. Only a request that began after the goal can
 * fail it, however late its answer comes.
 */
async function soon(check: () => Promise<void>): Promise<void> {
  let counted = 0
  for (;;) {
    const began = performance.now()
    try {
      await check()
      return
    } catch (error) {
      if (counted > goal) throw error
    }
    await sleep(restMs)
    counted += Math.min(performance.now() - began, countedMs)
  }
}

let owner: APIRequestContext
let store: string

test.beforeAll(async () => {
  owner = await asStaff('owner@flowmasters.example')
  store = await valueOf(`select id::text from stores where slug = 'flow-masters'`)
})

test.afterAll(() => owner.dispose())

async function must<T>(answer: ReturnType<APIRequestContext['post']>): Promise<T> {
  const response = await answer
  if (!response.ok()) throw new Error(`${response.url()}: ${String(response.status())} ${await response.text()}`)
  return (await response.json()) as T
}

/** A variant as the product's form sends it. */
const row = { options: {}, isActive: true, price: { USD: '12.34', EUR: '11.34' }, compareAt: {} }

interface Fresh {
  id: string
  slug: string
  variant: string
  sku: string
}

/** A published product of the tests' own with one variant, at 12.34. */
async function publish(data: object = {}): Promise<Fresh> {
  const slug = unique('fresh')
  const [variant, sku] = [randomUUID(), slug.toUpperCase()]
  const variantRows = [{ ...row, id: variant, sku }]
  const product = { store, title: `Fresh ${slug}`, slug, kind: 'physical', variantRows, _status: 'published', ...data }
  const { doc } = await must<{ doc: { id: string } }>(owner.post('/api/products', { data: product }))
  return { id: doc.id, slug, variant, sku }
}

const textOf = async (request: APIRequestContext, path: string): Promise<string> => (await request.get(path)).text()

const shows = (request: APIRequestContext, path: string, text: string): Promise<void> =>
  soon(async () => expect(await textOf(request, path), path).toContain(text))

const showsNot = (request: APIRequestContext, path: string, text: string): Promise<void> =>
  soon(async () => expect(await textOf(request, path), path).not.toContain(text))

const answers = (request: APIRequestContext, path: string, status: number): Promise<void> =>
  soon(async () => expect((await request.get(path)).status(), path).toBe(status))

test('a new title and a new price appear on the product page, in lists and in search results', async ({ request }) => {
  const { id, slug, variant } = await publish()
  const path = `/products/${slug}`
  await shows(request, path, '12.34')
  const title = unique('Renamed')
  const api = '/api/storefront/v1'
  // Requested before, so that a response is cached that the change must invalidate.
  const finds = [`${api}/products?q=${title}&limit=3`, `${api}/search/suggest?q=${title}`]
  for (const find of finds) expect(await textOf(request, find)).not.toContain(slug)
  await must(owner.patch(`/api/products/${id}`, { data: { title, _status: 'published' } }))
  await shows(request, path, title)
  await shows(request, '/products?sort=newest', title)
  await shows(request, '/products', title)
  for (const find of finds) await shows(request, find, slug)
  const prices = [
    { currency: 'USD', amount: 7654 },
    { currency: 'EUR', amount: 7654 },
  ]
  await must(owner.patch(`/api/variants/${variant}`, { data: { prices } }))
  await shows(request, path, '76.54')
  expect(await textOf(request, path)).not.toContain('12.34')
  await shows(request, '/products', '76.54')
  for (const find of finds) await shows(request, find, '7654')
})

test('a translation shows on the translated page', async ({ request }) => {
  const { id, slug } = await publish()
  const path = `/de/products/${slug}`
  await answers(request, path, 200)
  const title = unique('Frisch')
  await must(owner.patch(`/api/products/${id}?locale=de`, { data: { title, _status: 'published' } }))
  await shows(request, path, title)
})

test('selling the last piece and restocking appear on the product page', async ({ request }) => {
  const { id, slug, variant, sku } = await publish()
  const setOnHand = (onHand: string) => {
    const variantRows = [{ ...row, id: variant, sku, onHand }]
    return must(owner.patch(`/api/products/${id}`, { data: { variantRows, _status: 'published' } }))
  }
  await setOnHand('1')
  const availability = async () =>
    /schema\.org\/(InStock|LimitedAvailability|OutOfStock)/.exec(await textOf(request, `/products/${slug}`))?.[1]
  await soon(async () => expect(await availability()).toBe('LimitedAvailability'))

  const base = '/api/storefront/v1/carts'
  const { token } = await must<{ token: string }>(request.post(base, { data: {} }))
  await must(request.post(`${base}/${token}/lines`, { data: { sku, quantity: 1 } }))
  const shipping = { name: 'Ada Lovelace', line1: 'Werkhof 12', postalCode: '10999', city: 'Berlin', country: 'DE' }
  const cart = await must<{ quote: { total: unknown } }>(
    request.put(`${base}/${token}/addresses`, { data: { email: 'ada@example.com', shipping } }),
  )
  const checkout = { payment: { provider: 'manual' }, expectedTotal: cart.quote.total }
  await must(request.post(`${base}/${token}/checkout`, { data: checkout }))
  await soon(async () => expect(await availability()).toBe('OutOfStock'))
  await setOnHand('50')
  await soon(async () => expect(await availability()).toBe('InStock'))
})

test('an unpublished or deleted product disappears, and appears again when it is published', async ({ request }) => {
  const { id, slug } = await publish()
  await answers(request, `/products/${slug}`, 200)
  await must(owner.patch(`/api/products/${id}`, { data: { _status: 'draft' } }))
  await answers(request, `/products/${slug}`, 404)
  await answers(request, `/api/storefront/v1/products/${slug}`, 404)
  await showsNot(request, '/products', slug)
  await must(owner.patch(`/api/products/${id}`, { data: { _status: 'published' } }))
  await answers(request, `/products/${slug}`, 200)
  await must(owner.delete(`/api/products/${id}`))
  await answers(request, `/products/${slug}`, 404)
})

test('after a change of the slug the new address works and the old one is not found', async ({ request }) => {
  const { id, slug } = await publish()
  await answers(request, `/products/${slug}`, 200)
  const renamed = unique('renamed')
  // Requested before it exists, so that "not found" is in the cache.
  expect((await request.get(`/products/${renamed}`)).status()).toBe(404)
  await must(owner.patch(`/api/products/${id}`, { data: { slug: renamed, _status: 'published' } }))
  await answers(request, `/products/${renamed}`, 200)
  await answers(request, `/products/${slug}`, 404)
})

test('a newer draft of a published product changes nothing in public', async ({ request }) => {
  const { id, slug } = await publish()
  const title = unique('Secret')
  await answers(request, `/products/${slug}`, 200)
  await must(owner.patch(`/api/products/${id}?draft=true`, { data: { title, _status: 'draft' } }))
  // That nothing changes cannot be waited for, so the test waits for a later change that is public.
  const later = await publish()
  await answers(request, `/products/${later.slug}`, 200)
  expect(await textOf(request, `/products/${slug}`)).not.toContain(title)
  expect((await request.get(`/products/${slug}`)).status()).toBe(200)
})

test('a category’s name is on its page, in the list and above its products', async ({ request }) => {
  const slug = unique('shelf')
  const category = { store, title: unique('Shelf'), slug }
  const { doc } = await must<{ doc: { id: string } }>(owner.post('/api/categories', { data: category }))
  const product = await publish({ categories: [doc.id] })
  const pages = [`/categories/${slug}`, '/products', `/products/${product.slug}`]
  for (const path of pages) await shows(request, path, category.title)
  const title = unique('Rack')
  await must(owner.patch(`/api/categories/${doc.id}`, { data: { title } }))
  for (const path of pages) await shows(request, path, title)
  await must(owner.patch(`/api/products/${product.id}`, { data: { categories: [], _status: 'published' } }))
  await must(owner.delete(`/api/categories/${doc.id}`))
  await answers(request, `/categories/${slug}`, 404)
})

test('a content page appears, changes and disappears with each publication', async ({ request }) => {
  const slug = unique('page')
  expect((await request.get(`/${slug}`)).status()).toBe(404)
  const quote = (text: string) => ({ blocks: [{ blockType: 'quote', text }] })
  const page = { store, title: 'A page', slug, _status: 'published', ...quote('First words') }
  const { doc } = await must<{ doc: { id: string } }>(owner.post('/api/pages', { data: page }))
  await shows(request, `/${slug}`, 'First words')
  await must(owner.patch(`/api/pages/${doc.id}`, { data: { ...quote('Second words'), _status: 'published' } }))
  await shows(request, `/${slug}`, 'Second words')
  await must(owner.patch(`/api/pages/${doc.id}`, { data: { _status: 'draft' } }))
  await answers(request, `/${slug}`, 404)
  await must(owner.delete(`/api/pages/${doc.id}`))
})

test('a link in the navigation is on every page', async ({ request }) => {
  const id = await valueOf('select id::text from navigation where store_id = $1', [store])
  const before = await must<{ header: object[] }>(owner.get(`/api/navigation/${id}?depth=0`))
  const label = unique('Link')
  await must(
    owner.patch(`/api/navigation/${id}`, { data: { header: [...before.header, { label, href: '/products' }] } }),
  )
  for (const path of ['/', '/products', '/cart']) await shows(request, path, label)
  await must(owner.patch(`/api/navigation/${id}`, { data: { header: before.header } }))
  await showsNot(request, '/products', label)
})

test('a changed alternative text appears on the page that shows the picture', async ({ request }) => {
  const id = await valueOf(`select id::text from media where store_id = $1 order by id limit 1`, [store])
  const { slug } = await publish({ gallery: [{ picture: id }] })
  const before = await must<{ alt: string }>(owner.get(`/api/media/${id}?depth=0`))
  await answers(request, `/products/${slug}`, 200)
  const alt = unique('Seen')
  await must(owner.patch(`/api/media/${id}`, { data: { alt } }))
  await shows(request, `/products/${slug}`, alt)
  await must(owner.patch(`/api/media/${id}`, { data: { alt: before.alt } }))
})
