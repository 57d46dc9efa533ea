import { beforeAll, describe, expect, test } from 'vitest'

import { createProduct } from '../../factories/product'
import { callRest, signInAs } from '../support/staff-rest'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
let cookie = ''

beforeAll(async () => {
  shop = await openShop()
  cookie = await signInAs(shop.ctx, 'owner')
})

type Drafts = 'products' | 'pages'
type Texts = Record<string, string | null>
interface Doc {
  id: string
  title: Texts
  slug: string
  _status: string
  details?: { id: string; label: Texts }[]
}

async function call(method: 'GET' | 'POST' | 'PATCH', path: string, data?: object) {
  const answer = await callRest({ method, path, ...(data ? { body: JSON.stringify(data) } : {}) }, cookie)
  expect([answer.status, answer.text]).toEqual([expect.toSatisfy((status: number) => status < 300), expect.anything()])
  return JSON.parse(answer.text) as Doc & { doc: Doc }
}

const saveDraft = (collection: Drafts, id: string, locale: string, data: object) =>
  call('PATCH', `${collection}/${id}?draft=true&autosave=true&locale=${locale}`, { ...data, _status: 'draft' })
const publishIn = (collection: Drafts, id: string, locale: string, data: object = {}) =>
  call('PATCH', `${collection}/${id}?locale=${locale}&publishSpecificLocale=${locale}`, {
    ...data,
    _status: 'published',
  })

/** As the panel's list publishes the selected rows, and as its change of many does with a field. */
const publishMany = async (collection: Drafts, ids: readonly string[], locale: string, data: object = {}) => {
  const where = ids.map((id, index) => `where[id][in][${String(index)}]=${id}`).join('&')
  const path = `${collection}?locale=${locale}&${where}&draft=true`
  const answer = await callRest(
    { method: 'PATCH', path, body: JSON.stringify({ ...data, _status: 'published' }) },
    cookie,
  )
  expect(JSON.parse(answer.text)).toMatchObject({ errors: [] })
}

/** A text in the languages that it is written in. */
const written = (texts: Texts): Texts => Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== null))

async function read(collection: Drafts, id: string, isDraft: boolean): Promise<Doc> {
  const doc = await call('GET', `${collection}/${id}?locale=all&depth=0&draft=${String(isDraft)}`)
  const details = doc.details?.map((row) => ({ ...row, label: written(row.label) })) ?? []
  return { ...doc, title: written(doc.title), details }
}

async function begin(collection: Drafts): Promise<string> {
  if (collection === 'products') return (await createProduct(shop.ctx, { title: 'Lamp' })).id
  const data = { store: shop.ctx.store.id, title: 'Lamp', _status: 'published' }
  return (await call('POST', 'pages?locale=en', data)).doc.id
}

