import { randomUUID } from 'node:crypto'

import { beforeAll, describe, expect, test } from 'vitest'

import { locales } from '@/shared/locales'

import { createPicture } from '../../factories/picture'
import { unique } from '../../factories/unique'
import { callRest, signInAs } from '../support/staff-rest'
import { openShop, type TestShop } from '../support/store-context'

let shop: TestShop
let cookie = ''

beforeAll(async () => {
  shop = await openShop()
  cookie = await signInAs(shop.ctx, 'owner')
})

interface Answer {
  doc?: { id: string; slug: string | null; title?: string; name?: string; _status?: string }
  errors?: { message: string; data?: { errors: { path: string; message: string }[] } }[]
}

type Drafts = 'products' | 'pages'

async function call(method: 'POST' | 'PATCH', path: string, data: Record<string, unknown>) {
  const { status, text } = await callRest({ method, path, body: JSON.stringify(data) }, cookie)
  return { status, ...(JSON.parse(text) as Answer) }
}

async function made(method: 'POST' | 'PATCH', path: string, data: Record<string, unknown>) {
  const { status, doc, errors } = await call(method, path, data)
  expect(errors).toBeUndefined()
  expect([200, 201]).toContain(status)
  if (!doc) throw new Error('No document')
  return doc
}

/** What a product needs to be published: a variant that can be bought. */
const variant = () => ({
  id: randomUUID(),
  sku: unique('SLUG'),
  options: {},
  isActive: true,
  price: { USD: '9.00' },
  compareAt: {},
})

/** As the panel's autosave does it: the whole form, with the slug that it has. */
const startDraft = (collection: Drafts, title: string) =>
  made('POST', `${collection}?draft=true&autosave=true&depth=0`, {
    store: shop.ctx.store.id,
    title,
    ...(collection === 'products' ? { variantRows: [variant()] } : {}),
    _status: 'draft',
  })
const autosave = (collection: Drafts, { id }: { id: string }, data: Record<string, unknown>, locale = 'en') =>
  made('PATCH', `${collection}/${id}?draft=true&autosave=true&depth=0&locale=${locale}&fallback-locale=null`, {
    ...data,
    _status: 'draft',
  })
const publish = (collection: Drafts, { id }: { id: string }, data: Record<string, unknown> = {}) =>
  call('PATCH', `${collection}/${id}?depth=0`, { ...data, _status: 'published' })

const refusal = ({ errors }: Answer) => errors?.flatMap(({ data }) => data?.errors ?? [])