describe.each(['products', 'pages'] as const)('publishing one language of %s', (collection) => {
  test('neither changes nor publishes the drafts of the others, published before or not', async () => {
    const id = await begin(collection)
    await saveDraft(collection, id, 'de', { title: 'Entwurf' })
    await saveDraft(collection, id, 'en', { title: 'Reading lamp' })
    await publishIn(collection, id, 'en')
    expect((await read(collection, id, false)).title).toEqual({ en: 'Reading lamp' })
    const draft = await read(collection, id, true)
    expect([draft.title, draft._status]).toEqual([{ en: 'Reading lamp', de: 'Entwurf' }, 'draft'])

    await publishIn(collection, id, 'de')
    const published = await read(collection, id, false)
    expect([published.title, published._status]).toEqual([{ en: 'Reading lamp', de: 'Entwurf' }, 'published'])
    expect((await read(collection, id, true))._status).toBe('published')

    await saveDraft(collection, id, 'de', { title: 'Zweiter Entwurf' })
    await publishIn(collection, id, 'en', { title: 'Lamp, third' })
    expect((await read(collection, id, false)).title).toEqual({ en: 'Lamp, third', de: 'Entwurf' })
    expect((await read(collection, id, true)).title).toEqual({ en: 'Lamp, third', de: 'Zweiter Entwurf' })
  })

  test('publishes what all languages share', async () => {
    const id = await begin(collection)
    await saveDraft(collection, id, 'de', { title: 'Entwurf' })
    const slug = `shared-${collection}`
    await publishIn(collection, id, 'en', { slug })
    const published = await read(collection, id, false)
    expect([published.slug, published.title]).toEqual([slug, { en: 'Lamp' }])
  })

  test.each([{}, { seo: { description: 'For every evening' } }])(
    'of many from the list publishes the language of the editor, each document by itself: %j',
    async (data) => {
      const ids = [await begin(collection), await begin(collection)]
      for (const [index, id] of ids.entries()) {
        await publishIn(collection, id, 'ar', { title: `مصباح ${String(index)}` })
        await saveDraft(collection, id, 'de', { title: `Entwurf ${String(index)}` })
        await saveDraft(collection, id, 'ar', { title: 'مسودة' })
        await saveDraft(collection, id, 'en', { title: `Lamp ${String(index)}` })
      }
      await publishMany(collection, ids, 'en', data)
      for (const [index, id] of ids.entries()) {
        const texts = { en: `Lamp ${String(index)}`, ar: `مصباح ${String(index)}` }
        expect((await read(collection, id, false)).title).toEqual(texts)
        const draft = await read(collection, id, true)
        expect(draft.title).toEqual({ en: texts.en, de: `Entwurf ${String(index)}`, ar: 'مسودة' })
        expect(draft._status).toBe('draft')
      }
      await publishMany(collection, ids.slice(1), 'de')
      const published = await Promise.all(ids.map(async (id) => (await read(collection, id, false)).title['de']))
      expect(published).toEqual([undefined, 'Entwurf 1'])
    },
  )

  test('without naming it publishes all of them', async () => {
    const id = await begin(collection)
    await saveDraft(collection, id, 'de', { title: 'Entwurf' })
    await call('PATCH', `${collection}/${id}?locale=en`, { _status: 'published' })
    expect((await read(collection, id, false)).title).toEqual({ en: 'Lamp', de: 'Entwurf' })
  })

  test('of a document that was never published publishes that language alone', async () => {
    const data = { store: shop.ctx.store.id, title: 'Vase', _status: 'draft' }
    const path = `${collection}?draft=true&locale=en`
    if (collection === 'products') return
    const { doc } = await call('POST', path, data)
    await saveDraft(collection, doc.id, 'ar', { title: 'مزهرية' })
    await publishIn(collection, doc.id, 'en')
    expect((await read(collection, doc.id, false)).title).toEqual({ en: 'Vase' })
    expect((await read(collection, doc.id, true)).title).toEqual({ en: 'Vase', ar: 'مزهرية' })
  })
})

test('rows that were moved keep their texts in every language', async () => {
  const id = await begin('products')
  const rows = [
    { label: 'Material', value: 'Paper' },
    { label: 'Size', value: 'A5' },
  ]
  await call('PATCH', `products/${id}?locale=en`, { details: rows, _status: 'published' })
  const { details = [] } = await read('products', id, false)
  const [material, size] = details
  const inGerman = [
    { id: material?.id, label: 'Werkstoff', value: 'Papier' },
    { id: size?.id, label: 'Größe', value: 'A5' },
  ]
  await call('PATCH', `products/${id}?locale=de`, { title: 'Lampe', details: inGerman, _status: 'published' })

  const moved = [
    { label: 'New', value: 'Yes' },
    { id: size?.id, label: 'Size', value: 'A5' },
    { id: material?.id, label: 'Material', value: 'Paper' },
  ]
  await publishIn('products', id, 'en', { details: moved })
  const labels = (await read('products', id, false)).details?.map(({ label }) => label)
  expect(labels).toEqual([{ en: 'New' }, { en: 'Size', de: 'Größe' }, { en: 'Material', de: 'Werkstoff' }])
})