describe.each(['products', 'pages'] as const)('the address in %s', (collection) => {
  const word = collection === 'products' ? 'product' : 'page'

  test('follows the title as it is typed, until it is published', async () => {
    const first = await startDraft(collection, 'T')
    expect(first.slug).toBe('t')
    const second = await autosave(collection, first, { title: 'Tea', slug: 't' })
    expect(second.slug).toBe('tea')
    const third = await autosave(collection, first, { title: 'Tea bowl', slug: 'tea' })
    expect(third.slug).toBe('tea-bowl')
    expect((await publish(collection, first)).doc?.slug).toBe('tea-bowl')
    expect((await autosave(collection, first, { title: 'Tea cup', slug: 'tea-bowl' })).slug).toBe('tea-bowl')
  })

  test('of a draft can be used by others once its title has changed', async () => {
    const draft = await startDraft(collection, 'Zinc')
    await autosave(collection, draft, { title: 'Zinc tray', slug: 'zinc' })
    expect((await startDraft(collection, 'Zinc')).slug).toBe('zinc')
  })

  test('gets a number when it is in use, and still follows the title', async () => {
    const drafts = [await startDraft(collection, 'Lamp'), await startDraft(collection, 'Lamp')]
    expect(drafts.map(({ slug }) => slug)).toEqual(['lamp', 'lamp-2'])
    const [, second] = drafts
    if (!second) return
    expect((await autosave(collection, second, { title: 'Lampshade', slug: 'lamp-2' })).slug).toBe('lampshade')
  })

  test('stays as an editor wrote it, and follows the title again when it is emptied', async () => {
    const draft = await startDraft(collection, 'Vase')
    expect((await autosave(collection, draft, { title: 'Vase', slug: 'Grüne Vase' })).slug).toBe('gruene-vase')
    expect((await autosave(collection, draft, { title: 'Vase, tall', slug: 'gruene-vase' })).slug).toBe('gruene-vase')
    expect((await autosave(collection, draft, { title: 'Vase, tall', slug: '' })).slug).toBe('vase-tall')
  })

  test('does not follow the title of another language', async () => {
    const draft = await startDraft(collection, 'Scissors')
    expect((await autosave(collection, draft, { title: 'Schere', slug: 'scissors' }, 'de')).slug).toBe('scissors')
    expect((await autosave(collection, draft, { title: 'Scherchen', slug: 'scissors' }, 'de')).slug).toBe('scissors')
  })

  test.each([
    ['دفتر ملاحظات', /^dftr-mlahzat$/],
    ['Тетрадь', /^tetrad$/],
    ['茶碗', /^chawan$|^[a-z]+$/],
    ['— ؟ —', new RegExp(`^${word}-[0-9a-f]{6}$`)],
  ])('is never empty: %s', async (title, expected) => {
    const drafts = [await startDraft(collection, title), await startDraft(collection, title)]
    for (const { slug } of drafts) expect(slug?.replace(/-2$/, '')).toMatch(expected)
    expect(drafts[0]?.slug).not.toBe(drafts[1]?.slug)
    for (const draft of drafts) expect((await publish(collection, draft)).status).toBe(200)
  })

  test('that is in use is refused with a message beside its field', async () => {
    await publish(collection, await startDraft(collection, 'Basket'))
    const other = await startDraft(collection, 'Other')
    const answer = await publish(collection, other, { slug: 'basket' })
    expect([answer.status, refusal(answer)]).toEqual([
      400,
      [
        expect.objectContaining({
          path: 'slug',
          message: `The address “basket” is already used by another ${word} of this store. Choose another.`,
        }),
      ],
    ])
  })

  test('of a copy is its own, as is the title; the copy is a draft', async () => {
    const draft = await startDraft(collection, 'Clock')
    await autosave(collection, draft, { title: 'Uhr', slug: 'clock' }, 'de')
    await publish(collection, draft)
    const copies = [
      await made('POST', `${collection}/${draft.id}/duplicate?locale=en`, { _status: 'draft' }),
      await made('POST', `${collection}/${draft.id}/duplicate?locale=de`, { _status: 'draft' }),
    ]
    expect(copies.map(({ title, slug, _status }) => [title, slug, _status])).toEqual([
      ['Clock (copy)', 'clock-copy', 'draft'],
      ['Uhr (Kopie)', 'uhr-kopie', 'draft'],
    ])
  })

  test.each([' ', '\u200b\u2060', '\u3164 \u2800', '\u115f', '\u0007', '\n\t'])(
    'a blank title is not published: %j',
    async (title) => {
      const draft = await startDraft(collection, 'Something')
      for (const locale of ['en', 'de', 'ar']) {
        const path = `${collection}/${draft.id}?depth=0&locale=${locale}&publishSpecificLocale=${locale}`
        const answer = await call('PATCH', path, { title, _status: 'published' })
        expect([answer.status, refusal(answer)?.map(({ path: field }) => field)]).toEqual([400, ['title']])
      }
    },
  )
})

test('pages cannot have the addresses that the shop itself uses', async () => {
  for (const name of ['Cart', 'Checkout', 'de']) {
    expect((await startDraft('pages', name)).slug).toBe(`${name.toLowerCase()}-2`)
  }
  const answer = await publish('pages', await startDraft('pages', 'Basket page'), { slug: 'cart' })
  expect(refusal(answer)).toEqual([
    expect.objectContaining({ path: 'slug', message: 'The shop itself uses the address “cart”. Choose another.' }),
  ])
})

test.each([
  ['categories', { title: 'Twice', slug: 'twice' }, 'slug', /^The address “twice” is already used by another category/],
  ['navigation', { title: 'Links' }, 'store', /^This store has its navigation already/],
  [
    'customers',
    { email: 'twice@example.com', name: 'Ada' },
    'email',
    /^The email “twice@example.com” is already used by/,
  ],
] as const)('a duplicate in %s is refused with a message', async (collection, data, path, message) => {
  const store = shop.ctx.store.id
  expect((await call('POST', collection, { store, ...data })).status).toBe(201)
  const answer = await call('POST', collection, { store, ...data })
  expect([answer.status, refusal(answer)]).toEqual([
    400,
    [expect.objectContaining({ path, message: expect.stringMatching(message) as string })],
  ])
})

test('a unique index violated by two calls at the same time is explained, too', async () => {
  const data = { store: shop.ctx.store.id, title: 'Race', slug: 'race' }
  const answers = await Promise.all([1, 2, 3, 4].map(() => call('POST', 'categories', data)))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  for (const answer of answers.filter(({ status }) => status !== 201)) {
    expect(refusal(answer)).toEqual([
      expect.objectContaining({ path: 'slug', message: expect.stringContaining('is already used by') as string }),
    ])
  }
})

test('every collection can be duplicated, or says that it cannot be', async () => {
  const { payload } = shop.ctx
  const store = shop.ctx.store.id
  const category = await made('POST', 'categories', { store, title: 'Paper' })
  expect(await made('POST', `categories/${category.id}/duplicate`, {})).toMatchObject({
    title: 'Paper (copy)',
    slug: 'paper-copy',
  })
  expect(await made('POST', `categories/${category.id}/duplicate`, {})).toMatchObject({ slug: 'paper-copy-2' })
  const rest = payload.config.collections.filter(({ slug }) => !/^payload-|products|pages|categories|stores/.test(slug))
  for (const { slug, disableDuplicate, upload, access } of rest) {
    const isWritten = await access.create({ req: shop.ctx.req, data: {} })
    expect(disableDuplicate || Boolean(upload) || isWritten === false, slug).toBe(true)
  }
  // A copy of a store has no pages and pictures yet.
  const { id: page } = await made('POST', 'pages', { store, title: 'Terms', _status: 'published' })
  const picture = await createPicture(shop.ctx)
  const legal = { termsPage: page, withdrawalPage: page, privacyPage: page, imprintPage: page }
  await made('PATCH', `stores/${store}`, { ...legal, logo: picture, sharingPicture: picture })
  const copy = await made('POST', `stores/${store}/duplicate`, {})
  expect(copy).toMatchObject({ termsPage: null, imprintPage: null, logo: null, sharingPicture: null })
  expect(copy).toMatchObject({ name: `${shop.ctx.store.name} (copy)`, slug: `${shop.ctx.store.slug}-2` })
})

describe('many at once', () => {
  const bulk = async (collection: string, ids: readonly string[], data: object, language = 'en') => {
    const headers = { 'accept-language': language }
    const path = `${collection}?where[id][in]=${ids.join(',')}`
    const { status, text } = await callRest({ method: 'PATCH', path, headers, body: JSON.stringify(data) }, cookie)
    return { status, ...(JSON.parse(text) as { docs: { slug: string }[]; errors: { message: string }[] }) }
  }
  const twoDrafts = async (collection: Drafts) => [
    (await startDraft(collection, unique('Many'))).id,
    (await startDraft(collection, unique('Many'))).id,
  ]

  test.each(['pages', 'products'] as const)('%s with one title get addresses of their own', async (collection) => {
    const title = unique('Same title')
    const { status, docs, errors } = await bulk(collection, await twoDrafts(collection), { title })
    expect([status, errors]).toEqual([200, []])
    expect(new Set(docs.map(({ slug }) => slug)).size).toBe(2)
  })

  test.each(['pages', 'products', 'categories'] as const)('%s with one address get a clear refusal', async (slug) => {
    const store = shop.ctx.store.id
    const category = async () => (await made('POST', 'categories', { store, title: unique('Many') })).id
    const ids = slug === 'categories' ? [await category(), await category()] : await twoDrafts(slug)
    const { status, errors } = await bulk(slug, ids, { slug: 'one-for-many' })
    expect(status).toBe(400)
    expect(errors.length).toBeGreaterThan(0)
    for (const { message } of errors) expect(message).not.toMatch(/store_id|went wrong/)
  })

  test('one may take the address that another gave up before in the same call', async () => {
    const [first = '', second = ''] = await twoDrafts('pages')
    const { payload, req } = await shop.newContext()
    const [wanted, other] = [unique('given-up'), unique('instead')]
    const move = (id: string, slug: string) =>
      payload.update({ collection: 'pages', id, data: { slug, _status: 'draft' }, draft: true, req })
    await move(first, wanted)
    await expect(move(second, wanted)).rejects.toThrow()
    await move(first, other)
    expect((await move(second, wanted)).slug).toBe(wanted)
  })

  test('customers with one e-mail address are refused with a message', async () => {
    const store = shop.ctx.store.id
    const customer = async () => (await made('POST', 'customers', { store, email: `${unique('many')}@example.com` })).id
    const { status, errors } = await bulk('customers', [await customer(), await customer()], {
      email: 'one@example.com',
    })
    expect(status).toBe(400)
    expect(errors.map(({ message }) => message)).toEqual(
      expect.arrayContaining(['Another customer has the same email. Each needs its own.']),
    )
    for (const { message } of errors) expect(message).not.toMatch(/store_id|went wrong/)
  })

  test('a refusal by another rule is not reported as an address in use, and the others are saved', async () => {
    const store = shop.ctx.store.id
    const parent = (await made('POST', 'categories', { store, title: unique('Above') })).id
    const child = (await made('POST', 'categories', { store, title: unique('Below'), parent })).id
    const other = (await made('POST', 'categories', { store, title: unique('Beside') })).id
    const { docs, errors } = await bulk('categories', [parent, other], { parent: child })
    expect(docs).toMatchObject([{ id: other }])
    expect(errors).toHaveLength(1)
    expect(errors[0]?.message).not.toMatch(/Another|Not changed/)
  })

  test.each(locales)('documents that an index refused are not reported as changed (%s)', async (language) => {
    const store = shop.ctx.store.id
    const customer = async () => (await made('POST', 'customers', { store, email: `${unique('many')}@example.com` })).id
    const ids = [await customer(), await customer(), await customer()]
    const { docs, errors } = await bulk('customers', ids, { email: `${unique('same')}@example.com` }, language)
    expect(docs).toEqual([])
    expect(errors).toHaveLength(3)
    for (const { message } of errors) expect(message).not.toMatch(/store_id/)
  })
})
